/* SPDX-License-Identifier: MIT */

/*
 * Services that put an address of their own before another one
 *
 * Gateways that examine a click, search engines, networks that warn of leaving them, and counters
 * of clicks; here are those that carry the address behind theirs in their own, so that it is read
 * without asking anybody. Only a service's own hosts stand here: on a host of his own, a phisher
 * could pretend to lead to a bank. Source: the services' own documentation and links in public
 * mail, as known on 2026-11-30; the forms of URL Defense are those of its maker's own decoder.
 *
 * A host that begins with a dot means all names below it, and itself. "google.*" means Google's
 * name in any country. A path that ends in "*" means all that begin so, others are whole.
 */

#pragma once

/* Where the other address stands. */
typedef enum {
	CARRY_QUERY, /* the value of one of names[] in the query */
	CARRY_AFTER, /* after names[0] in path and query, as far as names[1] or the end */
	CARRY_FROM,  /* the same from the second character of names[0] on */
	CARRY_HOST,  /* in the host itself, before the service's own name */
} Carry;

/* How it is written there. */
typedef enum {
	CODE_PLAIN,  /* percent escapes */
	CODE_BARE,   /* the same; "https://" may be missing */
	CODE_BASE64, /* RFC 4648 §4 or §5 */
	CODE_BING,   /* the same after "a1" */
	CODE_YAHOO,  /* the same with "-" for "=" */
	CODE_URLDEFENSE_2,
	CODE_URLDEFENSE_3,
	CODE_DASHES, /* of a host: "-" for ".", "--" for "-" */
} Code;

typedef struct LinkWrapper {
	const char *service; /* for people */
	const char *host;
	const char *path;
	Carry carry;
	Code code;
	const char *names[3];
} LinkWrapper;

