/* SPDX-License-Identifier: MIT */

#include "message/phrase-quote.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "message/bounds.h"

/* The original, in which is quoted. */
typedef struct Text {
	const char *text;
	size_t len;
} Text;

bool
phrase_ends_sentence(const char *p)
{
	return *p == '\n' || *p == '!' || *p == '?' || (*p == '.' && (p[1] == ' ' || !p[1])) ||
	       strncmp(p, "\xe3\x80\x82", 3) == 0;
}

static bool
ends_quote(const char *p)
{
	return phrase_ends_sentence(p) || strncmp(p, "\xef\xbc\x81", 3) == 0;
}

/* Of a character beyond ASCII: what it is to the clause it stands in. */
typedef enum {
	CLAUSE_INSIDE,
	CLAUSE_OPENS, /* a bracket */
	CLAUSE_ENDS,  /* a bracket, a comma, a mark at the head of a line */
} ClauseKind;

static ClauseKind
clause_kind(const char *p)
{
	gunichar c = *p & 0x80 ? g_utf8_get_char(p) : 0;
	GUnicodeType type;

	if (c == 0x3001 || c == 0xff0c || c == 0xff1a || c == 0xff1b || c == 0xff1f)
		return CLAUSE_ENDS;
	type = c ? g_unichar_type(c) : G_UNICODE_OTHER_LETTER;
	if (type == G_UNICODE_OPEN_PUNCTUATION)
		return CLAUSE_OPENS;
	return type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_OTHER_SYMBOL
	               ? CLAUSE_ENDS
	               : CLAUSE_INSIDE;
}

static bool
is_hiragana(const char *p)
{
	return strncmp(p, "\xe3\x81", 2) == 0 ||
	       (strncmp(p, "\xe3\x82", 2) == 0 && (unsigned char)p[2] < 0xa0);
}

/*
 * Whether a word begins at @p, behind @before: after a blank; where Japanese is written without
 * any, after the endings in hiragana.
 */
static bool
begins_word(const char *before, const char *p)
{
	return *before == ' ' || (is_hiragana(before) && !is_hiragana(p));
}

/* Returns where a quotation of the original begins that has a few words before @start. */
static size_t
quote_start(const Text *s, size_t start)
{
	size_t at = start;
	size_t word = start;
	size_t clause = SIZE_MAX;

	while (at > 0 && start - at < PHRASE_BEFORE_MAX) {
		const char *here = s->text + at;
		const char *p = g_utf8_find_prev_char(s->text, here);

		if (!p || ends_quote(p))
			return at;
		if (clause_kind(p) == CLAUSE_ENDS || clause_kind(here) == CLAUSE_OPENS)
			clause = at;
		else if (begins_word(p, here))
			word = at;
		at = (size_t)(p - s->text);
	}
	return at == 0 ? 0 : clause != SIZE_MAX ? clause : word;
}

/* Returns where it ends, at most @max bytes behind @end. */
static size_t
quote_end(const Text *s, size_t end, size_t max)
{
	const char *before = NULL;
	size_t at = end;
	size_t word = end;
	size_t clause = 0;

	while (at < s->len && at - end < max) {
		const char *p = s->text + at;

		if (ends_quote(p))
			return at;
		if (clause_kind(p) != CLAUSE_INSIDE ||
		    (before && clause_kind(before) == CLAUSE_ENDS))
			clause = at;
		else if (*p == ' ' || (before && begins_word(before, p)))
			word = at;
		before = p;
		at = (size_t)(g_utf8_next_char(p) - s->text);
	}
	return at >= s->len ? s->len : clause ? clause : word;
}

char *
phrase_quote(const char *text, size_t len, size_t first, size_t last)
{
	Text s = { text, len };
	size_t begin = quote_start(&s, first);
	size_t end = MIN(last + (size_t)g_utf8_skip[(unsigned char)text[last]], len);
	size_t left = PHRASE_QUOTE_MAX - MIN(PHRASE_QUOTE_MAX, end - begin);
	g_autofree char *words = NULL;
	size_t kept;

	end = quote_end(&s, end, MIN(left, PHRASE_AFTER_MAX));
	kept = text_cut(text + begin, end - begin, PHRASE_QUOTE_MAX);
	words = text_clean_len(text + begin, kept);
	return g_strconcat(words, begin + kept < end ? "…" : NULL, NULL);
}
