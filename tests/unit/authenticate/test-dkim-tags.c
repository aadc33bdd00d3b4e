/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/tags.h"

static void
test_lists(void)
{
	static const struct {
		const char *text;
		bool good;
		size_t n;
	} cases[] = {
		{ "v=1", true, 1 },
		{ "v=1;", true, 1 },
		{ " v = 1 ; a=b \r\n\t;", true, 2 },
		{ "a=;b=", true, 2 },
		{ "a=b=c", true, 1 },
		{ "a_1=x; A_1=y", true, 2 },
		{ "a=caf\xc3\xa9", true, 1 },
		{ "a=x\r\n y", true, 1 },
		{ "", false, 0 },
		{ " \r\n ", false, 0 },
		{ ";", false, 0 },
		{ "a=b;;c=d", false, 2 },
		{ "a=b; ;", false, 1 },
		{ "a", false, 0 },
		{ "=b", false, 0 },
		{ "1a=b", false, 0 },
		{ "a-b=c", false, 0 },
		{ "a b=c", false, 0 },
		{ "a=b; a=c", false, 1 },
		{ "a=\x01", false, 0 },
		{ "a=\x7f", false, 0 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		TagList list;

		g_test_message("<%s>", cases[i].text);
		g_assert_cmpint(tag_list_read(cases[i].text, strlen(cases[i].text), &list), ==,
		                cases[i].good);
		g_assert_cmpuint(list.n, ==, cases[i].n);
	}
}

static void
test_find(void)
{
	static const char text[] = "a= x\r\n y ; bb=z";
	const Tag *tag;
	TagList list;

	g_assert_true(tag_list_read(text, strlen(text), &list));
	tag = tag_list_find(&list, "a");
	g_assert_true(slice_equal(tag->value, "x\r\n y"));
	g_assert_true(slice_equal(tag->whole, " x\r\n y "));
	g_assert_true(slice_equal(tag_list_find(&list, "bb")->value, "z"));
	g_assert_null(tag_list_find(&list, "b"));
	g_assert_null(tag_list_find(&list, "A"));
}

static void
test_too_many(void)
{
	g_autoptr(GString) text = g_string_new("");
	TagList list;

	for (unsigned i = 0; i < TAGS_MAX; i++)
		g_string_append_printf(text, "t%u=;", i);
	g_assert_true(tag_list_read(text->str, text->len, &list));
	g_string_append(text, "last=");
	g_assert_false(tag_list_read(text->str, text->len, &list));
	g_assert_cmpuint(list.n, ==, TAGS_MAX);
}

static void
test_items(void)
{
	static const char list[] = "from : to::\r\n x";
	Slice rest = { list, strlen(list) }, item;
	static const char *const expected[] = { "from", "to", "", "x" };

	for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
		g_assert_true(tag_item_next(&rest, &item));
		g_assert_true(slice_equal(item, expected[i]));
	}
	g_assert_false(tag_item_next(&rest, &item));
	rest = (Slice){ "", 0 };
	g_assert_true(tag_item_next(&rest, &item));
	g_assert_cmpuint(item.len, ==, 0);
	g_assert_false(tag_item_next(&rest, &item));
}

static void
test_numbers(void)
{
	static const char *const bad[] = { "", "-1", "+1", "1 2", "0x1", "1.0" };
	uint64_t number = 0;

	g_assert_true(tag_number((Slice){ "0012", 4 }, &number));
	g_assert_cmpuint(number, ==, 12);
	g_assert_true(tag_number((Slice){ "18446744073709551615", 20 }, &number));
	g_assert_cmpuint(number, ==, UINT64_MAX);
	g_assert_true(tag_number((Slice){ "18446744073709551616", 20 }, &number));
	g_assert_cmpuint(number, ==, UINT64_MAX);
	g_assert_true(tag_number((Slice){ "99999999999999999999999", 23 }, &number));
	g_assert_cmpuint(number, ==, UINT64_MAX);
	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
		g_assert_false(tag_number((Slice){ bad[i], strlen(bad[i]) }, &number));
}

static void
test_base64(void)
{
	static const struct {
		const char *text, *bytes; /* NULL: it is none */
	} cases[] = {
		{ "YQ==", "a" },        { "YWI=", "ab" },     { "YWJj", "abc" },
		{ "YW\r\n Jj", "abc" }, { " Y Q = = ", "a" }, { "YQ", "a" },
		{ "YWI", "ab" },        { "", NULL },         { "=", NULL },
		{ "====", NULL },       { "Y", NULL },        { "YQ=", NULL },
		{ "YWJj=", NULL },      { "YQ==YQ==", NULL }, { "Y-_j", NULL },
		{ "YWJ.", NULL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Slice text = { cases[i].text, strlen(cases[i].text) };
		g_autofree uint8_t *out = g_malloc(text.len * 3 / 4 + 3);
		size_t len = 0;

		g_test_message("<%s>", cases[i].text);
		g_assert_cmpint(tag_base64(text, out, &len), ==, cases[i].bytes != NULL);
		if (cases[i].bytes)
			g_assert_cmpmem(out, len, cases[i].bytes, strlen(cases[i].bytes));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/dkim-tags/lists", test_lists);
	g_test_add_func("/dkim-tags/find", test_find);
	g_test_add_func("/dkim-tags/too-many", test_too_many);
	g_test_add_func("/dkim-tags/items", test_items);
	g_test_add_func("/dkim-tags/numbers", test_numbers);
	g_test_add_func("/dkim-tags/base64", test_base64);
	return g_test_run();
}
