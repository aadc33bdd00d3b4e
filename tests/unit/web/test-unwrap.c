/* SPDX-License-Identifier: MIT */

#include "web/unwrap.h"

#include <string.h>

#include "base/limits.h"
#include "web/site.h"

#define SAFE "https://jpn01.safelinks.protection.outlook.com/?url="

/* What stands behind a wrapper of each form; NULL when it is none, or tells nothing. */
static const struct {
	const char *text, *behind, *service;
} cases[] = {
	{ SAFE
	  "https%3A%2F%2Fevil.example%2Fa%3Fb%3Dc%26d&data=05%7C02%7Ctaro%40example.jp%7C0&reserved=0",
	  "https://evil.example/a?b=c&d", "Microsoft SafeLinks" },
	{ "http://nam02.safelinks.protection.outlook.com:443/ap/w-59584e83/?url=http%3A%2F%2Fa.example",
	  "http://a.example/", "Microsoft SafeLinks" },
	{ "https://jpn01.safelinks.protection.outlook.com./?url=https%3A%2F%2Fa.example%2F",
	  "https://a.example/", "Microsoft SafeLinks" },
	{ "https://urldefense.proofpoint.com/v1/url?u=http://a.example/x&k=abc",
	  "http://a.example/x", "Proofpoint URL Defense" },
	{ "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_b-2Dc-3Fd-3De-26f&d=DwI&c=1&r=2",
	  "https://a.example/b-c?d=e&f", "Proofpoint URL Defense" },
	{ "https://urldefense.proofpoint.com/v2/url?d=DwI&u=http-3A__a.example_x-5Fy",
	  "http://a.example/x_y", "Proofpoint URL Defense" },
	{ "https://urldefense.com/v3/__https://a.example/b?c=d__;!!Abc!xyz$",
	  "https://a.example/b?c=d", "Proofpoint URL Defense" },
	{ "https://urldefense.com/v3/__https://a.example/b*c__;Iw!!Abc!xyz$",
	  "https://a.example/b#c", "Proofpoint URL Defense" },
	{ "https://urldefense.com/v3/__https:/a.example/b__;!!Abc!xyz$", "https://a.example/b",
	  "Proofpoint URL Defense" },
	/* "**A" stands for two characters, here the letters of "日本". */
	{ "https://urldefense.us/v3/__https://a.example/**A/*__;5pel5pysIQ!!Abc!xyz$",
	  "https://a.example/%E6%97%A5%E6%9C%AC/!", "Proofpoint URL Defense" },
	{ "https://urldefense.com/v3/__https://a.example/**_/b__;YQ!!Abc!xyz$",
	  "https://a.example/a/b", "Proofpoint URL Defense" },
	{ "https://www.google.com/url?q=https://evil.example/a%3Fb&sa=D&usg=1",
	  "https://evil.example/a?b", "Google" },
	{ "https://google.co.jp/url?sa=t&url=https%3A%2F%2Fevil.example%2F",
	  "https://evil.example/", "Google" },
	{ "https://www.google.com.br/url?%71=https%253A%252F%252Fevil.example",
	  "https://evil.example/", "Google" },
	{ "https://www.google.com/url?q=https:\\\\evil.example", "https://evil.example/",
	  "Google" },
	{ "https://www.google.com/url?q=https://a.example/#taro@example.jp",
	  "https://a.example/#taro@example.jp", "Google" },
	{ "https://www.google.com/url?q=https://a.example/%23own#taro", "https://a.example/#own",
	  "Google" },
	{ "https://www.google.com/amp/s/a.example/b?c=d", "https://a.example/b?c=d", "Google AMP" },
	{ "https://a-example.cdn.ampproject.org/c/s/a.example/b", "https://a.example/b",
	  "Google AMP" },
	{ "https://my--shop-example-jp.translate.goog/a?b=c", "https://my-shop.example.jp/a?b=c",
	  "Google Translate" },
	{ "https://translate.google.com/translate?sl=ja&u=http%3A%2F%2Fa.example%2F",
	  "http://a.example/", "Google Translate" },
	{ "https://ad.doubleclick.net/ddm/clk/41;42;x?https://evil.example/a?b=c",
	  "https://evil.example/a?b=c", "Google Ads" },
	{ "https://www.google.de/travel/clk?pc=1&pcurl=https%3A%2F%2Fevil.example%2Fa",
	  "https://evil.example/a", "Google" },
	{ "https://www.googleadservices.com/pagead/aclk?sa=L&ai=x&adurl=https://a.example/?z",
	  "https://a.example/?z", "Google Ads" },
	{ "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fa.example%2fb&c=E,1,x&typo=1",
	  "https://a.example/b", "Barracuda Link Protection" },
	{ "https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=http%3a%2f%2fa%2dshop.example&umid=1",
	  "http://a-shop.example/", "Trend Micro" },
	{ "https://secure-web.cisco.com/1abcDEF-_/https%3A%2F%2Fa.example%2Fb",
	  "https://a.example/b", "Cisco Secure Email" },
	{ "https://clicktime.symantec.com/15tStdWW?h=zRUj&u=https://a.example/b",
	  "https://a.example/b", "Symantec Click-time Protection" },
	{ "https://protect2.fireeye.com/v1/url?k=1-2&q=1&e=3&u=https%3A%2F%2Fa.example%2F",
	  "https://a.example/", "FireEye" },
	{ "https://eu-central-1.protection.sophos.com/?d=a.example&u=aHR0cHM6Ly9hLmV4YW1wbGUvYg==&i=1",
	  "https://a.example/b", "Sophos" },
	{ "https://protect.checkpoint.com/v2/___https://a.example/b?c=d___.YzJ1OmFi",
	  "https://a.example/b?c=d", "Check Point Harmony" },
	{ "https://linkscan.io/scan/ux/aHR0cHM6Ly9hLmV4YW1wbGUvYg/0F0F?c=1", "https://a.example/b",
	  "Bitdefender" },
	{ "https://gateway.zscaler.net:443/auD?origurl=https%3A%2F%2Fa.example%2F&_x=1",
	  "https://a.example/", "Zscaler" },
	{ "https://scanmail.trustwave.com/?c=16005&d=x&u=https%3a%2f%2fa.example%2f",
	  "https://a.example/", "Trustwave" },
	{ "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Ffbclid%3D1&h=AT0",
	  "https://a.example/?fbclid=1", "Facebook" },
	{ "https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fa.example",
	  "https://a.example/", "YouTube" },
	{ "https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fa%2Eexample&urlhash=x",
	  "https://a.example/", "LinkedIn" },
	{ "https://slack-redir.net/link?url=https%3A%2F%2Fa.example", "https://a.example/",
	  "Slack" },
	{ "https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=https%3a%2f%2fa.example%2fb/RK=2/RS=x-",
	  "https://a.example/b", "Yahoo" },
	{ "https://rd.yahoo.co.jp/x/y/*https://a.example/b?c", "https://a.example/b?c",
	  "Yahoo! JAPAN" },
	{ "https://ord.yahoo.co.jp/o/image/RV=1/RE=2/RH=x/RB=/RU=aHR0cHM6Ly9hLmV4YW1wbGUvYg--/RS=^ADB",
	  "https://a.example/b", "Yahoo! JAPAN" },
	{ "https://ord.yahoo.co.jp/o/image/RV=1/RE=2/RH=x/RB=/RU=aHR0cHM6Ly9hLmV4YW1wbGUvYg/RS=^ADB",
	  "https://a.example/b", "Yahoo! JAPAN" },
	{ "https://www.bing.com/ck/a?!&&p=ff&u=a1aHR0cHM6Ly9hLmV4YW1wbGUvYg&ntb=1",
	  "https://a.example/b", "Bing" },
	{ "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fa.example%2F&rut=1", "https://a.example/",
	  "DuckDuckGo" },
	{ "https://bq11.r.us-east-1.awstrack.me/L0/https:%2F%2Fa.example%2Fb%3Fc=d/1/0100-0/BV=12",
	  "https://a.example/b?c=d", "Amazon SES" },
	{ "https://click.pstmrk.it/3s/a.example%2Fb/abc/def", "https://a.example/b", "Postmark" },
	{ "https://href.li/?https://a.example/b?c", "https://a.example/b?c", "href.li" },
	{ "https://hb.afl.rakuten.co.jp/hgc/1/?pc=https%3A%2F%2Fitem.example%2F",
	  "https://item.example/", "楽天アフィリエイト" },

	/* Somebody else's host: on it anything may be written. */
	{ "https://safelinks.protection.outlook.com.evil.top/?url=https%3A%2F%2Fbank.example", NULL,
	  NULL },
	{ "https://evilsafelinks.protection.outlook.com/?url=https%3A%2F%2Fbank.example", NULL,
	  NULL },
	{ "https://jpn01.safelinks.protection.outlook.com@evil.top/?url=https%3A%2F%2Fbank.example",
	  NULL, NULL },
	{ "https://evil.top/https://www.google.com/url?q=https://bank.example", NULL, NULL },
	{ "https://www.google.com.evil.top/url?q=https://bank.example", NULL, NULL },
	{ "https://www.google.evil/url?q=https://bank.example", NULL, NULL },
	{ "https://wwwgoogle.com/url?q=https://bank.example", NULL, NULL },
	{ "https://www.google.com.de/url?q=https://bank.example", NULL, NULL },
	{ "https://www.google.com:8443/url?q=https://bank.example", NULL, NULL },
	{ "ftp://www.google.com/url?q=https://bank.example", NULL, NULL },
	{ "https://evil.top/CL0/https:%2F%2Fbank.example/1/2", NULL, NULL },
	{ "https://translate.goog/", NULL, NULL },

	/* Not theirs, or in two ways. */
	{ "https://www.google.com/search?q=https://bank.example", NULL, NULL },
	{ "https://www.google.com/url?q=https://bank.example&q=https://evil.example", NULL, NULL },
	{ "https://www.google.com/url?q=https://bank.example&url=https://evil.example", NULL,
	  NULL },
	{ "https://www.google.com/url?q=https://bank.example&%71=https://evil.example", NULL,
	  NULL },
	{ "https://www.google.com/url?q=https://a.example&q=https://a.example",
	  "https://a.example/", "Google" },
	{ SAFE, NULL, NULL },
	{ "https://jpn01.safelinks.protection.outlook.com/", NULL, NULL },
	{ "https://jpn01.safelinks.protection.outlook.com/?url", NULL, NULL },

	/* What is behind is no page, or rubbish. */
	{ SAFE "javascript%3Aalert(1)", NULL, NULL },
	{ SAFE "data%3Atext%2Fhtml%2Cx", NULL, NULL },
	{ SAFE "mailto%3Aa%40b.example", NULL, NULL },
	{ SAFE "%2F%2Fevil.example", NULL, NULL },
	{ SAFE "https%3A%2F%2F", NULL, NULL },
	{ SAFE "https%3A%2F%2Fa%00.example", NULL, NULL },
	{ SAFE "https%3A%2F%2Fa.example%2F%", "https://a.example/%", "Microsoft SafeLinks" },
	{ SAFE "https%3A%2F%2Fa.example%2F%4", "https://a.example/%4", "Microsoft SafeLinks" },
	{ SAFE "https%3A%2F%2Fa.example%2F%zz%FF%80", "https://a.example/%zz%EF%BF%BD%EF%BF%BD",
	  "Microsoft SafeLinks" },
	{ SAFE "https%3A%2%2F", NULL, NULL },
	{ "https://www.bing.com/ck/a?u=a1!!!!", NULL, NULL },
	{ "https://www.bing.com/ck/a?u=a1", NULL, NULL },
	{ "https://www.bing.com/ck/a?u=a", NULL, NULL },
	{ "https://www.bing.com/ck/a?u=aHR0cHM6Ly9hLmV4YW1wbGUvYg", NULL, NULL },
	{ "https://www.bing.com/ck/a?u=a1amF2YXNjcmlwdDphbGVydCgxKQ", NULL, NULL },
	{ "https://us-west-2.protection.sophos.com/?u=%FF%FE%00", NULL, NULL },
	{ "https://urldefense.com/v3/__https://a.example/", NULL, NULL },
	{ "https://urldefense.com/v3/__https://a.example/__;", NULL, NULL },
	{ "https://urldefense.com/v3/__https://a.example/*__;_-8!!x", NULL, NULL },
	{ "https://urldefense.com/v3/__https://a.example/*__;&&!!x", NULL, NULL },
	{ "https://urldefense.com/v3/____;!!x", NULL, NULL },
	{ "https://urldefense.proofpoint.com/v2/url?u=-3-_-", NULL, NULL },
	{ "https://secure-web.cisco.com/1abcDEF", NULL, NULL },
	{ "https://protect-us.mimecast.com/s/0wSdCV?domain=a.example", NULL, NULL },
	{ "mailto:a@b.example", NULL, NULL },
	{ "https://192.0.2.1/url?q=https://a.example", NULL, NULL },
};

