/* SPDX-License-Identifier: MIT */

#include "message/html-body.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "message/css-hide.h"
#include "message/html-load.h"
#include "message/html-role.h"
#include "message/text-body.h"
#include "web/html-space.h"
#include "web/html.h"

/* An open element: what it does to the sight of what is inside. */
typedef struct Open {
	HtmlTag tag;
	bool hidden;
	bool tiny;
} Open;

typedef struct Reading {
	Body *body;
	LinkSet *links;
	GString *text;
	size_t loose; /* where text begins that no anchor holds */
	Url *base;
	bool based; /* the base is settled */
	size_t depth;
	size_t beyond; /* open elements past the stack's end */
	bool in_anchor;
	bool anchor_hidden;
	bool space;      /* white space is due before the next word */
	unsigned breaks; /* empty lines since the last word or picture */
	GString *unseen; /* words that are hidden */
	GString *href;
	GString *label; /* the anchor's text */
	Open open[OPEN_TAGS_MAX];
} Reading;

static const Open *
top(const Reading *r)
{
	return r->depth > 0 ? &r->open[r->depth - 1] : NULL;
}

static bool
is_hidden(const Reading *r)
{
	const Open *open = top(r);

	return open && (open->hidden || open->tiny);
}

static void
push(Reading *r, const HtmlToken *token)
{
	const Open *outer = top(r);
	HtmlSlice style = html_token_attribute(token, "style");
	Open open = { .tag = token->tag };

	if (r->depth == OPEN_TAGS_MAX) {
		r->beyond++;
		return;
	}
	open.hidden = html_is_unseen(token->tag) || (outer && outer->hidden) ||
	              html_token_attribute(token, "hidden").data;
	open.tiny = outer && outer->tiny;
	if (style.data) {
		Sight sight = style_sight(style.data, style.len);

		open.hidden = open.hidden || sight.hidden;
		open.tiny = sight.tiny || (open.tiny && !sight.font_size);
	}
	r->open[r->depth++] = open;
}

/* Closes the innermost element of this name, and what was left open inside it. */
static void
pop(Reading *r, HtmlTag tag)
{
	size_t lowest = r->depth > CLOSE_TAGS_MAX ? r->depth - CLOSE_TAGS_MAX : 0;

	if (r->beyond > 0) {
		r->beyond--;
		return;
	}
	for (size_t i = r->depth; i > lowest; i--) {
		if (r->open[i - 1].tag == tag) {
			r->depth = i - 1;
			return;
		}
	}
}

static void
read_loose_links(Reading *r)
{
	text_links_read(r->links, r->text->str + r->loose, r->text->len - r->loose, false);
	r->loose = r->text->len;
}

static void
end_anchor(Reading *r)
{
	Link *link;

	if (!r->in_anchor)
		return;
	r->in_anchor = false;
	link = link_set_add(r->links, LINK_ANCHOR, r->href->str, r->href->len, r->base,
	                    g_strstrip(r->label->str));
	if (link)
		link->hidden = r->anchor_hidden;
	r->loose = r->text->len;
}

static void
start_anchor(Reading *r, const HtmlToken *token)
{
	HtmlSlice href = html_token_attribute(token, "href");

	end_anchor(r);
	if (!href.data)
		href = html_token_attribute(token, "xlink:href");
	if (!href.data || href.len == 0)
		return;
	read_loose_links(r);
	r->in_anchor = true;
	r->anchor_hidden = is_hidden(r);
	g_string_truncate(r->href, 0);
	g_string_append_len(r->href, href.data, (gssize)href.len);
	g_string_truncate(r->label, 0);
}

static void
put(GString *out, const char *data, size_t len, size_t max)
{
	if (out->len < max)
		g_string_append_len(out, data, (gssize)text_cut(data, len, max - out->len));
}

/* A line break in what is shown; several in a row are one. */
static void
new_line(Reading *r)
{
	r->space = false;
	if (r->text->len > 0 && r->text->str[r->text->len - 1] != '\n' &&
	    r->text->len < TEXT_KEPT_MAX)
		g_string_append_c(r->text, '\n');
	if (r->in_anchor)
		put(r->label, " ", 1, LINK_TEXT_MAX);
}

