/* SPDX-License-Identifier: MIT */

/*
 * The end of a script
 *
 * Scripts used to be wrapped in comments, in which "<script>" hides the next "</script>":
 *
 *     <script><!-- document.write("<script></script>"); --></script>
 */

#include "web/html-tokenizer.h"

typedef enum {
	PLAIN,          /* script data */
	ESCAPED,        /* after <!-- */
	DOUBLE_ESCAPED, /* after <script in there */
} Escape;

bool
html_at_end_tag(const HtmlTokenizer *t, const char *p, const char *end)
{
	size_t len = t->last_start.len;

	if (len == 0 || (size_t)(end - p) < len + 3 || p[0] != '<' || p[1] != '/')
		return false;
	for (size_t i = 0; i < len; i++)
		if (html_lower(p[2 + i]) != html_lower(t->last_start.data[i]))
			return false;
	p += 2 + len;
	return html_is_space(*p) || *p == '/' || *p == '>';
}

/* Whether @p begins with @word and what ends a tag's name. */
static bool
at_name(const char *p, const char *end, const char *word, size_t len)
{
	if (!html_begins_with(p, end, word) || (size_t)(end - p) <= len)
		return false;
	return html_is_space(p[len]) || p[len] == '/' || p[len] == '>';
}

/* Follows the "<" at @p. Returns how many bytes are done with; 0 if it is the script's end tag. */
static size_t
less_than(const HtmlTokenizer *t, const char *p, const char *end, Escape *escape)
{
	switch (*escape) {
	case PLAIN:
		if (html_begins_with(p, end, "<!--")) {
			*escape = ESCAPED;
			return 2; /* the dashes may also begin the comment's end */
		}
		return html_at_end_tag(t, p, end) ? 0 : 1;
	case ESCAPED:
		if (at_name(p, end, "<script", 7)) {
			*escape = DOUBLE_ESCAPED;
			return 8;
		}
		return html_at_end_tag(t, p, end) ? 0 : 1;
	case DOUBLE_ESCAPED:
		if (at_name(p, end, "</script", 8)) {
			*escape = ESCAPED;
			return 9;
		}
		return 1;
	}
	return 1;
}

const char *
html_script_end(const HtmlTokenizer *t, const char *p, const char *end)
{
	Escape escape = PLAIN;
	size_t dashes = 0;

	while (p < end) {
		if (*p == '<') {
			size_t n = less_than(t, p, end, &escape);

			if (n == 0)
				return p;
			p += n;
			dashes = 0;
			continue;
		}
		if (*p == '>' && dashes >= 2)
			escape = PLAIN;
		dashes = *p == '-' ? dashes + 1 : 0;
		p++;
	}
	return end;
}
