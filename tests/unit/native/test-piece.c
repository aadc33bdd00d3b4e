/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "base/auto.h"
#include "native/piece.h"

static GByteArray *
frame_of(const char *text, size_t len)
{
	return g_byte_array_append(g_byte_array_new(), (const guint8 *)text, (guint)len);
}

/* A frame that begins with "data", and what is made of it. */
typedef struct Taken {
	const char *frame;
	const char *piece;
	size_t piece_len;
	const char *rest;
} Taken;

static void
test_taken(void)
{
	static const Taken taken[] = {
		{ "{\"data\":\"a\",\"type\":\"chunk\"}", "a", 1,
		  "{\"data\":\"\",\"type\":\"chunk\"}" },
		{ "{\"data\":\"\"}", "", 0, "{\"data\":\"\"}" },
		{ "{\"data\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}", "\"\\/\b\f\n\r\t", 8,
		  "{\"data\":\"\"}" },
		{ "{\"data\":\"\\u0000\\u00fF\\u0041\"}", "\0\xff\x41", 3, "{\"data\":\"\"}" },
		{ "{\"data\":\"\xc2\x80\xc3\xbf\x7f\"}", "\x80\xff\x7f", 3, "{\"data\":\"\"}" },
		/* A second "data" and other faults are left to the parser. */
		{ "{\"data\":\"a\",\"data\":\"b\"", "a", 1, "{\"data\":\"\",\"data\":\"b\"" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(taken); i++) {
		g_autoptr(GByteArray) frame = frame_of(taken[i].frame, strlen(taken[i].frame));
		g_autoptr(GByteArray) piece = frame_of("old", 3);
		size_t rest = 0;

		g_assert_true(piece_take(frame, piece, &rest));
		g_assert_cmpmem(piece->data, piece->len, taken[i].piece, taken[i].piece_len);
		g_assert_cmpmem(frame->data + rest, frame->len - rest, taken[i].rest,
		                strlen(taken[i].rest));
	}
}

static void
test_left_alone(void)
{
	static const char *const frames[] = {
		"",
		"{",
		"{\"data\":\"",
		"{\"data\":\"a",
		"{\"data\":1}",
		"{ \"data\":\"a\"}",
		"{\"type\":\"chunk\",\"data\":\"a\"}",
		"{\"data\":\"\\",
		"{\"data\":\"\\x41\"}",
		"{\"data\":\"\\u00",
		"{\"data\":\"\\u00f\"}",
		"{\"data\":\"\\u0100\"}",
		"{\"data\":\"\xc4\x80\"}",
		"{\"data\":\"\xc2\"}",
		"{\"data\":\"\x80\"}",
		"{\"data\":\"\xc1\x81\"}",
		"{\"data\":\"a\nb\"}",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(frames); i++) {
		g_autoptr(GByteArray) frame = frame_of(frames[i], strlen(frames[i]));
		g_autoptr(GByteArray) piece = g_byte_array_new();
		size_t rest = 0;

		g_assert_false(piece_take(frame, piece, &rest));
		g_assert_cmpmem(frame->data, frame->len, frames[i], strlen(frames[i]));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/piece/taken", test_taken);
	g_test_add_func("/piece/left-alone", test_left_alone);
	return g_test_run();
}
