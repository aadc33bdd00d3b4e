/* SPDX-License-Identifier: MIT */

/*
 * Into svg and math and out of them
 *
 * In there title, style and script are no text, CDATA is, and some HTML start tags end it all.
 * Only the elements at which the rules change are kept, not a tree.
 */

#include <string.h>

#include "web/html-tokenizer.h"

static const bool breaks_out[] = { false,
#define X(id, name, content, ends_foreign) ends_foreign,
	                           HTML_TAGS(X)
#undef X
};

static HtmlSpace
space(const HtmlTokenizer *t)
{
	return t->depth ? (HtmlSpace)t->foreign[t->depth - 1].space : HTML_SPACE_HTML;
}

bool
html_is_foreign(const HtmlTokenizer *t)
{
	return space(t) != HTML_SPACE_HTML;
}

static void
push(HtmlTokenizer *t, const HtmlToken *token, HtmlSpace inside)
{
	if (t->depth < HTML_FOREIGN_MAX && !token->self_closing)
		t->foreign[t->depth++] =
			(HtmlForeign){ .tag = (uint8_t)token->tag, .space = (uint8_t)inside };
}

static bool
font_breaks_out(const HtmlToken *token)
{
	return html_token_attribute(token, "color").data ||
	       html_token_attribute(token, "face").data || html_token_attribute(token, "size").data;
}

/* What is inside of annotation-xml: HTML if it says so. */
static HtmlSpace
annotation_space(const HtmlToken *token)
{
	HtmlSlice encoding = html_token_attribute(token, "encoding");
	g_autofree char *name =
		encoding.data ? g_ascii_strdown(encoding.data, (gssize)encoding.len) : NULL;
	bool html =
		g_strcmp0(name, "text/html") == 0 || g_strcmp0(name, "application/xhtml+xml") == 0;

	return html ? HTML_SPACE_HTML : HTML_SPACE_MATH;
}

/* A start tag in svg or math that stays there. */
static void
start_inside(HtmlTokenizer *t, const HtmlToken *token)
{
	HtmlTag tag = token->tag;

	if (space(t) == HTML_SPACE_SVG) {
		if (tag == HTML_FOREIGNOBJECT || tag == HTML_DESC || tag == HTML_TITLE)
			push(t, token, HTML_SPACE_HTML);
		else if (tag == HTML_SVG)
			push(t, token, HTML_SPACE_SVG);
		return;
	}
	if (tag == HTML_MI || tag == HTML_MO || tag == HTML_MN || tag == HTML_MS ||
	    tag == HTML_MTEXT)
		push(t, token, HTML_SPACE_HTML);
	else if (tag == HTML_ANNOTATION_XML)
		push(t, token, annotation_space(token));
	else if (tag == HTML_SVG && t->foreign[t->depth - 1].tag == HTML_ANNOTATION_XML)
		push(t, token, HTML_SPACE_SVG);
	else if (tag == HTML_MATH)
		push(t, token, HTML_SPACE_MATH);
}

static void
leave_foreign(HtmlTokenizer *t)
{
	while (html_is_foreign(t))
		t->depth--;
}

static void
follow_end(HtmlTokenizer *t, HtmlToken *token)
{
	if (html_is_foreign(t) && (token->tag == HTML_P || token->tag == HTML_BR))
		leave_foreign(t);
	token->foreign = html_is_foreign(t);
	if (token->tag == HTML_OTHER)
		return;
	for (size_t i = t->depth; i > 0; i--) {
		if (t->foreign[i - 1].tag == token->tag) {
			t->depth = i - 1;
			return;
		}
	}
}

void
html_follow_foreign(HtmlTokenizer *t, HtmlToken *token)
{
	if (token->kind == HTML_END) {
		follow_end(t, token);
		return;
	}
	if (html_is_foreign(t)) {
		if (breaks_out[token->tag] || (token->tag == HTML_FONT && font_breaks_out(token)))
			leave_foreign(t);
		token->foreign = html_is_foreign(t);
		if (token->foreign) {
			start_inside(t, token);
			return;
		}
	}
	if (token->tag == HTML_SVG)
		push(t, token, HTML_SPACE_SVG);
	else if (token->tag == HTML_MATH)
		push(t, token, HTML_SPACE_MATH);
}
