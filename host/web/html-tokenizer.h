/* SPDX-License-Identifier: MIT */

/* What the pieces of the tokenizer share. */

#pragma once

#include "web/html-space.h"
#include "web/html.h"

/* How text is decoded. Newlines always are. */
typedef enum {
	HTML_DECODE_REFERENCES = 1 << 0,
	HTML_DECODE_IN_ATTRIBUTE = 1 << 1, /* "&copy=" in a link is no reference */
	HTML_DECODE_DROP_NUL = 1 << 2,     /* instead of U+FFFD */
	HTML_DECODE_LOWER = 1 << 3,
} HtmlDecode;

typedef enum {
	HTML_SPACE_HTML,
	HTML_SPACE_SVG,
	HTML_SPACE_MATH
} HtmlSpace;

static inline bool
html_is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline char
html_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Whether the text from @p to @end begins with @word, in lower case, written in any case. */
bool html_begins_with(const char *p, const char *end, const char *word);

/*
 * Returns room to decode @data to. The attributes decoded so far move along, other slices of the
 * token do not.
 */
char *html_reserve(HtmlTokenizer *t, const char *data, size_t len);

/* Returns @raw decoded as @how says; @raw itself where there is nothing to decode. */
HtmlSlice html_decode(HtmlTokenizer *t, HtmlSlice raw, unsigned how);

/*
 * Reads the character reference whose ampersand precedes @p and writes what it stands for to
 * *@out, which it moves. Returns how many bytes it takes, 0 if it is none. @in_attribute: a
 * reference without its semicolon is none before "=" or a letter or digit.
 */
size_t html_reference(const char *p, const char *end, bool in_attribute, char **out);

/* The following begin at t->pos with the token's "<" and leave t->pos behind the token. */

/* A start or end tag. Returns false if the input ends first. */
bool html_read_tag(HtmlTokenizer *t, HtmlToken *ret);

/* "<!" or what is taken for a comment. Returns false if it begins a CDATA section instead. */
bool html_read_declaration(HtmlTokenizer *t, HtmlToken *ret);

/* Reads "<!doctype". */
void html_read_doctype(HtmlTokenizer *t, HtmlToken *ret);

/* Returns where the script text at @p ends: at its end tag, or at @end. */
const char *html_script_end(const HtmlTokenizer *t, const char *p, const char *end);

/* Whether the end tag of t->last_start is at @p. */
bool html_at_end_tag(const HtmlTokenizer *t, const char *p, const char *end);

/* Whether tags and text are read as svg or math now. */
bool html_is_foreign(const HtmlTokenizer *t);

/* Follows the tag @token into or out of svg and math; sets token->foreign. */
void html_follow_foreign(HtmlTokenizer *t, HtmlToken *token);
