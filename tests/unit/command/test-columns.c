/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "command/columns.h"

static void
test_width(void)
{
	g_assert_cmpuint(columns_of(""), ==, 0);
	g_assert_cmpuint(columns_of("abc"), ==, 3);
	g_assert_cmpuint(columns_of("件名"), ==, 4);
	g_assert_cmpuint(columns_of("e\u0301"), ==, 1);
	g_assert_cmpuint(columns_cut("件名", 3), ==, strlen("件"));
	g_assert_cmpuint(columns_cut("abc", 9), ==, 3);
}

static const struct {
	const char *name, *text;
	size_t columns;
	const char *line;
} breaks[] = {
	{ "/break/fits", "short", 10, "short" },
	{ "/break/exactly", "0123456789", 10, "0123456789" },
	{ "/break/between-words", "one two three", 9, "one two " },
	{ "/break/space-at-the-edge", "one two three", 7, "one two " },
	{ "/break/wide", "件名件名", 5, "件名" },
	{ "/break/no-full-stop-at-the-start", "件名です。次", 8, "件名で" },
	{ "/break/no-bracket-at-the-end", "件名「次」", 6, "件名" },
	{ "/break/no-torn-katakana", "件名はメール", 10, "件名は" },
	{ "/break/katakana-too-long", "メールサーバー", 7, "メール" },
	{ "/break/before-a-name", "件名はexample.jpです", 12, "件名は" },
	{ "/break/long-url-at-a-slash", "https://a.example/one/two", 20, "https://a.example/" },
	{ "/break/long-address", "abcdefghijkl@mail.example", 20, "abcdefghijkl" },
	{ "/break/long-word", "abcdefghij", 4, "abcd" },
	{ "/break/one-at-least", "件名", 1, "件" },
};

static void
test_break(gconstpointer data)
{
	size_t i = GPOINTER_TO_SIZE(data);
	size_t len = columns_break(breaks[i].text, breaks[i].columns);
	g_autofree char *line = g_strndup(breaks[i].text, len);

	g_assert_cmpstr(line, ==, breaks[i].line);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/width", test_width);
	for (size_t i = 0; i < G_N_ELEMENTS(breaks); i++)
		g_test_add_data_func(breaks[i].name, GSIZE_TO_POINTER(i), test_break);
	return g_test_run();
}