/* Whether @words are nothing but spaces that do not break, which make a line look empty. */
static bool
is_blank(const char *words, size_t len)
{
	while (len >= 2 && memcmp(words, "\xc2\xa0", 2) == 0) {
		words += 2;
		len -= 2;
	}
	return len == 0;
}

/* Where the first words begin that stand far below the rest. */
static void
see_gap(Reading *r, const char *words, size_t len)
{
	if (is_blank(words, len))
		return;
	if (r->breaks >= GAP_LINES && r->body->gap == 0)
		r->body->gap = r->text->len;
	r->breaks = 0;
}

/* White space collapses to one space, as CSS says for all but pre. */
static void
put_words(Reading *r, const char *words, size_t len)
{
	see_gap(r, words, len);
	if (r->space && r->text->len > 0 && r->text->str[r->text->len - 1] != '\n')
		put(r->text, " ", 1, TEXT_KEPT_MAX);
	if (r->in_anchor && r->space && r->label->len > 0)
		put(r->label, " ", 1, LINK_TEXT_MAX);
	put(r->text, words, len, TEXT_KEPT_MAX);
	if (r->in_anchor)
		put(r->label, words, len, LINK_TEXT_MAX);
	r->space = false;
}

static void
keep_unseen(Reading *r, HtmlSlice text)
{
	r->body->hidden += (size_t)g_utf8_strlen(text.data, (gssize)text.len);
	put(r->unseen, text.data, text.len, UNSEEN_KEPT_MAX);
	put(r->unseen, " ", 1, UNSEEN_KEPT_MAX);
}

static void
read_hidden(Reading *r, HtmlSlice text)
{
	HtmlTag tag = top(r)->tag;

	if (tag == HTML_STYLE)
		css_load_read(r->links, text.data, text.len, r->base);
	else if (!html_is_unseen(tag))
		keep_unseen(r, text);
}

static void
read_text(Reading *r, HtmlSlice text)
{
	const char *p = text.data;
	const char *end = text.data + text.len;

	if (is_hidden(r)) {
		read_hidden(r, text);
		return;
	}
	while (p < end) {
		const char *word = p;

		/* Words with a single blank between them are put at once. */
		while (p < end && (!html_is_space(*p) ||
		                   (*p == ' ' && p > word && p + 1 < end && !html_is_space(p[1]))))
			p++;
		if (p > word)
			put_words(r, word, (size_t)(p - word));
		while (p < end && html_is_space(*p)) {
			r->space = true;
			p++;
		}
	}
}

static void
add_link(Reading *r, LinkKind kind, const HtmlToken *token, const char *attribute)
{
	HtmlSlice value = html_token_attribute(token, attribute);
	Link *link;

	if (!value.data || value.len == 0)
		return;
	link = link_set_add(r->links, kind, value.data, value.len, r->base, NULL);
	if (link)
		link->hidden = is_hidden(r);
}

static void
read_base(Reading *r, const HtmlToken *token)
{
	HtmlSlice href = html_token_attribute(token, "href");
	Url *base;

	/* The first that has an address counts, even if it is none (HTML Standard 4.2.3). */
	if (r->based || !href.data)
		return;
	r->based = true;
	base = url_parse(href.data, href.len, r->base);
	if (!base)
		return;
	url_free(r->base);
	r->base = base;
}

static void
read_image(Reading *r, const HtmlToken *token)
{
	HtmlSlice alt = html_token_attribute(token, "alt");

	r->breaks = 0;
	/* Where pictures are blocked the reader sees, and clicks, their description. */
	if (r->in_anchor && alt.data && alt.len > 0) {
		if (r->label->len > 0)
			put(r->label, " ", 1, LINK_TEXT_MAX);
		put(r->label, alt.data, alt.len, LINK_TEXT_MAX);
	}
}

static bool
starts_with(HtmlSlice text, const char *word)
{
	return text.len >= strlen(word) && g_ascii_strncasecmp(text.data, word, strlen(word)) == 0;
}

