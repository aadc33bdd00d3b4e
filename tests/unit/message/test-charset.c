/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "message/charset.h"

typedef struct Case {
	const char *title, *label, *bytes, *text;
	const char *facts; /* u unknown, m mislabelled, d undeclared, then the number broken */
} Case;

static const Case cases[] = {
	{ "empty", "utf-8", "", "", "0" },
	{ "utf-8", "utf-8", "あé", "あé", "0" },
	{ "utf-8-name", "UTF8", "あ", "あ", "0" },
	{ "utf-8-mark", "us-ascii",
	  "\xef\xbb\xbf"
	  "あ",
	  "\uFEFFあ", "0" },
	{ "utf-8-one-broken", "utf-8", "あいう\xe3\x81えお", "あいう\uFFFDえお", "1" },
	{ "utf-8-sent-broken", "utf-8", "a\uFFFDb", "a\uFFFDb", "0" },
	{ "utf-8-is-latin-1", "utf-8",
	  "Gr\xfc\xdf"
	  "e",
	  "Grüße", "m0" },
	{ "utf-8-is-shift-jis", "utf-8", "\x82\xc2\x82\xc2\x82\xa0\x82\xcc", "つつあの", "m0" },
	{ "utf-8-is-euc-jp", "utf-8", "\xa4\xa2\xa4\xa4\xa4\xce", "あいの", "m0" },
	{ "iso-2022-jp", "iso-2022-jp", "a\x1b$B$\"$$\x1b(Bb", "aあいb", "0" },
	{ "iso-2022-jp-old", "ISO-2022-JP", "\x1b$@$\"\x1b(J\\", "あ\\", "0" },
	{ "iso-2022-jp-kana", "iso-2022-jp", "\x1b(I1 2\x1b(B1", "ｱ ｲ1", "0" },
	{ "iso-2022-jp-vendor", "iso-2022-jp", "\x1b$B-!-j\x1b(B", "①㈱", "0" },
	{ "iso-2022-jp-ibm", "csISO2022JP", "\x1b$B|b\x1b(B", "髙", "0" },
	{ "iso-2022-jp-open", "iso-2022-jp", "\x1b$B$\"\r\nabc\n", "あ\r\nabc\n", "0" },
	{ "iso-2022-jp-odd", "iso-2022-jp", "\x1b$B$\"$", "あ$", "0" },
	{ "iso-2022-jp-212", "iso-2022-jp-1", "\x1b$(D0!\x1b(Bx", "\uFFFDx", "1" },
	{ "iso-2022-jp-is-utf-8", "iso-2022-jp", "あ", "あ", "m0" },
	{ "iso-2022-jp-is-shift-jis", "iso-2022-jp", "\x82\xa0\x82\xcc", "あの", "0" },
	{ "iso-2022-jp-is-latin-1", "iso-2022-jp", "Gr\xfc\xdf e", "Grüß e", "m0" },
	{ "iso-2022-jp-beyond-row", "iso-2022-jp", "\x1b$B~~\x1b(B", "\uFFFD", "1" },
	{ "shift-jis", "Shift_JIS", "\x82\xa0\x95\x5c\xb1", "あ表ｱ", "0" },
	{ "shift-jis-vendor", "shift_jis", "\x87\x40\x87\x8a\xfb\xfc\xed\x40", "①㈱髙纊", "0" },
	{ "shift-jis-wave", "x-sjis", "\x81\x60\x81\x7c", "～－", "0" },
	{ "shift-jis-backslash", "sjis", "\\~", "\\~", "0" },
	{ "shift-jis-broken", "shift_jis", "\x82\xa0\xff<b>\x81<", "あ\uFFFD<b>\uFFFD<", "2" },
	{ "euc-jp", "EUC-JP", "\xa4\xa2\x8e\xb1", "あｱ", "0" },
	{ "euc-jp-vendor", "euc-jp", "\xad\xa1\xad\xea", "①㈱", "0" },
	{ "euc-jp-212", "euc-jp", "\x8f\xb0\xa1", "丂", "0" },
	{ "gb18030", "GB18030", "\xc4\xfa\x94\x39\xda\x33", "您💩", "0" },
	{ "gb2312", "gb2312", "\xc4\xfa\xa2\xd9\xe9\x46", "您①镕", "0" },
	{ "big5", "Big5", "\xb1\x7a\xaa\xba", "您的", "0" },
	{ "euc-kr", "euc-kr", "\xb0\xe8\xc1\xa4", "계정", "0" },
	{ "ks-c", "ks_c_5601-1987", "\xb0\xe8\x8c\x63", "계똠", "0" },
	{ "koi8-r", "koi8-r", "\xf3\xde\xa3\xd4", "Счёт", "0" },
	{ "windows-1250", "windows-1250", "\xfa\xe8\xec", "účě", "0" },
	{ "windows-1251", "windows-1251", "\xd1\xf7\xb8\xf2", "Счёт", "0" },
	{ "windows-1252", "windows-1252", "\x80\x96\xe9\x81", "€–é\xc2\x81", "0" },
	{ "windows-1253", "windows-1253", "\xcf", "Ο", "0" },
	{ "windows-1254", "iso-8859-9", "\x80\xfe\xfd", "€şı", "0" },
	{ "windows-1255", "windows-1255", "\xe0", "א", "0" },
	{ "windows-1256", "windows-1256", "\xc8", "ب", "0" },
	{ "windows-1257", "windows-1257", "\xf8", "ų", "0" },
	{ "windows-1258", "windows-1258", "\xf5", "ơ", "0" },
	{ "iso-8859-1", "ISO-8859-1", "\x80\xe9\x93", "€é“", "0" },
	{ "iso-8859-1-quoted", " 'iso_8859-1' ", "\xe9", "é", "0" },
	{ "iso-8859-15", "iso-8859-15", "\xa4", "€", "0" },
	{ "iso-8859-2", "iso-8859-2", "\xb1", "ą", "0" },
	{ "utf-7", "utf-7", "a+MEI-b", "aあb", "0" },
	{ "us-ascii-8bit-latin", "us-ascii", "caf\xe9", "café", "m0" },
	{ "us-ascii-8bit-utf-8", "us-ascii", "あ", "あ", "m0" },
	{ "us-ascii", "us-ascii", "abc", "abc", "0" },
	{ "undeclared-ascii", NULL, "abc", "abc", "0" },
	{ "undeclared-utf-8", NULL, "あ", "あ", "d0" },
	{ "undeclared-shift-jis", NULL, "abc \x82\xa0\x82\xcc abc", "abc あの abc", "d0" },
	{ "undeclared-euc-jp", NULL, "abc \xa4\xa2\xa4\xce abc", "abc あの abc", "d0" },
	{ "undeclared-iso-2022-jp", NULL, "\x1b$B$\"\x1b(B", "あ", "0" },
	{ "undeclared-latin-1", "",
	  "Gr\xfc\xdf"
	  "e",
	  "Grüße", "d0" },
	{ "unknown", "x-nobody", "abc", "abc", "u0" },
	{ "unknown-8bit", "unknown-8bit", "\xe9", "é", "u0" },
	{ "no-name", "\"\"", "abc", "abc", "u0" },
	{ "option", "ISO-8859-1,swaplfnl", "a\n", "a\n", "u0" },
	/* What no mail program reads must not turn its plain text into something else. */
	{ "ebcdic", "ibm-37", "abc", "abc", "u0" },
	{ "utf-32", "utf-32", "abc", "abc", "u0" },
	{ "scsu", "scsu", "abc", "abc", "u0" },
	{ "iso-2022-kr", "iso-2022-kr", "abc", "abc", "u0" },
	{ "windows-1252-is-utf-8", "windows-1252", "é", "Ã©", "0" },
	{ "koi8-is-what-it-says", "koi8-r", "\xc3\x80", "ц─", "0" },
	{ "euc-kr-is-utf-8", "euc-kr", "계정이", "계정이", "m0" },
};

