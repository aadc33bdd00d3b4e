/* SPDX-License-Identifier: MIT */

#include "message/brand-fold.h"

#include <stdbool.h>
#include <string.h>

#define FULLWIDTH_FIRST 0xff01 /* "！", of "!" and all ASCII behind it */
#define FULLWIDTH_LAST  0xff5e
#define IDEOGRAPHIC_GAP 0x3000
#define APOSTROPHE      0x2019 /* as word processors write it */

/* Letters that no normal form changes, so that most of any text needs none. */
static bool
is_settled(gunichar c)
{
	return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fc) || /* kana */
	       (c >= 0x3001 && c <= 0x301f) ||
	       (c >= 0x3400 && c <= 0x9fff) || /* punctuation, kanji */
	       (c >= 0xac00 && c <= 0xd7a3);   /* hangul */
}

/* What is not seen, or stands for a byte that nobody could read: it parts no name. */
static bool
is_unseen(gunichar c)
{
	return c == 0xad || c == 0x34f || c == 0x61c || c == 0x180e ||
	       (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff ||
	       c == 0xfffd || (c >= 0xe0000 && c <= 0xe0fff);
}

/* Signs behind a name, which their normal form would make letters of it. */
static bool
is_trademark(gunichar c)
{
	return c == 0xa9 || c == 0xae || c == 0x2120 || c == 0x2122;
}

/* Letters whose lower case is all that they need: Latin with accents, Greek, Cyrillic. */
static bool
is_simple_letter(gunichar c)
{
	return (c >= 0xc0 && c <= 0x131) || (c >= 0x14a && c <= 0x17e) ||
	       (c >= 0x388 && c <= 0x3ce) || (c >= 0x400 && c <= 0x481);
}

#define HALFWIDTH_FIRST 0xff61 /* kana and their punctuation */
#define VOICED          0xff9e /* a mark that belongs to the letter before */
#define HALF_VOICED     0xff9f

static bool
is_halfwidth(const char *p)
{
	const unsigned char *c = (const unsigned char *)p;

	return c[0] == 0xef && ((c[1] == 0xbd && c[2] >= 0xa1) || (c[1] == 0xbe && c[2] < 0xa0));
}

static bool
is_fast(const char *p)
{
	gunichar c;

	if (!(*p & 0x80))
		return true;
	c = g_utf8_get_char(p);
	return is_settled(c) || is_simple_letter(c) || c == IDEOGRAPHIC_GAP || c == APOSTROPHE ||
	       is_unseen(c) || is_trademark(c) || (c >= FULLWIDTH_FIRST && c <= FULLWIDTH_LAST);
}

static bool
is_mark(const char *p)
{
	gunichar c = g_utf8_get_char(p);

	return c >= 0x300 && g_unichar_ismark(c);
}

/* Notes that what is appended from now on stands at @at in the text. */
static void
note_place(Folded *folded, size_t at)
{
	const size_t pair[2] = { folded->text->len, at };
	const size_t *pairs = (const size_t *)(gpointer)folded->shifts->data;
	guint n = folded->shifts->len;

	if (n == 0 || pair[0] - pairs[n - 2] != pair[1] - pairs[n - 1])
		g_array_append_vals(folded->shifts, pair, 2);
}

/* The end of the ASCII that begins at @p. */
static const char *
end_of_ascii(const char *p)
{
	while (*p && !(*p & 0x80))
		p++;
	return p;
}

/* The end of the Japanese that begins at @p and stays as it is. */
static const char *
end_of_settled(const char *p)
{
	while (((unsigned char)*p & 0xf0) == 0xe0 && is_settled(g_utf8_get_char(p)))
		p += 3;
	return p;
}

/* The end of the letters that begin at @p and only need their lower case. */
static const char *
end_of_simple(const char *p)
{
	for (; ((unsigned char)*p & 0xe0) == 0xc0; p += 2)
		if (!is_simple_letter(((unsigned char)p[0] & 0x1fu) << 6 |
		                      ((unsigned char)p[1] & 0x3fu)))
			break;
	return p;
}

/* The end of the half-width kana that begin at @p; @p too where a mark behind changes the last. */
static const char *
end_of_halfwidth(const char *p)
{
	const char *end = p;

	while (is_halfwidth(end))
		end += 3;
	return end > p && (!(*end & 0x80) || !is_mark(end)) ? end : p;
}

/* All of these have two bytes, and no small letter has more. */
static void
append_simple(GString *out, const char *p, const char *end)
{
	size_t len = out->len;
	char *to;

	g_string_set_size(out, len + (size_t)(end - p));
	to = out->str + len;
	for (; p < end; p += 2) {
		gunichar c = ((unsigned char)p[0] & 0x1fu) << 6 | ((unsigned char)p[1] & 0x3fu);

		if (c >= 0x410 && c <= 0x42f)
			c += 0x20;
		else if (!(c >= 0xe0 && c <= 0xff) && (c < 0x430 || c > 0x45f))
			c = g_unichar_tolower(c);
		if (c >= 0x80) {
			*to++ = (char)(0xc0 | c >> 6);
			*to++ = (char)(0x80 | (c & 0x3f));
		} else {
			*to++ = (char)c;
		}
	}
	g_string_truncate(out, (gsize)(to - out->str));
}

/* Half-width kana as letters of their own, and voiced where a mark for it follows. */
static void
append_halfwidth(GString *out, const char *p, const char *end)
{
	static const char *const wide[] = {
		"。", "「", "」", "、", "・", "ヲ", "ァ", "ィ",           "ゥ",
		"ェ", "ォ", "ャ", "ュ", "ョ", "ッ", "ー", "ア",           "イ",
		"ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ",           "サ",
		"シ", "ス", "セ", "ソ", "タ", "チ", "ツ", "テ",           "ト",
		"ナ", "ニ", "ヌ", "ネ", "ノ", "ハ", "ヒ", "フ",           "ヘ",
		"ホ", "マ", "ミ", "ム", "メ", "モ", "ヤ", "ユ",           "ヨ",
		"ラ", "リ", "ル", "レ", "ロ", "ワ", "ン", "\xe3\x82\x99", "\xe3\x82\x9a",
	};
	const char *start = p;

	for (; p < end; p += 3) {
		gunichar c = g_utf8_get_char(p);
		gunichar whole = 0;

		if ((c == VOICED || c == HALF_VOICED) && p > start &&
		    g_unichar_compose(g_utf8_get_char(out->str + out->len - 3),
		                      c == VOICED ? 0x3099 : 0x309a, &whole)) {
			g_string_truncate(out, out->len - 3);
			g_string_append_unichar(out, whole);
		} else {
			g_string_append_len(out, wide[c - HALFWIDTH_FIRST], 3);
		}
	}
}

static void
append_ascii(GString *out, const char *p, size_t len)
{
	char *to;

	g_string_append_len(out, p, (gssize)len);
	to = out->str + out->len - len;
	for (size_t i = 0; i < len; i++)
		to[i] = (char)(to[i] + (to[i] >= 'A' && to[i] <= 'Z' ? 'a' - 'A' : 0));
}

static void
append_fast(GString *out, const char *p)
{
	gunichar c = g_utf8_get_char(p);

	if (c == IDEOGRAPHIC_GAP || is_trademark(c))
		g_string_append_c(out, ' ');
	else if (is_unseen(c))
		return;
	else if (c == APOSTROPHE)
		g_string_append_c(out, '\'');
	else
		g_string_append_c(out, g_ascii_tolower((char)(c - FULLWIDTH_FIRST + '!')));
}

/* Returns: (transfer full) what only the full tables know. */
static char *
fold_slowly(const char *p, size_t len)
{
	g_autofree char *normal = g_utf8_normalize(p, (gssize)len, G_NORMALIZE_ALL_COMPOSE);

	return normal ? g_utf8_strdown(normal, -1) : NULL;
}

/* A character that stood alone, and what it was folded to: texts come back to the same ones. */
typedef struct Kept {
	gunichar c;
	char folded[12];
} Kept;

#define KEPT 256

static void
append_slow(Folded *folded, const char *p, size_t len)
{
	static Kept kept[KEPT];
	bool alone = len == (size_t)g_utf8_skip[(unsigned char)*p];
	gunichar c = alone ? g_utf8_get_char(p) : 0;
	Kept *place = &kept[c % KEPT];
	g_autofree char *lower = NULL;

	if (alone && place->c == c) {
		g_string_append(folded->text, place->folded);
		return;
	}
	lower = fold_slowly(p, len);
	if (!lower)
		return;
	g_string_append(folded->text, lower);
	if (alone && strlen(lower) < sizeof(place->folded)) {
		place->c = c;
		strcpy(place->folded, lower);
	}
}

/* The end of what must be normalised together from @p on: up to what stands for itself. */
static const char *
end_of_slow(const char *p)
{
	while (*p && (!is_fast(p) || (p[0] & 0x80 && is_mark(p))))
		p = g_utf8_next_char(p);
	return p;
}

/* The end of what begins at @p and can be folded without the full tables; @p when it cannot. */
static const char *
end_of_fast(const char *p)
{
	const char *end = *p & 0x80 ? end_of_settled(p) : end_of_ascii(p);

	if (end == p)
		end = end_of_simple(p);
	if (end == p && is_halfwidth(p))
		return end_of_halfwidth(p);
	if (end == p && is_fast(p))
		end = g_utf8_next_char(p);
	/* A mark composes with the letter before it. */
	if (end == p || !(*end & 0x80) || is_fast(end) || !is_mark(end))
		return end;
	return g_utf8_prev_char(end);
}

Folded *
folded_new(const char *text)
{
	Folded *folded = g_new(Folded, 1);
	size_t len = strlen(text);

	folded->text = g_string_sized_new(len + FOLDED_PAD);
	folded->shifts = g_array_new(FALSE, FALSE, sizeof(size_t));
	for (const char *p = text; *p;) {
		const char *end = end_of_fast(p);

		note_place(folded, (size_t)(p - text));
		if (end == p) {
			end = end_of_slow(g_utf8_next_char(p));
			append_slow(folded, p, (size_t)(end - p));
		} else if (!(*p & 0x80)) {
			append_ascii(folded->text, p, (size_t)(end - p));
		} else if (is_settled(g_utf8_get_char(p))) {
			g_string_append_len(folded->text, p, end - p);
		} else if (is_simple_letter(g_utf8_get_char(p))) {
			append_simple(folded->text, p, end);
		} else if (is_halfwidth(p)) {
			append_halfwidth(folded->text, p, end);
		} else {
			append_fast(folded->text, p);
		}
		p = end;
	}
	note_place(folded, len);
	g_string_append_len(folded->text, "\0\0\0\0\0\0\0", FOLDED_PAD);
	folded->text->len -= FOLDED_PAD;
	return folded;
}

void
folded_free(Folded *folded)
{
	if (!folded)
		return;
	g_string_free(folded->text, TRUE);
	g_array_unref(folded->shifts);
	g_free(folded);
}

size_t
folded_place(const Folded *folded, size_t at)
{
	const size_t *pairs = (const size_t *)(gpointer)folded->shifts->data;
	size_t low = 0;
	size_t high = folded->shifts->len / 2;
	size_t place;

	if (high == 0)
		return at;
	while (low + 1 < high) {
		size_t middle = (low + high) / 2;

		if (pairs[2 * middle] <= at)
			low = middle;
		else
			high = middle;
	}
	place = at - pairs[2 * low] + pairs[2 * low + 1];
	/* What became longer in folding ends where the next begins. */
	return 2 * low + 3 < folded->shifts->len ? MIN(place, pairs[2 * low + 3]) : place;
}