static bool
is_password(const HtmlToken *token)
{
	HtmlSlice type = html_token_attribute(token, "type");

	return type.data && type.len == strlen("password") &&
	       g_ascii_strncasecmp(type.data, "password", type.len) == 0;
}

/* Whether a frame shows nothing: no address, or one that a mail program has nothing for. */
static bool
is_empty_frame(const HtmlToken *token)
{
	HtmlSlice src = html_token_attribute(token, "src");

	return src.len == 0 || starts_with(src, "about:blank") || starts_with(src, "cid:");
}

static void
read_start(Reading *r, const HtmlToken *token)
{
	switch ((int)token->tag) {
	case HTML_A: start_anchor(r, token); break;
	case HTML_AREA: add_link(r, LINK_ANCHOR, token, "href"); break;
	case HTML_BASE: read_base(r, token); break;
	case HTML_BR: r->breaks++; break;
	case HTML_BUTTON: add_link(r, LINK_FORM, token, "formaction"); break;
	case HTML_EMBED: add_link(r, LINK_FRAME, token, "src"); break;
	case HTML_FORM:
		r->body->has_form = true;
		add_link(r, LINK_FORM, token, "action");
		break;
	case HTML_FRAME: add_link(r, LINK_FRAME, token, "src"); break;
	case HTML_IFRAME:
		r->body->empty_frames += is_empty_frame(token);
		add_link(r, LINK_FRAME, token, "src");
		break;
	case HTML_IMAGE:
	case HTML_IMG: read_image(r, token); break;
	case HTML_INPUT:
		r->body->has_password |= is_password(token);
		add_link(r, LINK_FORM, token, "formaction");
		break;
	case HTML_OBJECT: add_link(r, LINK_FRAME, token, "data"); break;
	case HTML_SCRIPT: r->body->has_script = true; break;
	default: break;
	}
	html_load_read(r->links, token, r->base, is_hidden(r));
}

static void
read_token(Reading *r, const HtmlToken *token)
{
	switch (token->kind) {
	case HTML_TEXT: read_text(r, token->text); break;
	case HTML_START:
		if (html_is_block(token->tag))
			new_line(r);
		if (token->tag == HTML_TD || token->tag == HTML_TH)
			r->space = true;
		if (!html_tag_is_void(token->tag) && !(token->foreign && token->self_closing))
			push(r, token);
		read_start(r, token);
		break;
	case HTML_END:
		if (token->tag == HTML_A)
			end_anchor(r);
		if (html_is_block(token->tag))
			new_line(r);
		pop(r, token->tag);
		break;
	case HTML_COMMENT:
	case HTML_DOCTYPE: break;
	}
}

void
html_page_read(Body *body, LinkSet *links, const char *html, size_t len, const Url *address)
{
	g_autofree HtmlTokenizer *tokenizer = g_new(HtmlTokenizer, 1);
	g_autofree Reading *r = g_new(Reading, 1);
	HtmlToken token;

	memset(r, 0, offsetof(Reading, open));
	r->body = body;
	r->links = links;
	r->base = address ? url_parse(address->href, strlen(address->href), NULL) : NULL;
	r->text = g_string_sized_new(MIN(len / 4, TEXT_KEPT_MAX) + 64);
	r->href = g_string_sized_new(128);
	r->label = g_string_sized_new(128);
	r->unseen = g_string_sized_new(128);
	html_tokenizer_init(tokenizer, html, len);
	while (html_tokenizer_next(tokenizer, &token))
		read_token(r, &token);
	end_anchor(r);
	read_loose_links(r);
	html_tokenizer_done(tokenizer);
	url_free(r->base);
	g_string_free(r->href, TRUE);
	g_string_free(r->label, TRUE);
	body->text = g_string_free(r->text, FALSE);
	body->unseen = g_string_free(r->unseen, FALSE);
}

void
html_body_read(Body *body, LinkSet *links, const char *html, size_t len)
{
	html_page_read(body, links, html, len, NULL);
}
