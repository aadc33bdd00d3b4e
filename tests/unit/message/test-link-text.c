/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "message/link-text.h"

typedef struct Case {
	const char *title, *text;
	const char *href; /* of the first link, NULL when there is none */
	const char *shown;
	bool disguised;
} Case;

static const Case cases[] = {
	{ "none", "Hello, how are you?", NULL, NULL, false },
	{ "plain", "see https://shop.example/a?b=1 now", "https://shop.example/a?b=1",
	  "https://shop.example/a?b=1", false },
	{ "sentence-end", "see https://shop.example/a.", "https://shop.example/a",
	  "https://shop.example/a", false },
	{ "in-brackets", "(https://shop.example/a)", "https://shop.example/a",
	  "https://shop.example/a", false },
	{ "brackets-inside", "https://shop.example/a_(b)", "https://shop.example/a_(b)",
	  "https://shop.example/a_(b)", false },
	{ "brackets-not-opened", "[(https://shop.example/a_(b)[c])]).",
	  "https://shop.example/a_(b)[c]", "https://shop.example/a_(b)[c]", false },
	{ "japanese-around", "こちらhttps://shop.example/aをご覧ください。",
	  "https://shop.example/a", "https://shop.example/a", false },
	{ "www", "www.shop.jp", "http://www.shop.jp", "www.shop.jp", false },
	{ "bare", "go to shop.co.jp/login today", "http://shop.co.jp/login", "shop.co.jp/login",
	  false },
	{ "hxxp", "hxxps://shop.example/a", "https://shop.example/a", "hxxps://shop.example/a",
	  true },
	{ "disarmed", "shop[.]com/a", "http://shop.com/a", "shop[.]com/a", true },
	{ "fullwidth", "ｈｔｔｐｓ：／／ｓｈｏｐ．ｊｐ／ａ", "https://shop.jp/a",
	  "ｈｔｔｐｓ：／／ｓｈｏｐ．ｊｐ／ａ", true },
	{ "address", "write to taro@shop.co.jp", NULL, NULL, false },
	{ "file", "see main.c and README.md", NULL, NULL, false },
	{ "no-space-after-stop", "That is the end.It was late.", NULL, NULL, false },
	{ "number", "version 1.2.3 costs 4.5", NULL, NULL, false },
	{ "markup-ends-it", "<https://shop.example/a>", "https://shop.example/a",
	  "https://shop.example/a", false },
};

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	TextLink link;
	bool found = text_link_next(c->text, strlen(c->text), 0, &link);
	g_autofree char *href = found ? link.href : NULL;
	g_autofree char *shown = found ? g_strndup(c->text + link.start, link.len) : NULL;

	g_assert_cmpstr(href, ==, c->href);
	g_assert_cmpstr(shown, ==, c->shown);
	if (found)
		g_assert_cmpint(link.disguised, ==, c->disguised);
}

static void
test_many(void)
{
	const char *text = "a.com b.com, https://c.example/ d.com";
	unsigned n = 0;
	TextLink link;

	for (size_t pos = 0; text_link_next(text, strlen(text), pos, &link); n++) {
		pos = link.start + link.len;
		g_free(link.href);
	}
	g_assert_cmpuint(n, ==, 4);
}

/* A megabyte without a space must not cost more than its length. */
static void
test_long_run(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	TextLink link;

	for (int i = 0; i < 200000; i++)
		g_string_append(text, "a.b:/");
	if (text_link_next(text->str, text->len, 0, &link))
		g_free(link.href);
}

/* A run of links without a space costs no more than its length, and none is lost in it. */
static void
test_run_of_links(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	TextLink link;
	size_t n = 0;

	for (int i = 0; i < 100; i++) {
		g_string_append(text, "http://a.example");
		for (int k = 0; k < 4080; k++)
			g_string_append_c(text, k % 2 ? ')' : '.');
	}
	for (size_t pos = 0; text_link_next(text->str, text->len, pos, &link); n++) {
		g_assert_cmpuint(link.len, ==, strlen("http://a.example"));
		pos = link.start + link.len;
		g_free(link.href);
	}
	g_assert_cmpuint(n, ==, 100);
}

/* Text is sought through piece by piece: wherever a border falls, the link is found and is whole.
 */
static void
test_behind_words(void)
{
	static const char *const fillers[] = { "a", "word ", "、", "ﾊ" };

	for (size_t i = 0; i < G_N_ELEMENTS(fillers); i++) {
		for (size_t bytes = 900; bytes < 1100; bytes++) {
			g_autoptr(GString) text = g_string_new(NULL);
			g_autofree char *shown = NULL;
			TextLink link;

			while (text->len < bytes)
				g_string_append(text, fillers[i]);
			g_string_append(text, " b.example.com/path c");
			g_assert_true(text_link_next(text->str, text->len, 0, &link));
			shown = g_strndup(text->str + link.start, link.len);
			g_assert_cmpstr(shown, ==, "b.example.com/path");
			g_free(link.href);
		}
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/link-text/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/link-text/many", test_many);
	g_test_add_func("/link-text/long-run", test_long_run);
	g_test_add_func("/link-text/run-of-links", test_run_of_links);
	g_test_add_func("/link-text/behind-words", test_behind_words);
	return g_test_run();
}
