/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/header.h"

typedef struct Case {
	const char *title, *raw;
	const char *fields; /* "name=value|..." */
	const char *body;
} Case;

static const Case cases[] = {
	{ "simple", "A: 1\r\nB: 2\r\n\r\nbody", "A=1|B=2|", "body" },
	{ "lf", "A: 1\nB: 2\n\nbody", "A=1|B=2|", "body" },
	{ "folded", "A: 1\r\n 2\r\n\t3\r\nB: 4\r\n\r\n", "A=1 2 3|B=4|", "" },
	{ "duplicate", "A: 1\r\na: 2\r\n\r\n", "A=1|a=2|", "" },
	{ "space-before-colon", "Subject : x\r\n\r\n", "Subject=x|", "" },
	{ "junk-line", "A: 1\r\nno field here\r\nB: 2\r\n\r\n", "A=1|B=2|", "" },
	{ "folded-junk", "A: 1\r\njunk\r\n of junk\r\n\r\n", "A=1|", "" },
	{ "no-body", "A: 1", "A=1|", "" },
	{ "empty", "", "", "" },
	{ "empty-value", "A:\r\nB:2\r\n\r\n", "A=|B=2|", "" },
	{ "mbox", "From a@b Thu May 14 10:00:00 2026\nA: 1\n\nbody", "A=1|", "body" },
	{ "stored-by-thunderbird",
	  "From - Thu May 14\r\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\nA: 1\r\n\r\nb",
	  "A=1|", "b" },
};

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	size_t len = strlen(c->raw);
	size_t body = 0;
	g_autoptr(GPtrArray) headers = header_scan(c->raw, len, header_start(c->raw, len), &body);
	g_autoptr(GString) written = g_string_new(NULL);

	for (guint i = 0; i < headers->len; i++) {
		const Header *h = g_ptr_array_index(headers, i);
		g_autofree char *value = header_value(h);

		g_string_append_printf(written, "%s=%s|", h->name, value);
	}
	g_assert_cmpstr(written->str, ==, c->fields);
	g_assert_cmpstr(c->raw + body, ==, c->body);
}

static void
test_find(void)
{
	const char *raw = "A: 1\nB: 2\na: 3\n\n";
	size_t body = 0;
	g_autoptr(GPtrArray) headers = header_scan(raw, strlen(raw), 0, &body);

	g_assert_cmpuint(header_count(headers, "A"), ==, 2);
	g_assert_cmpuint(header_count(headers, "C"), ==, 0);
	g_assert_cmpuint(header_find(headers, "a", 1)->offset, ==, 10);
	g_assert_null(header_find(headers, "a", 2));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/header/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/header/find", test_find);
	return g_test_run();
}
