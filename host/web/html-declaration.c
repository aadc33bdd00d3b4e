/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "web/html-tokenizer.h"

bool
html_begins_with(const char *p, const char *end, const char *word)
{
	for (; *word; word++, p++)
		if (p == end || html_lower(*p) != *word)
			return false;
	return true;
}

static void
set_comment(HtmlTokenizer *t, HtmlToken *ret, const char *begin, const char *end)
{
	ret->kind = HTML_COMMENT;
	ret->text = html_decode(t, (HtmlSlice){ begin, (size_t)(end - begin) }, 0);
}

/* What only resembles a comment ends with the next ">". */
static void
read_bogus_comment(HtmlTokenizer *t, HtmlToken *ret, const char *begin)
{
	const char *end = t->data + t->len;
	const char *close = begin < end ? memchr(begin, '>', (size_t)(end - begin)) : NULL;

	t->pos = close ? (size_t)(close + 1 - t->data) : t->len;
	set_comment(t, ret, begin, close ? close : end);
}

/* Whether the text from @begin to @end ends with @tail. */
static bool
ends_with(const char *begin, const char *end, const char *tail)
{
	size_t len = strlen(tail);

	return (size_t)(end - begin) >= len && memcmp(end - len, tail, len) == 0;
}

/* The comment whose text starts at @begin. */
static void
read_comment(HtmlTokenizer *t, HtmlToken *ret, const char *begin)
{
	static const char *const unfinished[] = { "--!", "--", "-" };
	const char *end = t->data + t->len, *close = begin;

	while (close < end && (close = memchr(close, '>', (size_t)(end - close)))) {
		bool early = close == begin || (close == begin + 1 && *begin == '-');
		bool plain = ends_with(begin, close, "--"), bang = ends_with(begin, close, "--!");

		close++;
		if (!early && !plain && !bang)
			continue;
		t->pos = (size_t)(close - t->data);
		set_comment(t, ret, begin, early ? begin : close - (bang ? 4 : 3));
		return;
	}
	t->pos = t->len;
	for (size_t i = 0; i < G_N_ELEMENTS(unfinished); i++) {
		if (!ends_with(begin, end, unfinished[i]))
			continue;
		end -= strlen(unfinished[i]);
		break;
	}
	set_comment(t, ret, begin, end);
}

bool
html_read_declaration(HtmlTokenizer *t, HtmlToken *ret)
{
	const char *p = t->data + t->pos + 1, *end = t->data + t->len;

	/* "<?" belongs to its comment, "</" and "<!" do not. */
	if (*p == '?') {
		read_bogus_comment(t, ret, p);
		return true;
	}
	if (*p++ == '!') {
		if (html_is_foreign(t) && ends_with(p, MIN(p + 7, end), "[CDATA["))
			return false;
		if (html_begins_with(p, end, "doctype")) {
			html_read_doctype(t, ret);
			return true;
		}
		if (html_begins_with(p, end, "--")) {
			read_comment(t, ret, p + 2);
			return true;
		}
	}
	read_bogus_comment(t, ret, p);
	return true;
}
