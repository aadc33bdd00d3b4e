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

#include <stdbool.h>

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
	bool anybodys; /* it leads everybody anywhere; the others are there for mail, or for money
	                */
} LinkWrapper;

/* clang-format off */
static const LinkWrapper link_wrappers[] = {
	/* Gateways that examine mail */
	{ "Microsoft SafeLinks", ".safelinks.protection.outlook.com", "*", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Microsoft SafeLinks", ".safelinks.protection.office365.us", "*", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Microsoft SafeLinks", ".safelinks.protection.partner.outlook.cn", "*", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Microsoft SafeLinks", "statics.teams.cdn.office.net", "/evergreen-assets/safelinks/*", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Microsoft Defender for Cloud Apps", ".mcas.ms", "*", CARRY_HOST, CODE_PLAIN, { NULL }, false },
	{ "Proofpoint URL Defense", "urldefense.proofpoint.com", "/v1/url", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "Proofpoint URL Defense", "urldefense.proofpoint.com", "/v2/url", CARRY_QUERY, CODE_URLDEFENSE_2, { "u" }, false },
	{ "Proofpoint URL Defense", "urldefense.proofpoint.com", "/v3/__*", CARRY_AFTER, CODE_URLDEFENSE_3, { "/v3/__" }, false },
	{ "Proofpoint URL Defense", "urldefense.com", "/v3/__*", CARRY_AFTER, CODE_URLDEFENSE_3, { "/v3/__" }, false },
	{ "Proofpoint URL Defense", "urldefense.us", "/v2/url", CARRY_QUERY, CODE_URLDEFENSE_2, { "u" }, false },
	{ "Proofpoint URL Defense", "urldefense.us", "/v3/__*", CARRY_AFTER, CODE_URLDEFENSE_3, { "/v3/__" }, false },
	{ "Barracuda Link Protection", "linkprotect.cudasvc.com", "/url", CARRY_QUERY, CODE_PLAIN, { "a" }, false },
	{ "Trend Micro", ".trendmicro.com", "/wis/clicktime/v1/query", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Trend Micro", ".check.trendmicro.com", "/", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Cisco Secure Email", "secure-web.cisco.com", "*", CARRY_FROM, CODE_PLAIN, { "/http" }, false },
	{ "Symantec Click-time Protection", "clicktime.symantec.com", "*", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "PostOffice Click-time Protection", "clicktime.cloud.postoffice.net", "/clicktime.php", CARRY_QUERY, CODE_PLAIN, { "U" }, false },
	{ "FireEye", ".fireeye.com", "/url", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "FireEye", ".fireeye.com", "/v1/url", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "Sophos", ".protection.sophos.com", "/", CARRY_QUERY, CODE_BASE64, { "u" }, false },
	{ "Check Point Harmony", "protect.checkpoint.com", "/v2/___*", CARRY_AFTER, CODE_PLAIN, { "/v2/___", "___" }, false },
	{ "Check Point Harmony", "url.avanan.click", "/v2/___*", CARRY_AFTER, CODE_PLAIN, { "/v2/___", "___" }, false },
	{ "Bitdefender", "linkscan.io", "/scan/ux/*", CARRY_AFTER, CODE_BASE64, { "/scan/ux/", "/" }, false },
	{ "Bitdefender", "lsems.gravityzone.bitdefender.com", "/scan/*", CARRY_AFTER, CODE_BASE64, { "/scan/", "/" }, false },
	{ "FortiMail", ".fortimailcloud.com", "/fmlurlsvc/*", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Zscaler", "gateway.zscaler.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" }, false },
	{ "Zscaler", "gateway.zscalerone.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" }, false },
	{ "Zscaler", "gateway.zscalertwo.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" }, false },
	{ "Zscaler", "gateway.zscalerthree.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" }, false },
	{ "Zscaler", "gateway.zscloud.net", "/auD", CARRY_QUERY, CODE_PLAIN, { "origurl" }, false },
	{ "Trustwave", "scanmail.trustwave.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "Libraesva", "urlsand.esvalabs.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "EdgePilot", "link.edgepilot.com", "/s/*", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "Zix", "link.zixcentral.com", "/u/*", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "TitanHQ", "linklock.titanhq.com", "/analyse", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Mail.ru", "checklink.mail.ru", "/proxy", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "mail.com", "deref-mail.com", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" }, false },
	{ "GMX", "deref-gmx.net", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" }, false },
	{ "GMX", "deref-gmx.com", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" }, false },
	{ "WEB.DE", "deref-web.de", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" }, false },
	{ "1&1", "deref-1und1.de", "/mail/client/*", CARRY_QUERY, CODE_PLAIN, { "redirectUrl" }, false },

	/* Search engines, translators, advertisements */
	{ "Google", "google.*", "/url", CARRY_QUERY, CODE_PLAIN, { "q", "url" }, true },
	{ "Google AMP", "google.*", "/amp/s/*", CARRY_AFTER, CODE_BARE, { "/amp/s/" }, true },
	{ "Google AMP", ".cdn.ampproject.org", "/c/s/*", CARRY_AFTER, CODE_BARE, { "/c/s/" }, true },
	{ "Google Translate", "google.*", "/translate", CARRY_QUERY, CODE_PLAIN, { "u" }, true },
	{ "Google Translate", ".translate.goog", "*", CARRY_HOST, CODE_DASHES, { NULL }, true },
	{ "Google Ads", "www.googleadservices.com", "/pagead/aclk", CARRY_QUERY, CODE_PLAIN, { "adurl" }, true },
	{ "Google Ads", "googleads.g.doubleclick.net", "*", CARRY_QUERY, CODE_PLAIN, { "adurl" }, true },
	{ "Google Ads", "adclick.g.doubleclick.net", "*", CARRY_QUERY, CODE_PLAIN, { "adurl" }, true },
	{ "Google Ads", "ad.doubleclick.net", "/pcs/click", CARRY_QUERY, CODE_PLAIN, { "adurl" }, true },
	{ "Google Ads", "ad.doubleclick.net", "/ddm/clk/*", CARRY_AFTER, CODE_PLAIN, { "?" }, true },
	{ "Google Ads", "google.*", "/aclk", CARRY_QUERY, CODE_PLAIN, { "adurl" }, true },
	{ "Google", "google.*", "/travel/clk", CARRY_QUERY, CODE_PLAIN, { "pcurl" }, true },
	{ "Google", "google.*", "/local_url", CARRY_QUERY, CODE_PLAIN, { "q" }, true },
	{ "Firebase Dynamic Links", ".page.link", "/", CARRY_QUERY, CODE_PLAIN, { "link" }, true },
	{ "Bing", ".bing.com", "/ck/a", CARRY_QUERY, CODE_BING, { "u" }, true },
	{ "Bing", ".bing.com", "/alink/link", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "DuckDuckGo", "duckduckgo.com", "/l/", CARRY_QUERY, CODE_PLAIN, { "uddg" }, true },
	{ "Yahoo", "r.search.yahoo.com", "*", CARRY_AFTER, CODE_PLAIN, { "/RU=", "/" }, true },
	{ "Yahoo", "rds.yahoo.com", "*", CARRY_AFTER, CODE_PLAIN, { "/*" }, true },
	{ "Yahoo", "rd.yahoo.com", "*", CARRY_AFTER, CODE_PLAIN, { "/*" }, true },
	{ "Yahoo! JAPAN", "rd.yahoo.co.jp", "*", CARRY_AFTER, CODE_PLAIN, { "/*" }, true },
	{ "Yahoo! JAPAN", "ord.yahoo.co.jp", "/o/*", CARRY_AFTER, CODE_YAHOO, { "/RU=", "/" }, true },
	{ "Yandex", "yandex.ru", "/clck/jsredir", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "Yandex", "sba.yandex.net", "/redirect", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "Yandex", "mail.yandex.com", "/re.jsx", CARRY_QUERY, CODE_BASE64, { "l" }, true },
	{ "Yandex", "mail.yandex.ru", "/re.jsx", CARRY_QUERY, CODE_BASE64, { "l" }, true },

	/* Networks and forums that count or warn of who leaves them */
	{ "Facebook", ".facebook.com", "/l.php", CARRY_QUERY, CODE_PLAIN, { "u" }, true },
	{ "Facebook", ".facebook.com", "/flx/warn/", CARRY_QUERY, CODE_PLAIN, { "u" }, true },
	{ "Messenger", "l.messenger.com", "/l.php", CARRY_QUERY, CODE_PLAIN, { "u" }, true },
	{ "Instagram", "l.instagram.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" }, true },
	{ "Threads", "l.threads.net", "/", CARRY_QUERY, CODE_PLAIN, { "u" }, true },
	{ "Threads", "l.threads.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" }, true },
	{ "WhatsApp", "l.wl.co", "/l", CARRY_QUERY, CODE_PLAIN, { "u" }, true },
	{ "Twitter", ".twitter.com", "/i/redirect", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "Twitter", "t.co", "/redirect", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "YouTube", ".youtube.com", "/redirect", CARRY_QUERY, CODE_PLAIN, { "q" }, true },
	{ "LinkedIn", ".linkedin.com", "/redir", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "LinkedIn", ".linkedin.com", "/redir/*", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "LinkedIn", ".linkedin.com", "/safety/go", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "Indeed", "t.indeed.com", "/r", CARRY_QUERY, CODE_PLAIN, { "target" }, true },
	{ "Medium", "medium.com", "/r/", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "Slack", "slack-redir.net", "/link", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "Pinterest", ".pinterest.com", "/offsite/", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "Reddit", "out.reddit.com", "*", CARRY_QUERY, CODE_PLAIN, { "url" }, true },
	{ "Reddit", "click.redditmail.com", "/CL0/*", CARRY_AFTER, CODE_PLAIN, { "/CL0/", "/" }, true },
	{ "TikTok", ".tiktok.com", "/link/v2", CARRY_QUERY, CODE_PLAIN, { "target" }, true },
	{ "Tumblr", "t.umblr.com", "/redirect", CARRY_QUERY, CODE_PLAIN, { "z" }, true },
	{ "href.li", "href.li", "/", CARRY_AFTER, CODE_PLAIN, { "/?" }, true },
	{ "Steam", "steamcommunity.com", "/linkfilter/", CARRY_QUERY, CODE_PLAIN, { "u", "url" }, true },
	{ "VK", ".vk.com", "/away.php", CARRY_QUERY, CODE_PLAIN, { "to" }, true },
	{ "Weibo", "weibo.cn", "/sinaurl", CARRY_QUERY, CODE_PLAIN, { "u" }, true },
	{ "Zhihu", "link.zhihu.com", "/", CARRY_QUERY, CODE_PLAIN, { "target" }, true },
	{ "Douban", "www.douban.com", "/link2/", CARRY_QUERY, CODE_PLAIN, { "url" }, true },

	/* Counters of clicks in mail and of affiliates */
	{ "Amazon SES", ".awstrack.me", "/L0/*", CARRY_AFTER, CODE_PLAIN, { "/L0/", "/" }, false },
	{ "GovDelivery", ".govdelivery.com", "/CL0/*", CARRY_AFTER, CODE_PLAIN, { "/CL0/", "/" }, false },
	{ "Postmark", "click.pstmrk.it", "/2s/*", CARRY_AFTER, CODE_BARE, { "/2s/", "/" }, false },
	{ "Postmark", "click.pstmrk.it", "/2t/*", CARRY_AFTER, CODE_BARE, { "/2t/", "/" }, false },
	{ "Postmark", "click.pstmrk.it", "/3s/*", CARRY_AFTER, CODE_BARE, { "/3s/", "/" }, false },
	{ "Postmark", "click.pstmrk.it", "/3t/*", CARRY_AFTER, CODE_BARE, { "/3t/", "/" }, false },
	{ "Postmark", "click.pstmrk.it", "/3ts/*", CARRY_AFTER, CODE_BARE, { "/3ts/", "/" }, false },
	{ "Squarespace", ".engage.squarespace-mail.com", "/r", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "Digidip", ".digidip.net", "/visit", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Skimlinks", "go.skimresources.com", "/", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "Skimlinks", "go.redirectingat.com", "/", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
	{ "VigLink", "redirect.viglink.com", "/", CARRY_QUERY, CODE_PLAIN, { "u" }, false },
	{ "Awin", "www.awin1.com", "/cread.php", CARRY_QUERY, CODE_PLAIN, { "p", "ued" }, false },
	{ "Rakuten Advertising", "click.linksynergy.com", "/deeplink", CARRY_QUERY, CODE_PLAIN, { "murl" }, false },
	{ "楽天アフィリエイト", "hb.afl.rakuten.co.jp", "*", CARRY_QUERY, CODE_PLAIN, { "pc" }, false },
	{ "バリューコマース", "ck.jp.ap.valuecommerce.com", "/servlet/referral", CARRY_QUERY, CODE_PLAIN, { "vc_url" }, false },
	{ "A8.net", "px.a8.net", "/svt/ejp", CARRY_QUERY, CODE_PLAIN, { "a8ejpredirect" }, false },
	{ "もしもアフィリエイト", "af.moshimo.com", "/af/c/click", CARRY_QUERY, CODE_PLAIN, { "url" }, false },
};
