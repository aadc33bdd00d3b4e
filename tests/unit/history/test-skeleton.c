/* SPDX-License-Identifier: MIT */

/* What stays of a link and of an id when the numbers and the tokens are taken out. */

#include "history/skeleton.h"

#include "base/auto.h"

static const struct {
	const char *url, *skeleton; /* NULL: any site has such a link */
} links[] = {
	{ "https://evil.example/wp-includes/x/login.php?e=a%40b.example&id=12",
	  "/wp-includes/x/login.php?e&id" },
	{ "https://evil.example/c/9f83ab20c1/open.html", "/c/X/open.html" },
	{ "https://other.example/c/77e1b04dd2/open.html", "/c/X/open.html" },
	{ "https://evil.example/unsubscribe/index.php?dGVzdA", "/unsubscribe/index.php?X" },
	{ "https://evil.example/a/u.tester@example.jp/in", "/a/X/in" },
	{ "https://evil.example/?op=1&t=2&h=3", "/?op&t&h" },
	{ "https://evil.example/", NULL },
	{ "https://evil.example/index.html", NULL },
	{ "https://evil.example/8c1f0a77d3e94b", NULL },
	{ "mailto:a@evil.example", NULL },
};

static const struct {
	const char *id, *own, *skeleton;
} ids[] = {
	{ "20211209011900.A1B2C3D4@shop.example", "shop.example", "9(14).x(8)@=" },
	{ "20211210120000.F9E8D7C6@SHOP.example", "shop.example", "9(14).x(8)@=" },
	{ "20211210120000.F9E8D7C6@mail.example", "shop.example", "9(14).x(8)@mail.example" },
	{ "abc-1_$x", NULL, "a(3)-9(1)_$a(1)" },
	{ "@", NULL, "@" },
	{ "", NULL, "" },
};

static void
test_links(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(links); i++) {
		g_autoptr(Url) url = url_parse(links[i].url, strlen(links[i].url), NULL);
		g_autofree char *skeleton = url_skeleton(url);

		g_assert_cmpstr(skeleton, ==, links[i].skeleton);
	}
}

static void
test_ids(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
		g_autofree char *skeleton = message_id_skeleton(ids[i].id, ids[i].own);

		g_assert_cmpstr(skeleton, ==, ids[i].skeleton);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/skeleton/links", test_links);
	g_test_add_func("/skeleton/ids", test_ids);
	return g_test_run();
}
