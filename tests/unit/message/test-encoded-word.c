/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "base/limits.h"
#include "message/encoded-word.h"

typedef struct Case {
	const char *title, *raw, *text;
	const char *facts; /* letters: w a word, b a broken one, 8 raw bytes, u unknown, m
	                      mislabelled, d undeclared, r broken characters; each once */
} Case;

static const Case cases[] = {
	{ "empty", "", "", "" },
	{ "plain", " Hello\r\n  World ", "Hello World", "" },
	{ "b", "=?utf-8?B?44GC?=", "あ", "w" },
	{ "q", "=?utf-8?Q?=e3=81=82_b?=", "あ b", "w" },
	{ "case", "=?UTF-8?b?44GC?= =?Utf-8?q?=E3=81=82?=", "ああ", "w" },
	{ "language", "=?utf-8*ja?B?44GC?=", "あ", "w" },
	{ "between", "Re: =?utf-8?B?44GC?= x", "Re: あ x", "w" },
	{ "glued", "x=?utf-8?B?44GC?=x", "xあx", "w" },
	{ "adjacent", "=?utf-8?Q?a?= \r\n =?utf-8?Q?b?=", "ab", "w" },
	{ "adjacent-no-space", "=?utf-8?Q?a?==?utf-8?Q?b?=", "ab", "w" },
	{ "adjacent-charsets", "=?utf-8?Q?=C3=A9?= =?iso-8859-1?Q?=E9?=", "éé", "w" },
	{ "text-between", "=?utf-8?Q?a?= x =?utf-8?Q?b?=", "a x b", "w" },
	{ "space-first", " =?utf-8?Q?a?=", "a", "w" },
	{ "split-character", "=?utf-8?B?44E=?= =?utf-8?B?gg==?=", "あ", "w" },
	{ "split-b-and-q", "=?utf-8?B?44E=?= =?utf-8?Q?=82?=", "あ", "w" },
	{ "split-at-text", "=?utf-8?B?44GC44E=?= x", "あ\uFFFD x", "wr" },
	{ "iso-2022-jp",
	  "=?ISO-2022-JP?B?GyRCRWw1fhsoQg==?= =?ISO-2022-JP?B?GyRCRWwbKEI=?=", "東京東", "w" },
	{ "iso-2022-jp-open", "=?ISO-2022-JP?B?GyRCJCI=?= =?ISO-2022-JP?B?GyRCJCQbKEI=?=", "あい",
	  "w" },
	{ "shift-jis", "=?Shift_JIS?B?gqCHQA==?=", "あ①", "w" },
	{ "base64-junk", "=?utf-8?B?44*G C?=", "あ", "w" },
	{ "base64-no-padding", "=?utf-8?B?YQ?=", "a", "w" },
	{ "base64-none", "=?utf-8?B?***?=", "", "wb" },
	{ "base64-empty",
	  "=?utf-8?B?"
	  "?=",
	  "", "w" },
	{ "q-bad-escape", "=?utf-8?Q?a=zz=?=", "a=zz=", "wb" },
	{ "q-spaces", "=?utf-8?Q?a b c?=", "a b c", "w" },
	{ "q-question", "=?utf-8?Q?a?b?=", "a?b", "w" },
	{ "no-end", "=?utf-8?Q?abc", "=?utf-8?Q?abc", "b" },
	{ "no-text", "=?utf-8?Q", "=?utf-8?Q", "b" },
	{ "no-charset", "=??Q?a?=", "=??Q?a?=", "b" },
	{ "bad-encoding", "=?utf-8?X?a?=", "=?utf-8?X?a?=", "b" },
	{ "only-begun", "=?", "=?", "b" },
	{ "raw-utf-8", "Grüße", "Grüße", "8d" },
	{ "raw-shift-jis", "\x82\xa0\x82\xa2\x82\xcc", "あいの", "8d" },
	{ "raw-iso-2022-jp", "\x1b$B$\"\x1b(B x", "あ x", "" },
	{ "raw-latin-1",
	  "Gr\xfc\xdf"
	  "e",
	  "Grüße", "8d" },
	{ "raw-beside-word", "\xe3\x81\x82 =?utf-8?B?44GC?=", "あ あ", "w8d" },
	{ "lies", "=?utf-8?Q?Gr=FC=DFe?=", "Grüße", "wm" },
	{ "says-ascii", "=?us-ascii?Q?=E3=81=82?=", "あ", "wm" },
	{ "unknown-charset", "=?x-nobody?Q?abc?=", "abc", "wu" },
	{ "unknown-charset-8bit", "=?x-nobody?Q?=E3=81=82?=", "あ", "wu" },
	{ "controls", "=?utf-8?Q?a=00=0D=0Ab?=", "a b", "w" },
};

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	size_t len = strlen(c->raw);
	g_autofree char *raw = g_memdup2(c->raw, len);
	EncodedFacts f = { 0 };
	g_autofree char *text = encoded_words_decode(raw, len, &f);
	g_autofree char *facts = g_strconcat(
		f.words > 0 ? "w" : "", f.broken_words > 0 ? "b" : "", f.raw_8bit ? "8" : "",
		f.charset.unknown ? "u" : "", f.charset.mislabelled ? "m" : "",
		f.charset.undeclared ? "d" : "", f.charset.broken > 0 ? "r" : "", NULL);

	g_assert_cmpstr(text, ==, c->text);
	g_assert_cmpstr(facts, ==, c->facts);
}

/* A word longer than what is read of a field is still a word. */
static void
test_long(void)
{
	g_autoptr(GString) raw = g_string_new("=?utf-8?Q?");
	EncodedFacts facts = { 0 };
	g_autofree char *text = NULL;

	while (raw->len < 2 * HEADER_TEXT_MAX)
		g_string_append(raw, "=E3=81=82");
	g_string_append(raw, "?=");
	text = encoded_words_decode(raw->str, raw->len, &facts);
	g_assert_true(g_str_has_prefix(text, "あああ"));
	g_assert_cmpuint(strlen(text), <=, TEXT_MAX);
	g_assert_cmpuint(facts.words, ==, 1);
}

static void
test_hostile(void)
{
	static const char *const pieces[] = { "=?a?Q?",
		                              "=?utf-8?Q?a?= ",
		                              "=",
		                              "=?",
		                              "\xff",
		                              "=?a?B?a",
		                              "=?utf-8?Q?a?= =?latin1?Q?b?= " };

	for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) raw = g_string_new(NULL);
		EncodedFacts facts = { 0 };
		g_autofree char *text = NULL;

		while (raw->len < 4 * 1024 * 1024)
			g_string_append(raw, pieces[i]);
		text = encoded_words_decode(raw->str, raw->len, &facts);
		g_assert_true(g_utf8_validate(text, -1, NULL));
	}
}

static void
test_length(void)
{
	g_assert_cmpuint(encoded_word_length("=?utf-8?Q?a?= x", 15), ==, 13);
	g_assert_cmpuint(encoded_word_length("=?utf-8?Q?a", 11), ==, 0);
	g_assert_cmpuint(encoded_word_length("x=?utf-8?Q?a?=", 14), ==, 0);
	g_assert_cmpuint(encoded_word_length("=?", 2), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	charset_init();
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/encoded-word/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/encoded-word/long", test_long);
	g_test_add_func("/encoded-word/hostile", test_hostile);
	g_test_add_func("/encoded-word/length", test_length);
	return g_test_run();
}
