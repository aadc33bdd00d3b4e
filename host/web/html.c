/* SPDX-License-Identifier: MIT */

#include "web/html.h"

#include <string.h>

#include "web/html-tokenizer.h"

static const HtmlState contents[] = { HTML_STATE_TAGS,
#define X(id, name, content, breaks_out) HTML_STATE_##content,
	                              HTML_TAGS(X)
#undef X
};

void
html_tokenizer_init(HtmlTokenizer *t, const char *data, size_t len)
{
	memset(t, 0, sizeof(*t));
	t->data = len ? data : "";
	t->len = len;
}

void
html_tokenizer_done(HtmlTokenizer *t)
{
	g_clear_pointer(&t->decoded, g_free);
}

void
html_tokenizer_set_state(HtmlTokenizer *t, HtmlState state, const char *last_start)
{
	t->state = state;
	t->last_start = (HtmlSlice){ last_start, last_start ? strlen(last_start) : 0 };
}

/* Whether the "<" at @p begins something else than text. */
static bool
begins_markup(const char *p, const char *end)
{
	if (end - p < 2)
		return false;
	if (p[1] == '/')
		return end - p > 2;
	return html_is_alpha(p[1]) || p[1] == '!' || p[1] == '?';
}

/* Returns where the text at @p ends, of which some other than tags may be part. */
static const char *
text_end(const HtmlTokenizer *t, const char *p, const char *end)
{
	if (t->state == HTML_STATE_PLAINTEXT)
		return end;
	if (t->state == HTML_STATE_CDATA) {
		p = memmem(p, (size_t)(end - p), "]]>", 3);
		return p ? p : end;
	}
	if (t->state == HTML_STATE_SCRIPT)
		return html_script_end(t, p, end);
	for (; (p = memchr(p, '<', (size_t)(end - p))); p++) {
		if (t->state == HTML_STATE_TAGS ? begins_markup(p, end)
		                                : html_at_end_tag(t, p, end))
			return p;
		if (p + 1 == end)
			break;
	}
	return end;
}

static unsigned
decoding(const HtmlTokenizer *t)
{
	switch (t->state) {
	case HTML_STATE_TAGS:
		return HTML_DECODE_REFERENCES | (html_is_foreign(t) ? 0 : HTML_DECODE_DROP_NUL);
	case HTML_STATE_RCDATA: return HTML_DECODE_REFERENCES;
	case HTML_STATE_RAWTEXT:
	case HTML_STATE_SCRIPT:
	case HTML_STATE_PLAINTEXT:
	case HTML_STATE_CDATA: return 0;
	}
	return 0;
}

/* Reads the text that is next. Returns whether there is some. */
static bool
read_text(HtmlTokenizer *t, HtmlToken *ret)
{
	const char *p = t->data + t->pos, *all_end = t->data + t->len;
	const char *end = text_end(t, p, all_end);

	if (end > p) {
		ret->kind = HTML_TEXT;
		ret->text = html_decode(t, (HtmlSlice){ p, (size_t)(end - p) }, decoding(t));
		ret->foreign = html_is_foreign(t);
		t->pos = (size_t)(end - t->data);
	}
	if (t->state == HTML_STATE_CDATA && end < all_end)
		t->pos += strlen("]]>");
	/* What ends a text is read as tags; a start tag may then begin another. */
	t->state = HTML_STATE_TAGS;
	return ret->text.len > 0;
}

/* Reads the tag, comment or doctype that is next. Returns false if it is no token after all. */
static bool
read_markup(HtmlTokenizer *t, HtmlToken *ret)
{
	const char *p = t->data + t->pos + 1;
	bool end_tag = *p == '/';

	if (end_tag && p[1] == '>') {
		t->pos += strlen("</>");
		return false;
	}
	if (!html_is_alpha(p[end_tag])) {
		if (html_read_declaration(t, ret))
			return true;
		t->pos += strlen("<![CDATA[");
		t->state = HTML_STATE_CDATA;
		return false;
	}
	if (!html_read_tag(t, ret))
		return false;
	html_follow_foreign(t, ret);
	if (ret->kind == HTML_START && !ret->foreign)
		t->state = contents[ret->tag];
	return true;
}

bool
html_tokenizer_next(HtmlTokenizer *t, HtmlToken *ret)
{
	t->decoded_len = 0;
	while (t->pos < t->len) {
		bool markup = t->state == HTML_STATE_TAGS && t->data[t->pos] == '<' &&
		              begins_markup(t->data + t->pos, t->data + t->len);
		bool found = false;

		*ret = (HtmlToken){ .offset = t->pos };
		found = markup ? read_markup(t, ret) : read_text(t, ret);
		ret->end = t->pos;
		if (found)
			return true;
	}
	return false;
}