static Url *
parse(const char *text)
{
	Url *url = url_parse(text, strlen(text), NULL);

	g_assert_nonnull(url);
	return url;
}

static void
test_forms(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Url) url = parse(cases[i].text);
		const char *service = NULL;
		g_autoptr(Url) behind = unwrap_once(url, &service);

		g_test_message("%s", cases[i].text);
		g_assert_cmpstr(behind ? behind->href : NULL, ==, cases[i].behind);
		g_assert_cmpstr(service, ==, cases[i].service);
	}
}

/* @depth times wrapped in Google's, as is done by hand: each escapes what is in it. */
static char *
nest(const char *inner, unsigned depth)
{
	char *text = g_strdup(inner);

	for (unsigned i = 0; i < depth; i++) {
		g_autofree char *was = text;
		g_autofree char *escaped = g_uri_escape_string(was, NULL, false);

		text = g_strconcat("https://www.google.com/url?q=", escaped, NULL);
	}
	return text;
}

static void
test_nested(void)
{
	for (unsigned depth = 0; depth <= UNWRAP_MAX + 2; depth++) {
		g_autofree char *text = nest("https://evil.example/", depth);
		Url *url = parse(text);
		g_autoptr(GPtrArray) through = unwrap(&url);
		g_autofree char *left =
			nest("https://evil.example/", depth > UNWRAP_MAX ? depth - UNWRAP_MAX : 0);

		g_assert_cmpuint(through ? through->len : 0, ==, MIN(depth, UNWRAP_MAX));
		g_assert_cmpstr(url->href, ==, left);
		if (through)
			g_assert_cmpstr(((Wrapping *)g_ptr_array_index(through, 0))->url->href, ==,
			                text);
		url_free(url);
	}
}

