/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "web/html-tokenizer.h"

/* A doctype without its beginning. It ends with the first ">", even inside of quotes. */
typedef struct {
	const char *p, *end;
	bool closed; /* the ">" is there */
} Doctype;

/* Skips spaces. Returns whether there is more; an end that is too @early means quirks. */
static bool
more(Doctype *d, HtmlToken *ret, bool early)
{
	while (d->p < d->end && html_is_space(*d->p))
		d->p++;
	if (d->p < d->end)
		return true;
	ret->force_quirks = ret->force_quirks || early || !d->closed;
	return false;
}

/* Reads a quoted identifier. Returns false if it is not, or not whole, which means quirks. */
static bool
read_id(HtmlTokenizer *t, Doctype *d, HtmlToken *ret, HtmlSlice *ret_id)
{
	const char *begin = d->p + 1, *close = NULL;
	size_t left = (size_t)(d->end - begin);
	char quote = *d->p;

	if (quote != '"' && quote != '\'') {
		ret->force_quirks = true;
		return false;
	}
	close = left ? memchr(begin, quote, left) : NULL;
	*ret_id = html_decode(t, (HtmlSlice){ begin, close ? (size_t)(close - begin) : left }, 0);
	if (!close) {
		ret->force_quirks = true;
		return false;
	}
	d->p = close + 1;
	return true;
}

/* What follows the name, as far as it is not ignored. */
static void
read_ids(HtmlTokenizer *t, Doctype *d, HtmlToken *ret)
{
	bool public = html_begins_with(d->p, d->end, "public");

	if (!public && !html_begins_with(d->p, d->end, "system")) {
		ret->force_quirks = true;
		return;
	}
	d->p += strlen("public");
	if (!more(d, ret, true))
		return;
	if (public && (!read_id(t, d, ret, &ret->public_id) || !more(d, ret, false)))
		return;
	if (read_id(t, d, ret, &ret->system_id))
		(void)more(d, ret, false);
}

void
html_read_doctype(HtmlTokenizer *t, HtmlToken *ret)
{
	const char *begin = t->data + t->pos + strlen("<!doctype"), *end = t->data + t->len;
	const char *close = begin < end ? memchr(begin, '>', (size_t)(end - begin)) : NULL;
	Doctype d = { .p = begin, .end = close ? close : end, .closed = close };

	ret->kind = HTML_DOCTYPE;
	t->pos = close ? (size_t)(close + 1 - t->data) : t->len;
	/* At once for all of it, so that no part moves. */
	(void)html_reserve(t, begin, (size_t)(d.end - begin));
	if (!more(&d, ret, true))
		return;
	for (begin = d.p; d.p < d.end && !html_is_space(*d.p); d.p++)
		;
	ret->name = html_decode(t, (HtmlSlice){ begin, (size_t)(d.p - begin) }, HTML_DECODE_LOWER);
	if (more(&d, ret, false))
		read_ids(t, &d, ret);
}
