/* SPDX-License-Identifier: MIT */

#include "fetch/visitor-place.h"

#include <string.h>

#include "fetch/bounds.h"
#include "fetch/visitor.h"

typedef struct Case {
	const char *text;
	const char *href;   /* NULL: it is no place, */
	const char *reason; /* for this */
} Case;

static void
check(const Case *row, const VisitorPlace *base)
{
	const char *reason = NULL;
	g_autoptr(VisitorPlace) place = visitor_place_new(row->text, base, &reason);

	g_test_message("%s", row->text);
	g_assert_cmpstr(place ? place->href : NULL, ==, row->href);
	if (!place)
		g_assert_cmpstr(reason, ==, row->reason);
}

/* What a dissector might have asked for. */
static void
test_question(void)
{
	static const Case cases[] = {
		{ "https://a.example/", "https://a.example/", NULL },
		{ "https://a.example", "https://a.example/", NULL },
		{ "http://A.Example./x?y=%e3%81%82#z", "http://a.example/x?y=%e3%81%82", NULL },
		{ "HTTPS://a.example:8443/", "https://a.example:8443/", NULL },
		{ "https://xn--wgv71a119e.example/", "https://xn--wgv71a119e.example/", NULL },
		{ "https://[2606:4700::1]/", "https://[2606:4700::1]/", NULL },
		{ "https://a_b.example/", "https://a_b.example/", NULL },
		{ "http://0x7f.1/", "http://127.0.0.1/", NULL },
		{ "http://2130706433/", "http://127.0.0.1/", NULL },
		{ "http://%31%32%37.1/", "http://127.0.0.1/", NULL },
		{ "http://0x7f.0x1./", "http://127.0.0.1/", NULL },
		{ "", NULL, "malformed" },
		{ "a.example", NULL, "malformed" },
		{ "//a.example/", NULL, "malformed" },
		{ "https://", NULL, "malformed" },
		{ "https:///", NULL, "malformed" },
		{ "https://user@a.example/", NULL, "malformed" },
		{ "https://user:word@a.example/", NULL, "malformed" },
		{ "https://@a.example/", NULL, "malformed" },
		{ "https://a.example/ x", NULL, "malformed" },
		{ "https://a.example/\r\nX: y", NULL, "malformed" },
		{ "https://a.example/\xe3\x81\x82", NULL, "malformed" },
		{ "https://\xef\xbd\x81.example/", NULL, "malformed" },
		{ "http://\xef\xbc\x91\xef\xbc\x92\xef\xbc\x97.0.0.1/", NULL, "malformed" },
		{ "https://a..example/", NULL, "malformed" },
		{ "https://.example/", NULL, "malformed" },
		{ "https://a.example../", NULL, "malformed" },
		{ "https://./", NULL, "malformed" },
		{ "https://a.example:0/", NULL, "malformed" },
		{ "https://a.example:65536/", NULL, "malformed" },
		{ "https://a.example:x/", NULL, "malformed" },
		{ "https://[fe80::1%25eth0]/", NULL, "malformed" },
		{ "https://[::1/", NULL, "malformed" },
		{ "https://a%00.example/", NULL, "malformed" },
		{ "https://a%2eexample/", "https://a.example/", NULL },
		{ "ftp://a.example/", NULL, "not-web" },
		{ "file:///etc/passwd", NULL, "not-web" },
		{ "gopher://a.example/", NULL, "not-web" },
		{ "javascript:alert(1)", NULL, "not-web" },
		{ "data:text/html,x", NULL, "not-web" },
		{ "httpsx://a.example/", NULL, "not-web" },
	};
	g_autofree char *path = g_strnfill(VISIT_URL_MAX, 'x');
	g_autofree char *longest = g_strconcat("https://a.example/", path, NULL);
	const char *reason = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		check(&cases[i], NULL);
	g_assert_null(visitor_place_new(longest, NULL, &reason));
	g_assert_cmpstr(reason, ==, "malformed");
	longest[VISIT_URL_MAX] = '\0';
	visitor_place_free(visitor_place_new(longest, NULL, &reason));
}