static void
test_different_services(void)
{
	Url *url =
		parse(SAFE "https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fx.gd%252Fa"
	                   "&data=1");
	g_autoptr(GPtrArray) through = unwrap(&url);

	g_assert_cmpuint(through->len, ==, 2);
	g_assert_cmpstr(((Wrapping *)g_ptr_array_index(through, 0))->service, ==,
	                "Microsoft SafeLinks");
	g_assert_cmpstr(((Wrapping *)g_ptr_array_index(through, 1))->service, ==, "Google");
	g_assert_cmpstr(url->href, ==, "https://x.gd/a");
	g_assert_cmpstr(unwrap_shortener(url), ==, "x.gd");
	url_free(url);
}

/* Repeats @piece after @head up to the longest link. */
static char *
fill(const char *head, const char *piece)
{
	GString *text = g_string_new(head);

	while (text->len + strlen(piece) <= URL_MAX)
		g_string_append(text, piece);
	return g_string_free(text, FALSE);
}

/* The longest links of all forms end, in time, and what comes out is bounded. */
static void
test_long(void)
{
	static const char *const heads[] = {
		SAFE "https%3A%2F%2Fa.example%2F",
		"https://www.google.com/url?q=https://a.example/",
		"https://urldefense.com/v3/__https://a.example/",
		"https://urldefense.com/v3/__https://a.example/__;",
		"https://www.bing.com/ck/a?u=a1",
		"https://secure-web.cisco.com/",
		"https://r.search.yahoo.com/RU=",
		"https://a.translate.goog/",
		"https://click.pstmrk.it/3s/",
	};
	static const char *const pieces[] = {
		"a",     "&q=",  "&a=b", "**_",  "%",   "%2", "%41",
		"/http", "aHR0", "!",    "/RU=", "__;", "+",  "https://www.google.com/url?q=",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(heads); i++) {
		for (size_t k = 0; k < G_N_ELEMENTS(pieces); k++) {
			g_autofree char *text = fill(heads[i], pieces[k]);
			gint64 start = g_get_monotonic_time();
			Url *url = url_parse(text, strlen(text), NULL);
			g_autoptr(GPtrArray) through = url ? unwrap(&url) : NULL;

			if (!url)
				continue;
			g_assert_cmpuint(strlen(url->href), <=, URL_MAX);
			g_assert_cmpuint(through ? through->len : 0, <=, UNWRAP_MAX);
			g_assert_cmpint(g_get_monotonic_time() - start, <, G_USEC_PER_SEC);
			url_free(url);
		}
	}
}