/* clang-format off */
static const LinkWrapper link_wrappers[] = {
	/* Gateways that examine mail */
	{ "Microsoft SafeLinks", ".safelinks.protection.outlook.com", "*", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Microsoft SafeLinks", ".safelinks.protection.office365.us", "*", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Microsoft SafeLinks", ".safelinks.protection.partner.outlook.cn", "*", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Microsoft SafeLinks", "statics.teams.cdn.office.net", "/evergreen-assets/safelinks/*", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Microsoft Defender for Cloud Apps", ".mcas.ms", "*", CARRY_HOST, CODE_PLAIN, { NULL } },
	{ "Proofpoint URL Defense", "urldefense.proofpoint.com", "/v1/url", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Proofpoint URL Defense", "urldefense.proofpoint.com", "/v2/url", CARRY_QUERY, CODE_URLDEFENSE_2, { "u" } },
	{ "Proofpoint URL Defense", "urldefense.proofpoint.com", "/v3/__*", CARRY_AFTER, CODE_URLDEFENSE_3, { "/v3/__" } },
	{ "Proofpoint URL Defense", "urldefense.com", "/v3/__*", CARRY_AFTER, CODE_URLDEFENSE_3, { "/v3/__" } },
	{ "Proofpoint URL Defense", "urldefense.us", "/v2/url", CARRY_QUERY, CODE_URLDEFENSE_2, { "u" } },
	{ "Proofpoint URL Defense", "urldefense.us", "/v3/__*", CARRY_AFTER, CODE_URLDEFENSE_3, { "/v3/__" } },
	{ "Barracuda Link Protection", "linkprotect.cudasvc.com", "/url", CARRY_QUERY, CODE_PLAIN, { "a" } },
	{ "Trend Micro", ".trendmicro.com", "/wis/clicktime/v1/query", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Trend Micro", ".check.trendmicro.com", "/", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Cisco Secure Email", "secure-web.cisco.com", "*", CARRY_FROM, CODE_PLAIN, { "/http" } },
	{ "Symantec Click-time Protection", "clicktime.symantec.com", "*", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "PostOffice Click-time Protection", "clicktime.cloud.postoffice.net", "/clicktime.php", CARRY_QUERY, CODE_PLAIN, { "U" } },
	{ "FireEye", ".fireeye.com", "/url", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "FireEye", ".fireeye.com", "/v1/url", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Sophos", ".protection.sophos.com", "/", CARRY_QUERY, CODE_BASE64, { "u" } },
	{ "Check Point Harmony", "protect.checkpoint.com", "/v2/___*", CARRY_AFTER, CODE_PLAIN, { "/v2/___", "___" } },
	{ "Check Point Harmony", "url.avanan.click", "/v2/___*", CARRY_AFTER, CODE_PLAIN, { "/v2/___", "___" } },
	{ "Bitdefender", "linkscan.io", "/scan/ux/*", CARRY_AFTER, CODE_BASE64, { "/scan/ux/", "/" } },
	{ "Bitdefender", "lsems.gravityzone.bitdefender.com", "/scan/*", CARRY_AFTER, CODE_BASE64, { "/scan/", "/" } },
	{ "FortiMail", ".fortimailcloud.com", "/fmlurlsvc/*", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Zscaler", "gateway.zscaler.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" } },
	{ "Zscaler", "gateway.zscalerone.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" } },
	{ "Zscaler", "gateway.zscalertwo.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" } },
	{ "Zscaler", "gateway.zscalerthree.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" } },
	{ "Zscaler", "gateway.zscloud.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" } },
	{ "Trustwave", "scanmail.trustwave.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Libraesva", "urlsand.esvalabs.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "EdgePilot", "link.edgepilot.com", "/s/*", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Zix", "link.zixcentral.com", "/u/*", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "TitanHQ", "linklock.titanhq.com", "/analyse", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Mail.ru", "checklink.mail.ru", "/proxy", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "mail.com", "deref-mail.com", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" } },
	{ "GMX", "deref-gmx.net", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" } },
	{ "GMX", "deref-gmx.com", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" } },
	{ "WEB.DE", "deref-web.de", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" } },
	{ "1&1", "deref-1und1.de", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" } },

	/* Search engines, translators, advertisements */
	{ "Google", "google.*", "/url", CARRY_QUERY, CODE_PLAIN, { "q", "url" } },
	{ "Google AMP", "google.*", "/amp/s/*", CARRY_AFTER, CODE_BARE, { "/amp/s/" } },
	{ "Google AMP", ".cdn.ampproject.org", "/c/s/*", CARRY_AFTER, CODE_BARE, { "/c/s/" } },
	{ "Google Translate", "google.*", "/translate", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Google Translate", ".translate.goog", "*", CARRY_HOST, CODE_DASHES, { NULL } },
	{ "Google Ads", "www.googleadservices.com", "/pagead/aclk", CARRY_QUERY, CODE_PLAIN, { "adurl" } },
	{ "Google Ads", "googleads.g.doubleclick.net", "*", CARRY_QUERY, CODE_PLAIN, { "adurl" } },
	{ "Google Ads", "adclick.g.doubleclick.net", "*", CARRY_QUERY, CODE_PLAIN, { "adurl" } },
	{ "Firebase Dynamic Links", ".page.link", "/", CARRY_QUERY, CODE_PLAIN, { "link" } },
	{ "Bing", ".bing.com", "/ck/a", CARRY_QUERY, CODE_BING, { "u" } },
	{ "Bing", ".bing.com", "/alink/link", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "DuckDuckGo", "duckduckgo.com", "/l/", CARRY_QUERY, CODE_PLAIN, { "uddg" } },
	{ "Yahoo", "r.search.yahoo.com", "*", CARRY_AFTER, CODE_PLAIN, { "/RU=", "/" } },
	{ "Yahoo", "rds.yahoo.com", "*", CARRY_AFTER, CODE_PLAIN, { "/*" } },
	{ "Yahoo", "rd.yahoo.com", "*", CARRY_AFTER, CODE_PLAIN, { "/*" } },
	{ "Yahoo! JAPAN", "rd.yahoo.co.jp", "*", CARRY_AFTER, CODE_PLAIN, { "/*" } },
	{ "Yahoo! JAPAN", "ord.yahoo.co.jp", "/o/*", CARRY_AFTER, CODE_YAHOO, { "/RU=", "/" } },
	{ "Yandex", "yandex.ru", "/clck/jsredir", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Yandex", "sba.yandex.net", "/redirect", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Yandex", "mail.yandex.com", "/re.jsx", CARRY_QUERY, CODE_BASE64, { "l" } },
	{ "Yandex", "mail.yandex.ru", "/re.jsx", CARRY_QUERY, CODE_BASE64, { "l" } },

	/* Networks and forums that count or warn of who leaves them */
	{ "Facebook", ".facebook.com", "/l.php", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Facebook", ".facebook.com", "/flx/warn/", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Messenger", "l.messenger.com", "/l.php", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Instagram", "l.instagram.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Threads", "l.threads.net", "/", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Threads", "l.threads.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "WhatsApp", "l.wl.co", "/l", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Twitter", ".twitter.com", "/i/redirect", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Twitter", "t.co", "/redirect", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "YouTube", ".youtube.com", "/redirect", CARRY_QUERY, CODE_PLAIN, { "q" } },
	{ "LinkedIn", ".linkedin.com", "/redir", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "LinkedIn", ".linkedin.com", "/redir/*", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "LinkedIn", ".linkedin.com", "/safety/go", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Slack", "slack-redir.net", "/link", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Pinterest", ".pinterest.com", "/offsite/", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Reddit", "out.reddit.com", "*", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Reddit", "click.redditmail.com", "/CL0/*", CARRY_AFTER, CODE_PLAIN, { "/CL0/", "/" } },
	{ "TikTok", ".tiktok.com", "/link/v2", CARRY_QUERY, CODE_PLAIN, { "target" } },
	{ "Tumblr", "t.umblr.com", "/redirect", CARRY_QUERY, CODE_PLAIN, { "z" } },
	{ "href.li", "href.li", "/", CARRY_AFTER, CODE_PLAIN, { "/?" } },
	{ "Steam", "steamcommunity.com", "/linkfilter/", CARRY_QUERY, CODE_PLAIN, { "u", "url" } },
	{ "VK", ".vk.com", "/away.php", CARRY_QUERY, CODE_PLAIN, { "to" } },
	{ "Weibo", "weibo.cn", "/sinaurl", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Zhihu", "link.zhihu.com", "/", CARRY_QUERY, CODE_PLAIN, { "target" } },
	{ "Douban", "www.douban.com", "/link2/", CARRY_QUERY, CODE_PLAIN, { "url" } },

	/* Counters of clicks in mail and of affiliates */
	{ "Amazon SES", ".awstrack.me", "/L0/*", CARRY_AFTER, CODE_PLAIN, { "/L0/", "/" } },
	{ "GovDelivery", ".govdelivery.com", "/CL0/*", CARRY_AFTER, CODE_PLAIN, { "/CL0/", "/" } },
	{ "Postmark", "click.pstmrk.it", "/2s/*", CARRY_AFTER, CODE_BARE, { "/2s/", "/" } },
	{ "Postmark", "click.pstmrk.it", "/2t/*", CARRY_AFTER, CODE_BARE, { "/2t/", "/" } },
	{ "Postmark", "click.pstmrk.it", "/3s/*", CARRY_AFTER, CODE_BARE, { "/3s/", "/" } },
	{ "Postmark", "click.pstmrk.it", "/3t/*", CARRY_AFTER, CODE_BARE, { "/3t/", "/" } },
	{ "Postmark", "click.pstmrk.it", "/3ts/*", CARRY_AFTER, CODE_BARE, { "/3ts/", "/" } },
	{ "Squarespace", ".engage.squarespace-mail.com", "/r", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Digidip", ".digidip.net", "/visit", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Skimlinks", "go.skimresources.com", "/", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "Skimlinks", "go.redirectingat.com", "/", CARRY_QUERY, CODE_PLAIN, { "url" } },
	{ "VigLink", "redirect.viglink.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" } },
	{ "Awin", "www.awin1.com", "/cread.php", CARRY_QUERY, CODE_PLAIN, { "p", "ued" } },
	{ "Rakuten Advertising", "click.linksynergy.com", "/deeplink", CARRY_QUERY, CODE_PLAIN, { "murl" } },
	{ "楽天アフィリエイト", "hb.afl.rakuten.co.jp", "*", CARRY_QUERY, CODE_PLAIN, { "pc" } },
	{ "バリューコマース", "ck.jp.ap.valuecommerce.com", "/servlet/referral", CARRY_QUERY, CODE_PLAIN, { "vc_url" } },
	{ "A8.net", "px.a8.net", "/svt/ejp", CARRY_QUERY, CODE_PLAIN, { "a8ejpredirect" } },
	{ "もしもアフィリエイト", "af.moshimo.com", "/af/c/click", CARRY_QUERY, CODE_PLAIN, { "url" } },
};