/* What servers write, and what browsers make of it. */
static void
test_location(void)
{
	static const Case cases[] = {
		{ "https://b.example/y", "https://b.example/y", NULL },
		{ "//b.example/y", "https://b.example/y", NULL },
		{ "/y", "https://a.example:8443/y", NULL },
		{ "y?q", "https://a.example:8443/dir/y?q", NULL },
		{ "../y", "https://a.example:8443/y", NULL },
		{ "?q=1", "https://a.example:8443/dir/x?q=1", NULL },
		{ " https://b.example/ ", "https://b.example/", NULL },
		{ "https://b.example/a b", "https://b.example/a%20b", NULL },
		{ "/\xe3\x81\x82", "https://a.example:8443/%e3%81%82", NULL },
		{ "\\\\b.example\\y", "https://b.example/y", NULL },
		{ "/\\b.example/y", "https://b.example/y", NULL },
		{ "https:\\\\b.example\\@c.example/", "https://b.example/@c.example/", NULL },
		{ "/y?back=\\", "https://a.example:8443/y?back=\\", NULL },
		{ "ht\ttps://b.example/", "https://b.example/", NULL },
		{ "https://u:p@b.example/y", "https://b.example/y", NULL },
		{ "https://b.example/y#z", "https://b.example/y", NULL },
		{ "http://127.1/", "http://127.0.0.1/", NULL },
		{ "https://\xef\xbd\x82.example/", NULL, "malformed" },
		{ "https://", NULL, "malformed" },
		{ "file:///etc/passwd", NULL, "not-web" },
		{ "intent://b.example/#Intent;scheme=https;end", NULL, "not-web" },
		{ "mailto:a@b.example", NULL, "not-web" },
		{ "tel:110", NULL, "not-web" },
	};
	const char *reason = NULL;
	g_autoptr(VisitorPlace) base =
		visitor_place_new("https://a.example:8443/dir/x", NULL, &reason);

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		check(&cases[i], base);
}

static bool
place_is_public(const char *url)
{
	const char *reason = NULL;
	g_autoptr(VisitorPlace) place = visitor_place_new(url, NULL, &reason);

	return place && visitor_host_is_public(place->host);
}