/* A trick in what is carried is seen as well as one in a plain link. */
static void
test_oddities(void)
{
	Url *url = parse(SAFE "https%3A%2F%2Fbank.example%40evil.example%2F#x");
	g_autoptr(GPtrArray) through = unwrap(&url);

	g_assert_nonnull(through);
	g_assert_cmpstr(url->host, ==, "evil.example");
	g_assert_cmpstr(url->fragment, ==, "x");
	g_assert_cmpuint(url->oddities & URL_USERINFO, ==, URL_USERINFO);
	url_free(url);
}

static const struct {
	const char *text, *shortener, *sealed;
} hiders[] = {
	{ "https://bit.ly/3abc", "bit.ly", NULL },
	{ "https://www.bit.ly/3abc", "bit.ly", NULL },
	{ "http://t.co/abc", "t.co", NULL },
	{ "https://tinyurl.com/abc", "tinyurl.com", NULL },
	{ "https://is.gd/abc", "is.gd", NULL },
	{ "https://x.gd/abc", "x.gd", NULL },
	{ "https://qr.paps.jp/abc", "qr.paps.jp", NULL },
	{ "https://lin.ee/abc", "lin.ee", NULL },
	{ "https://shop.short.gy/abc", "short.gy", NULL },
	{ "https://bit.ly/", NULL, NULL },
	{ "https://bit.ly.evil.top/abc", NULL, NULL },
	{ "https://notbit.ly/abc", NULL, NULL },
	{ "https://bit.ly@evil.top/abc", NULL, NULL },
	{ "ftp://bit.ly/abc", NULL, NULL },
	{ "https://protect-us.mimecast.com/s/0wSdCV?domain=a.example", NULL, "Mimecast" },
	{ "https://www.mimecast.com/products", NULL, NULL },
	{ "https://secure-web.cisco.com/1abc", NULL, "Cisco Secure Email" },
	{ "https://u1.ct.sendgrid.net/ls/click?upn=x", NULL, "SendGrid" },
	{ "https://liff.line.me/1-a", NULL, "LINE" },
	{ "mailto:a@bit.ly", NULL, NULL },
};

