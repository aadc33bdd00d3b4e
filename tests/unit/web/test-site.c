/* SPDX-License-Identifier: MIT */

#include "web/site.h"

#include "vectors.h"

typedef struct {
	const char *host, *site;
} Case;

static void
check(const Case *cases, size_t n, SiteRule rule)
{
	for (size_t i = 0; i < n; i++) {
		g_autofree char *got = site_registrable(cases[i].host, rule);

		g_test_message("%s", cases[i].host ? cases[i].host : "NULL");
		g_assert_cmpstr(got, ==, cases[i].site);
	}
}

/* True of the list for as long as anyone remembers, so for the built-in one too. */
static void
test_builtin(void)
{
	static const Case cases[] = {
		{ NULL, NULL },
		{ "", NULL },
		{ ".", NULL },
		{ "com", NULL },
		{ "localhost", NULL },
		{ "example.com", "example.com" },
		{ "a.b.Example.COM", "example.com" },
		{ "example.com.", "example.com" },
		{ ".example.com", NULL },
		{ "a..example.com", NULL },
		{ "example.com..", NULL },
		{ "co.jp", NULL },
		{ "www.example.co.jp", "example.co.jp" },
		{ "0.1.2.3.4.5.6.7.8.9.a.b.c.d.e.f.g.www.example.co.jp", "example.co.jp" },
		{ "www.city.kobe.jp", "city.kobe.jp" },
		{ "a.b.c.kobe.jp", "b.c.kobe.jp" },
		{ "xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn" },
		{ "a.b.unlisted-tld", "b.unlisted-tld" },
		{ "192.0.2.1", NULL },
		{ "192.0.2.1.", NULL },
		{ "[2001:db8::1]", NULL },
	};

	g_assert_true(site_init(NULL));
	check(cases, G_N_ELEMENTS(cases), SITE_ICANN);
	check(cases, G_N_ELEMENTS(cases), SITE_PRIVATE);
}

static void
test_rules(void)
{
	static const Case icann[] = {
		{ "user.github.io", "github.io" },
		{ "github.io", "github.io" },
	};
	static const Case all[] = {
		{ "user.github.io", "user.github.io" },
		{ "a.user.github.io", "user.github.io" },
		{ "github.io", NULL },
	};

	g_assert_true(site_init(NULL));
	check(icann, G_N_ELEMENTS(icann), SITE_ICANN);
	check(all, G_N_ELEMENTS(all), SITE_PRIVATE);
}

static void
test_no_list(void)
{
	g_autofree char *kept = NULL, *lost = NULL;

	g_assert_true(site_init(NULL));
	g_assert_false(site_init("/nonexistent"));
	kept = site_registrable("a.example.com", SITE_ICANN);
	g_assert_cmpstr(kept, ==, "example.com");
	site_done();
	lost = site_registrable("a.example.com", SITE_ICANN);
	g_assert_null(lost);
}

static void
test_hostile(void)
{
	g_autoptr(GString) labels = g_string_new("");
	gint64 begin = g_get_monotonic_time();

	g_assert_true(site_init(NULL));
	while (labels->len < 1000)
		g_string_append(labels, "a.");
	g_string_append(labels, "com");
	for (size_t i = 0; i < 100; i++) {
		g_autofree char *site = site_registrable(labels->str, SITE_PRIVATE);

		g_assert_cmpstr(site, ==, "a.com");
	}
	while (labels->len < 100000)
		g_string_append(labels, ".com");
	g_assert_null(site_registrable(labels->str, SITE_PRIVATE));
	g_assert_cmpint(g_get_monotonic_time() - begin, <, G_USEC_PER_SEC);
}

static void
test_unicode(void)
{
	static const Case cases[] = {
		{ "www.example.com", "www.example.com" },
		{ "xn--wgv71a.example", "日本.example" },
		{ "a.xn--mazon-3ve.example", "a.аmazon.example" },
		{ "r3---sn.xn--wgv71a.example", "r3---sn.日本.example" },
		{ "xn--4db.example", "א.example" },
		{ "xn--a.example", "xn--a.example" },
		{ "xn--.example", "xn--.example" },
		{ "xn--example-676c.test", "xn--example-676c.test" }, /* U+202E inside */
		{ "xn--a-qgn.test", "xn--a-qgn.test" }, /* a zero-width space inside */
		{ "xn--wgv71a.xn--a", "xn--wgv71a.xn--a" },
		{ "192.0.2.1", "192.0.2.1" },
		{ "[2001:db8::1]", "[2001:db8::1]" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got = site_unicode(cases[i].host);

		g_assert_cmpstr(got, ==, cases[i].site);
	}
}

/* One line of the suite: checkPublicSuffix('a.example', 'example'); or null for either. */
static void
check_line(const char *line)
{
	g_auto(GStrv) words = g_strsplit_set(line, "(,);", -1);
	char *host = g_strstrip(words[1]), *want = g_strstrip(words[2]);
	g_autofree char *got = NULL;

	g_strdelimit(host, "'", ' ');
	g_strdelimit(want, "'", ' ');
	host = strcmp(host, "null") == 0 ? NULL : g_strstrip(host);
	want = strcmp(want, "null") == 0 ? NULL : g_strstrip(want);
	got = site_registrable(host, SITE_PRIVATE);
	g_test_message("%s", line);
	g_assert_cmpstr(got, ==, want);
}

static void
test_may_exist(void)
{
	static const char *const real[] = { "shop.com",     "a.shop.co.jp",      "x.shop.ck",
		                            "www.ck",       "shop.xn--p1ai",     "a.github.io",
		                            "SHOP.COM",     "shop.com.",         "host.example",
		                            "mail.invalid", "printer.local",     "192.0.2.1",
		                            "localhost",    "[IPv6:2001:db8::]", "" };
	static const char *const unreal[] = { "x.ujj", "a.b.eru", "mail.firma.intern", "x.UJJ.",
		                              "user.xn--zzzz" };

	g_assert_true(site_init(NULL));
	for (size_t i = 0; i < G_N_ELEMENTS(real); i++)
		g_assert_true(site_may_exist(real[i]));
	for (size_t i = 0; i < G_N_ELEMENTS(unreal); i++)
		g_assert_false(site_may_exist(unreal[i]));
	site_done();
	g_assert_true(site_may_exist("x.ujj"));
}

static void
test_suite(void)
{
	g_autofree char *list = vectors_path("psl/public_suffix_list.dat");
	g_autofree char *path = list ? vectors_path("psl/test_psl.txt") : NULL;
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;
	size_t n = 0;

	if (!path)
		return;
	g_assert_true(site_init(list));
	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	lines = g_strsplit(text, "\n", -1);
	for (char **line = lines; *line; line++) {
		if (!g_str_has_prefix(*line, "checkPublicSuffix("))
			continue;
		check_line(*line);
		n++;
	}
	g_test_message("%zu passed", n);
	g_assert_cmpuint(n, >, 0);
}

int
main(int argc, char **argv)
{
	int result = 0;

	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/site/builtin", test_builtin);
	g_test_add_func("/site/rules", test_rules);
	g_test_add_func("/site/no-list", test_no_list);
	g_test_add_func("/site/hostile", test_hostile);
	g_test_add_func("/site/unicode", test_unicode);
	g_test_add_func("/site/may-exist", test_may_exist);
	g_test_add_func("/site/suite", test_suite);
	result = g_test_run();
	site_done();
	return result;
}
