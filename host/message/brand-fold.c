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
	while (((unsigned char)*p & 0xe0) == 0xc0 && is_simple_letter(g_utf8_get_char(p)))
		p += 2;
	return p;
}

static void
append_simple(GString *out, const char *p, const char *end)
{
	for (; p < end; p += 2) {
		gunichar c = g_utf8_get_char(p);

		if (c >= 0x410 && c <= 0x42f)
			c += 0x20;
		else if (c < 0x430 || c > 0x45f)
			c = g_unichar_tolower(c);
		g_string_append_unichar(out, c);
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

/* What only the full tables know. */
static void
append_slow(Folded *folded, const char *p, size_t len)
{
	g_autofree char *normal = g_utf8_normalize(p, (gssize)len, G_NORMALIZE_ALL_COMPOSE);
	g_autofree char *lower = normal ? g_utf8_strdown(normal, -1) : NULL;

	if (lower)
		g_string_append(folded->text, lower);
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