static void
check(const Case *c, const char *bytes, size_t len)
{
	g_autofree char *copy = g_memdup2(bytes, len);
	CharsetFacts f = { 0 };
	size_t text_len = 0;
	g_autofree char *text = charset_to_utf8(copy, len, c->label, &text_len, &f);
	g_autofree char *facts =
		g_strdup_printf("%s%s%s%zu", f.unknown ? "u" : "", f.mislabelled ? "m" : "",
	                        f.undeclared ? "d" : "", f.broken);

	g_assert_cmpmem(text, text_len, c->text, strlen(c->text));
	g_assert_cmpint(text[text_len], ==, '\0');
	g_assert_cmpstr(facts, ==, c->facts);
}

static void
test_case(gconstpointer data)
{
	const Case *c = data;

	check(c, c->bytes, strlen(c->bytes));
}

static void
test_nul(void)
{
	static const char *const labels[] = { "utf-8", "us-ascii", "shift_jis", "iso-2022-jp",
		                              NULL };

	for (size_t i = 0; i < G_N_ELEMENTS(labels); i++) {
		CharsetFacts facts = { 0 };
		size_t len = 0;
		g_autofree char *text = charset_to_utf8("a\0b\0", 4, labels[i], &len, &facts);

		g_assert_cmpmem(text, len, "a\0b\0", 4);
	}
}

/* Without a mark little-endian, as browsers read it. */
static void
test_utf16(void)
{
	static const struct {
		const char *label, *bytes;
		size_t len;
	} ways[] = {
		{ "utf-16", "B0\x44\x30", 4 },
		{ "utf-16le", "B0\x44\x30", 4 },
		{ "utf-16be", "0B\x30\x44", 4 },
	};
	const Case marked_little = { "", "utf-16", "", "\uFEFFあ", "0" };
	const Case marked_big = { "", NULL, "", "\uFEFFあ", "0" };
	const Case lone = { "", "utf-16le", "", "\uFFFDx", "1" };

	for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
		const Case c = { "", ways[i].label, "", "あい", "0" };

		check(&c, ways[i].bytes, ways[i].len);
	}
	check(&marked_little,
	      "\xff\xfe"
	      "B0",
	      4);
	check(&marked_big,
	      "\xfe\xff"
	      "0B",
	      4);
	check(&lone, "\x00\xd8x\x00", 4);
}

/* A sample decides, and it may end inside of a character. */
static void
test_long_guess(void)
{
	for (size_t shift = 0; shift < 3; shift++) {
		g_autoptr(GString) raw = g_string_new(&"xyz"[shift]);
		CharsetFacts facts = { 0 };
		size_t len = 0;
		g_autofree char *text = NULL;

		while (raw->len < 100000)
			g_string_append(raw, "\x82\xa0\x82\xcc");
		text = charset_to_utf8(raw->str, raw->len, NULL, &len, &facts);
		g_assert_nonnull(strstr(text, "あのあの"));
		g_assert_cmpuint(facts.broken, ==, 0);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	charset_init();
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/charset/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/charset/nul", test_nul);
	g_test_add_func("/charset/utf-16", test_utf16);
	g_test_add_func("/charset/long-guess", test_long_guess);
	return g_test_run();
}
