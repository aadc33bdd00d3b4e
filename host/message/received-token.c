/* SPDX-License-Identifier: MIT */

#include "message/received-token.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

_Static_assert(RECEIVED_MAX <= UINT16_MAX, "Brackets holds positions in 16 bits");

bool
slice_is(Slice slice, const char *word)
{
	/* Most differ in their first letter. */
	return slice.len > 0 && ((slice.text[0] ^ word[0]) & 0x5f) == 0 &&
	       slice.len == strlen(word) && g_ascii_strncasecmp(slice.text, word, slice.len) == 0;
}

bool
slice_starts(Slice slice, const char *prefix)
{
	size_t n = strlen(prefix);

	return slice.len >= n && (n == 0 || g_ascii_strncasecmp(slice.text, prefix, n) == 0);
}

bool
slice_contains(Slice slice, const char *word)
{
	for (; slice.len > 0; slice = slice_skip(slice, 1))
		if (slice_starts(slice, word))
			return true;
	return false;
}

bool
slice_one_of(Slice slice, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(slice, words[i]))
			return true;
	return false;
}

Slice
slice_skip(Slice slice, size_t n)
{
	return (Slice){ slice.text + n, slice.len - n };
}

Slice
slice_trim(Slice slice, const char *set)
{
	while (slice.len > 0 && slice.text[slice.len - 1] != '\0' &&
	       strchr(set, slice.text[slice.len - 1]))
		slice.len--;
	return slice;
}

char *
slice_clean(Slice slice)
{
	g_autofree char *text = slice.text ? text_clean_len(slice.text, slice.len) : NULL;

	return text && *text ? g_steal_pointer(&text) : NULL;
}

/* White space, and the controls that have no business in a header. */
static bool
is_space(char c)
{
	return (unsigned char)c <= ' ' || c == 0x7f;
}

void
brackets_find(Brackets *brackets, const char *raw, size_t len)
{
	uint16_t open[RECEIVED_MAX];
	size_t depth = 0;

	brackets->start = raw;
	memset(brackets->close, 0, len * sizeof(brackets->close[0]));
	for (size_t i = 0; i < len; i++) {
		/* A quoted-pair counts in a comment only; outside, a backslash is a letter. */
		if (raw[i] == '\\' && depth > 0)
			i++;
		else if (raw[i] == '(')
			open[depth++] = (uint16_t)i;
		else if (raw[i] == ')' && depth > 0)
			brackets->close[open[--depth]] = (uint16_t)i;
	}
}

Scanner
scanner_on(const Brackets *brackets, Slice slice)
{
	return (Scanner){ brackets, slice.text, slice.text + slice.len };
}

/* Returns the end of the comment that opens at the scanner, NULL when nothing ends it. */
static const char *
comment_end(const Scanner *s)
{
	size_t close = s->brackets->close[s->pos - s->brackets->start];

	return close > 0 && s->brackets->start + close < s->end ? s->brackets->start + close : NULL;
}

/*
 * Returns the end of the quoted string or angle bracket at the scanner, NULL when it is none. What
 * a peer calls itself may hold a lone quotation mark: it must not swallow the comment behind it.
 */
static const char *
enclosed_end(const Scanner *s)
{
	bool quoted = *s->pos == '"';
	const char *p = s->pos + 1;

	while (!quoted && p < s->end && *p == '<')
		p++;
	for (; p < s->end; p++) {
		if (quoted && *p == '\\' && p + 1 < s->end)
			p++;
		else if (*p == (quoted ? '"' : '>'))
			return p;
		else if (*p == '(' || *p == ';' || (!quoted && (is_space(*p) || *p == '<')))
			return NULL;
	}
	return NULL;
}

static Token
token_within(Scanner *s, TokenKind kind, const char *close)
{
	Token token = { kind, { s->pos + 1, (size_t)(close - s->pos - 1) }, close + 1 };

	/* "for <<user@example.org>>": what Sendmail makes of an address in two brackets. */
	if (kind == TOKEN_ANGLE) {
		while (token.slice.len > 0 && *token.slice.text == '<')
			token.slice = slice_skip(token.slice, 1);
		while (token.end < s->end && *token.end == '>')
			token.end++;
	}
	s->pos = token.end;
	return token;
}

static Token
token_word(Scanner *s)
{
	const char *start = s->pos;

	while (s->pos < s->end && *s->pos == '<')
		s->pos++;
	while (s->pos < s->end && !is_space(*s->pos) && !strchr("(;<", *s->pos))
		s->pos++;
	return (Token){ TOKEN_WORD, { start, (size_t)(s->pos - start) }, s->pos };
}

Token
scanner_next(Scanner *s)
{
	const char *close = NULL;

	while (s->pos < s->end) {
		if (*s->pos == '(' && (close = comment_end(s)))
			return token_within(s, TOKEN_COMMENT, close);
		/*
		 * A bracket without its fellow, cut off or part of what a peer calls itself: the
		 * comments behind it count all the same.
		 */
		if (!is_space(*s->pos) && !strchr("()", *s->pos))
			break;
		s->pos++;
	}
	if (s->pos >= s->end)
		return (Token){ TOKEN_END, { NULL, 0 }, s->end };
	if (*s->pos == ';') {
		s->pos++;
		return (Token){ TOKEN_SEMICOLON, { s->pos - 1, 1 }, s->pos };
	}
	if (*s->pos == '"' || *s->pos == '<') {
		close = enclosed_end(s);
		if (close)
			return token_within(s, *s->pos == '"' ? TOKEN_QUOTED : TOKEN_ANGLE, close);
	}
	return token_word(s);
}
