/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "base/base64.h"

typedef struct Case {
	const char *title, *in, *out;
	size_t len;
} Case;

static const Case cases[] = {
	{ "empty", "", "", 0 },
	{ "whole", "Zm9vYmFy", "foobar", 6 },
	{ "padded", "Zm9vYg==", "foob", 4 },
	{ "padding-missing", "Zm9vYg", "foob", 4 },
	{ "one-left-over", "Zm9vY", "foo", 3 },
	{ "line-ends", "Zm9v\r\nYmFy\r\n", "foobar", 6 },
	{ "junk", "Z!m@9*v", "foo", 3 },
	{ "padding-in-the-middle", "Zm9vYg==YmFy", "foobbar", 7 },
	{ "nul", "AAAA", "\0\0\0", 3 },
};

/* Whatever the steps, the bytes are the same. */
static void
test_case(gconstpointer data)
{
	const Case *c = data;

	for (size_t step = 1; step < 9; step++) {
		Base64 state = { 0, 0 };
		uint8_t out[64];
		size_t n = 0;
		size_t len = strlen(c->in);

		for (size_t i = 0; i < len; i += step)
			n += base64_step(&state, c->in + i, MIN(step, len - i), out + n);
		n += base64_end(&state, out + n);
		g_assert_cmpmem(out, n, c->out, c->len);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/base64/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	return g_test_run();
}
