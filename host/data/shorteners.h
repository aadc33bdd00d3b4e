/* SPDX-License-Identifier: MIT */

/*
 * Addresses that do not tell where they lead
 *
 * Shorteners, whose links anybody may make to anywhere, and services that keep the address behind
 * theirs to themselves: gateways that examine a click and counters of clicks. Only the service can
 * say where such a link leads. Source: the services' own sites and links in public mail, as known
 * on 2026-11-30. Hosts and paths are written as in link-wrappers.h.
 */

#pragma once

/* "www." before them is the same. Each is called by its host. */
static const char *const shorteners[] = {
	"00m.in",        "0rz.tw",      "2no.co",     "adf.ly",       "b.link",    "bit.do",
	"bit.ly",        "bitly.com",   "buff.ly",    "chilp.it",     "clck.ru",   "cli.re",
	"cutt.ly",       "did.li",      "dlvr.it",    "dub.sh",       "gg.gg",     "goo.gl",
	"goo.su",        "gourl.gr",    "han.gl",     "hoy.kr",       "ht.ly",     "ift.tt",
	"iplogger.org",  "is.gd",       "j.mp",       "kutt.it",      "lc.cx",     "lihi.cc",
	"lihi1.com",     "lihi2.cc",    "lin.ee",     "lnk.ink",      "lnkd.in",   "me2.kr",
	"msng.link",     "n9.cl",       "ow.ly",      ".page.link",   "ppt.cc",    "pse.is",
	"qr.ae",         "qr.net",      "qr.paps.jp", "qrco.de",      "rb.gy",     "rebrand.ly",
	"reurl.cc",      "s.id",        "s.yam.com",  "share.google", ".short.gy", "shorten.asia",
	"shorturl.asia", "shorturl.at", "shrtco.de",  "smarturl.it",  "snip.ly",   "spoo.me",
	"surl.li",       "t.cn",        "t.co",       "t.ly",         "t2m.io",    "tiny.cc",
	"tiny.pl",       "tinyurl.com", "tinyurl.ph", "tl.gd",        "tr.ee",     "tr.im",
	"u.to",          "url.cn",      "urlgeni.us", "urlr.me",      "urlz.fr",   "utun.jp",
	"ux.nu",         "v.gd",        "v.ht",       "vo.la",        "vvd.bz",    "x.co",
	"x.gd",          "zpr.io",      "zws.im",
};

typedef struct SealedService {
	const char *service; /* for people */
	const char *host;
	const char *path;
} SealedService;

static const SealedService sealed_services[] = {
	{ "Mimecast", ".mimecast.com", "/s/*" },
	{ "Mimecast", ".mimecastprotect.com", "*" },
	{ "Cisco Secure Email", "secure-web.cisco.com", "*" },
	{ "Symantec Click-time Protection", "clicktime.symantec.com", "*" },
	{ "Sophos", ".protection.sophos.com", "*" },
	{ "Check Point Harmony", "protect.checkpoint.com", "/v2/*" },
	{ "Check Point Harmony", "url.avanan.click", "*" },
	{ "Hornetsecurity", "atpscan.global.hornetsecurity.com", "*" },
	{ "Hornetsecurity", "seclinks.cloud-security.net", "*" },
	{ "Intermedia", "url.emailprotection.link", "*" },
	{ "INKY", "shared.outlook.inky.com", "/link" },
	{ "Microsoft", "nam.dcv.ms", "*" },
	{ "Google", "notifications.googleapis.com", "/email/redirect" },
	{ "Google", "c.gle", "*" },
	{ "LINE", "liff.line.me", "*" },
	{ "LINE", "miniapp.line.me", "*" },
	{ "LinkedIn", ".linkedin.com", "/slink" },
	{ "Baidu", "www.baidu.com", "/link" },
	{ "SendGrid", ".ct.sendgrid.net", "*" },
	{ "SendGrid", "sendgrid.net", "/wf/click" },
	{ "Mailchimp", ".list-manage.com", "/track/click" },
	{ "Mandrill", "mandrillapp.com", "/track/click/*" },
	{ "HubSpot", ".hubspotlinks.com", "*" },
	{ "HubSpot", ".hubspotlinksstarter.com", "*" },
	{ "Constant Contact", ".rs6.net", "*" },
	{ "GovDelivery", "lnks.gd", "/l/*" },
	{ "Klaviyo", ".klclick.com", "*" },
	{ "Mailgun", ".mailgun.org", "/c/*" },
};
