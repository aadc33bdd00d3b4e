/* SPDX-License-Identifier: MIT */

/*
 * Where anybody puts a page, a form or a file to be opened in a browser, for nothing or nearly so
 *
 * Beside the private part of the public suffix list, which names most hosters of this kind. Plain
 * sharing of files and of documents among people who know each other does not stand here. Source:
 * the addresses under which these services serve what their users make, as known on 2026-11-30.
 */

#pragma once

typedef struct PagePlatform {
	const char *name; /* for people */
	const char *host; /* and all names below it */
	const char *path; /* its beginning */
} PagePlatform;

static const PagePlatform page_platforms[] = {
	{ "Google Sites", "sites.google.com", "/" },
	{ "Google Forms", "docs.google.com", "/forms/" },
	{ "Google Forms", "forms.gle", "/" },
	{ "Google Apps Script", "script.google.com", "/macros/" },
	{ "Google Cloud Storage", "storage.googleapis.com", "/" },
	{ "Google Cloud Storage", "storage.cloud.google.com", "/" },
	{ "Firebase Storage", "firebasestorage.googleapis.com", "/" },
	{ "Google App Engine", "appspot.com", "/" },
	{ "Google Cloud Run", "run.app", "/" },
	{ "Blogspot", "blogspot.com", "/" },
	{ "Microsoft Forms", "forms.office.com", "/" },
	{ "Microsoft Forms", "forms.cloud.microsoft", "/" },
	{ "Microsoft Customer Voice", "customervoice.microsoft.com", "/" },
	{ "Microsoft Sway", "sway.office.com", "/" },
	{ "Microsoft Sway", "sway.cloud.microsoft", "/" },
	{ "Microsoft Azure", "core.windows.net", "/" },
	{ "Microsoft Azure", "cloudapp.azure.com", "/" },
	{ "Microsoft Azure", "azureedge.net", "/" },
	{ "Microsoft Azure", "azurefd.net", "/" },
	{ "Microsoft Azure", "azurewebsites.net", "/" },
	{ "Amazon S3", "s3.amazonaws.com", "/" },
	{ "Oracle Cloud", "oraclecloud.com", "/" },
	{ "IBM Cloud", "appdomain.cloud", "/" },
	{ "Tencent Cloud", "myqcloud.com", "/" },
	{ "Alibaba Cloud", "aliyuncs.com", "/" },
	{ "DigitalOcean Spaces", "digitaloceanspaces.com", "/" },
	{ "Linode", "linodeobjects.com", "/" },
	{ "Vultr", "vultrobjects.com", "/" },
	{ "Backblaze", "backblazeb2.com", "/" },
	{ "Wasabi", "wasabisys.com", "/" },
	{ "Contabo", "contabostorage.com", "/" },
	{ "IDrive e2", "idrivee2.com", "/" },
	{ "Supabase", "supabase.co", "/" },
	{ "Cloudflare R2", "r2.dev", "/" },
	{ "Cloudflare Pages", "pages.dev", "/" },
	{ "Cloudflare Workers", "workers.dev", "/" },
	{ "Cloudflare Tunnel", "trycloudflare.com", "/" },
	{ "IPFS", "ipfs.io", "/" },
	{ "IPFS", "dweb.link", "/" },
	{ "IPFS", "cloudflare-ipfs.com", "/" },
	{ "IPFS", "cf-ipfs.com", "/" },
	{ "IPFS", "nftstorage.link", "/" },
	{ "IPFS", "w3s.link", "/" },
	{ "IPFS", "fleek.co", "/" },
	{ "IPFS", "fleek.cool", "/" },
	{ "IPFS", "4everland.io", "/" },
	{ "IPFS", "mypinata.cloud", "/" },
	{ "IPFS", "gateway.pinata.cloud", "/" },
	{ "Telegraph", "telegra.ph", "/" },
	{ "Telegraph", "graph.org", "/" },
	{ "Jotform", "jotform.com", "/" },
	{ "Typeform", "typeform.com", "/" },
	{ "SurveyMonkey", "surveymonkey.com", "/r/" },
	{ "Zoho Forms", "forms.zohopublic.com", "/" },
	{ "Formstack", "formstack.com", "/forms/" },
	{ "Cognito Forms", "cognitoforms.com", "/" },
	{ "123FormBuilder", "123formbuilder.com", "/" },
	{ "Wufoo", "wufoo.com", "/forms/" },
	{ "Canva", "canva.com", "/design/" },
	{ "Canva", "canva.site", "/" },
	{ "Notion", "notion.site", "/" },
	{ "Gamma", "gamma.app", "/docs/" },
	{ "Padlet", "padlet.com", "/" },
	{ "Linktree", "linktr.ee", "/" },
	{ "Wix", "wixsite.com", "/" },
	{ "Wix", "wixstudio.com", "/" },
	{ "Weebly", "weebly.com", "/" },
	{ "Weebly", "weeblysite.com", "/" },
	{ "Square", "square.site", "/" },
	{ "GoDaddy", "godaddysites.com", "/" },
	{ "Strikingly", "mystrikingly.com", "/" },
	{ "Jimdo", "jimdosite.com", "/" },
	{ "Jimdo", "jimdofree.com", "/" },
	{ "Webflow", "webflow.io", "/" },
	{ "Framer", "framer.website", "/" },
	{ "Framer", "framer.app", "/" },
	{ "Carrd", "carrd.co", "/" },
	{ "WordPress.com", "wordpress.com", "/" },
	{ "000webhost", "000webhostapp.com", "/" },
	{ "Replit", "replit.app", "/" },
	{ "Replit", "repl.co", "/" },
	{ "ngrok", "ngrok.io", "/" },
	{ "ngrok", "ngrok-free.app", "/" },
};