static void
test_hiders(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(hiders); i++) {
		g_autoptr(Url) url = parse(hiders[i].text);

		g_test_message("%s", hiders[i].text);
		g_assert_cmpstr(unwrap_shortener(url), ==, hiders[i].shortener);
		g_assert_cmpstr(unwrap_sealed(url), ==, hiders[i].sealed);
	}
}

/* A gateway is there for mail, a search engine leads everybody anywhere. */
static void
test_whose(void)
{
	static const char safe_google[] =
		SAFE "https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fa.example%2F";
	Url *url = parse(safe_google);
	g_autoptr(GPtrArray) through = unwrap(&url);

	g_assert_cmpuint(through->len, ==, 2);
	g_assert_false(((const Wrapping *)g_ptr_array_index(through, 0))->anybodys);
	g_assert_true(((const Wrapping *)g_ptr_array_index(through, 1))->anybodys);
	url_free(url);
	g_assert_true(unwrap_serves_mail("SendGrid"));
	g_assert_true(unwrap_serves_mail("Mimecast"));
	g_assert_false(unwrap_serves_mail("Baidu"));
	g_assert_false(unwrap_serves_mail("nobody"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	site_init(NULL);
	g_test_add_func("/unwrap/forms", test_forms);
	g_test_add_func("/unwrap/nested", test_nested);
	g_test_add_func("/unwrap/different-services", test_different_services);
	g_test_add_func("/unwrap/long", test_long);
	g_test_add_func("/unwrap/oddities", test_oddities);
	g_test_add_func("/unwrap/hiders", test_hiders);
	g_test_add_func("/unwrap/whose", test_whose);
	return g_test_run();
}