static void
test_walls(void)
{
	static const char *const walls[] = {
		"http://127.0.0.1/",
		"http://127.255.255.254/",
		"http://127.1/",
		"http://127.0.1/",
		"http://2130706433/",
		"http://017700000001/",
		"http://0177.0.0.1/",
		"http://0x7f.0.0.1/",
		"http://0x7f000001/",
		"http://0x7F.1/",
		"http://127.0.0.1./",
		"http://0/",
		"http://0.0.0.0/",
		"http://10.1.2.3/",
		"http://10.66051/",
		"http://167838211/",
		"http://100.64.0.1/",
		"http://169.254.169.254/latest/meta-data/",
		"http://0xa9fea9fe/",
		"http://2852039166/",
		"http://172.16.0.1/",
		"http://192.168.1.1/",
		"http://192.0.2.1/",
		"http://198.18.0.1/",
		"http://224.0.0.1/",
		"http://255.255.255.255/",
		"http://256.256.256.256/",
		"http://1.2.3.4.5/",
		"http://4294967296/",
		"http://127.0.0.0x/",
		"http://[::1]/",
		"http://[::]/",
		"http://[0:0:0:0:0:0:0:1]/",
		"http://[::127.0.0.1]/",
		"http://[::ffff:127.0.0.1]/",
		"http://[::ffff:7f00:1]/",
		"http://[::ffff:8.8.8.8]/",
		"http://[64:ff9b::7f00:1]/",
		"http://[64:ff9b::10.0.0.1]/",
		"http://[2002:7f00:1::]/",
		"http://[2001:0:5ef5::1]/",
		"http://[fe80::1]/",
		"http://[fd00:ec2::254]/",
		"http://[fc00::1]/",
		"http://[ff02::1]/",
		"http://[2001:db8::1]/",
		"http://localhost/",
		"http://LOCALHOST/",
		"http://localhost./",
		"http://www.localhost/",
		"http://localhost.localdomain/",
		"http://printer.local/",
		"http://metadata.google.internal/",
		"http://metadata.google.internal./",
		"http://metadata/",
		"http://router/",
		"http://fritz.box.lan/",
		"http://nas.home.arpa/",
		"http://wiki.corp/",
		"http://wiki.intranet/",
		/* Full width, circled and other digits that a browser takes for 127.0.0.1. */
		"http://\xef\xbc\x91\xef\xbc\x92\xef\xbc\x97.\xef\xbc\x90.0.1/",
		"http://\xe2\x91\xa0\xe2\x91\xa1\xe2\x91\xa6.0.0.1/",
		"http://127\xe3\x80\x82"
		"0\xe3\x80\x82"
		"0\xe3\x80\x82"
		"1/",
		"http://%31%32%37.0.0.1/",
	};
	static const char *const open[] = {
		"http://1.1.1.1/",        "http://0x01010101/",    "http://16843009/",
		"http://[2606:4700::1]/", "http://www.a.example/", "http://a.example./",
		"http://local.example/",  "http://mylocal.net/",   "http://internal.jp/",
		"http://abc.onion/",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(walls); i++)
		if (place_is_public(walls[i]))
			g_error("%s is none of the internet", walls[i]);
	for (size_t i = 0; i < G_N_ELEMENTS(open); i++)
		if (!place_is_public(open[i]))
			g_error("%s is one of the internet", open[i]);
}

static void
test_ports(void)
{
	static const struct {
		const char *url;
		bool good;
	} cases[] = {
		{ "http://b.example/", true },      { "https://b.example/", true },
		{ "http://b.example:8080/", true }, { "https://b.example:8443/", true },
		{ "http://b.example:25/", false },  { "https://b.example:9100/", false },
		{ "http://a.example:81/", true },   { "http://b.example:81/", false },
		{ "http://a.example:82/", false },
	};
	const char *reason = NULL;
	g_autoptr(VisitorPlace) first = visitor_place_new("http://a.example:81/", NULL, &reason);

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(VisitorPlace) place = visitor_place_new(cases[i].url, NULL, &reason);

		g_test_message("%s", cases[i].url);
		g_assert_true(visitor_place_has_web_port(place, first) == cases[i].good);
	}
}

static void
test_proxies(void)
{
	static const char *const good[] = {
		"socks5h://127.0.0.1:9050",    "socks5h://[::1]:9050",
		"socks5h://tor.example:9050/", "socks5h://user:word@127.0.0.1:9050",
		"socks5h://127.0.0.1",
	};
	static const char *const bad[] = {
		"",
		"127.0.0.1:9050",
		"socks5://127.0.0.1:9050",
		"socks4a://127.0.0.1:9050",
		"http://127.0.0.1:8118",
		"socks5h:127.0.0.1:9050",
		"socks5h://",
		"socks5h://:9050",
		"socks5h://127.0.0.1:x",
		"socks5h://127.0.0.1:9050/path",
		"socks5h://127.0.0.1:9050?x",
		"socks5h://127.0.0.1:9050#x",
		"socks5h://127.0.0.1 :9050",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(good); i++)
		if (!visitor_proxy_is_good(good[i]))
			g_error("%s is good", good[i]);
	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
		if (visitor_proxy_is_good(bad[i]))
			g_error("%s is bad", bad[i]);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/visitor-place/question", test_question);
	g_test_add_func("/visitor-place/location", test_location);
	g_test_add_func("/visitor-place/walls", test_walls);
	g_test_add_func("/visitor-place/ports", test_ports);
	g_test_add_func("/visitor-place/proxies", test_proxies);
	return g_test_run();
}
