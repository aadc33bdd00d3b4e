/* SPDX-License-Identifier: MIT */

#include "command/columns.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* Characters that may not begin a line, and those that may not end one; full-width forms last. */
static const char no_start[] =
	"、。・」』】〕》〉ー…‥々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.;:!?)]}”’"
	"\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d";
static const char no_end[] = "「『【〔《〈([{“‘\uff08\uff3b\uff5b";

static size_t
columns_of_char(gunichar c)
{
	if (g_unichar_iszerowidth(c))
		return 0;
	return g_unichar_iswide(c) ? 2 : 1;
}

size_t
columns_of(const char *text)
{
	size_t columns = 0;

	for (; *text; text = g_utf8_next_char(text))
		columns += columns_of_char(g_utf8_get_char(text));
	return columns;
}

size_t
columns_cut(const char *text, size_t columns)
{
	const char *p = text;
	size_t used = 0;

	for (; *p; p = g_utf8_next_char(p)) {
		used += columns_of_char(g_utf8_get_char(p));
		if (used > columns)
			break;
	}
	return (size_t)(p - text);
}

static bool
is_katakana(gunichar c)
{
	return c >= 0x30a1 && c <= 0x30fc && c != 0x30fb;
}

/* Whether a line may end between @before and @after. */
static bool
may_break(gunichar before, gunichar after)
{
	if (before == ' ')
		return after != ' ';
	if (after == ' ' || (!g_unichar_iswide(before) && !g_unichar_iswide(after)))
		return false;
	if (is_katakana(before) && is_katakana(after))
		return false;
	return !g_utf8_strchr(no_start, -1, after) && !g_utf8_strchr(no_end, -1, before);
}

size_t
columns_break(const char *text, size_t columns)
{
	const char *good = NULL; /* the last good place, and the last passable one */
	const char *passable = NULL;
	const char *p = text;
	gunichar before = 0;
	size_t used = 0;

	for (; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (p > text && may_break(before, c))
			good = p;
		else if (p > text && before < 0x80 && strchr("/?&=", (int)before))
			passable = p;
		else if (p > text && c == '@' && !passable)
			passable = p;
		used += columns_of_char(c);
		if (used > columns && c != ' ')
			break;
		before = c;
	}
	if (!*p)
		return (size_t)(p - text);
	if (good)
		return (size_t)(good - text);
	/* Longer than the line: a URL breaks behind a slash, an address before its @. */
	if (passable && (size_t)(passable - text) > columns / 2)
		return (size_t)(passable - text);
	return p > text ? (size_t)(p - text) : (size_t)(g_utf8_next_char(p) - p);
}
