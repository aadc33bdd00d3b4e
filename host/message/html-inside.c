/* SPDX-License-Identifier: MIT */

#include "message/html-inside.h"

#include <string.h>

#include "message/bounds.h"
#include "web/html.h"

/* Words of a script, and what they are used for. */
static const struct {
	const char *word;
	unsigned holds;
} words[] = {
	{ "atob(", HOLDS_DECODER },
	{ "eval(", HOLDS_DECODER },
	{ "unescape(", HOLDS_DECODER },
	{ "decodeURIComponent(escape", HOLDS_DECODER },
	{ "String.fromCharCode", HOLDS_DECODER },
	{ "location.href=", HOLDS_REDIRECT },
	{ "location.href =", HOLDS_REDIRECT },
	{ "location.replace(", HOLDS_REDIRECT },
	{ "location.assign(", HOLDS_REDIRECT },
	{ "window.location=", HOLDS_REDIRECT },
	{ "window.location =", HOLDS_REDIRECT },
	{ "createObjectURL(", HOLDS_DATA },
	{ "msSaveOrOpenBlob(", HOLDS_DATA },
};

typedef struct Page {
	Inside *inside;
	LinkSet *links;
	unsigned n_links;
	HtmlTag inner; /* the last start tag: script's text follows at once */
} Page;

static bool
begins(HtmlSlice text, const char *word)
{
	size_t n = strlen(word);
	size_t i = 0;

	/* A browser drops these before an address (URL Standard 4.4). */
	while (i < text.len && (unsigned char)text.data[i] <= ' ')
		i++;
	return text.len - i >= n && g_ascii_strncasecmp(text.data + i, word, n) == 0;
}

static bool
is(HtmlSlice text, const char *word)
{
	return text.data && text.len == strlen(word) &&
	       g_ascii_strncasecmp(text.data, word, text.len) == 0;
}

/* Where an attribute leads: into a script, or to what the page itself brings along. */
static unsigned
address_holds(const HtmlToken *token)
{
	static const char *const leading[] = { "href", "xlink:href", "src", "data", "action" };
	bool picture = token->tag == HTML_IMG || token->tag == HTML_IMAGE ||
	               token->tag == HTML_LINK || token->tag == HTML_USE ||
	               token->tag == HTML_SOURCE || token->tag == HTML_INPUT;
	unsigned holds = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(leading); i++) {
		HtmlSlice value = html_token_attribute(token, leading[i]);

		if (!value.data)
			continue;
		if (begins(value, "javascript:"))
			holds |= HOLDS_SCRIPT;
		else if (!picture && (begins(value, "data:") || begins(value, "blob:")))
			holds |= HOLDS_DATA;
	}
	return holds;
}

/* onload and the like: a script without its element. */
static bool
has_handler(const HtmlToken *token)
{
	for (size_t i = 0; i < token->n_attributes; i++) {
		HtmlSlice name = token->attributes[i].name;

		if (name.len > 4 && memcmp(name.data, "on", 2) == 0 &&
		    token->attributes[i].value.len > 0)
			return true;
	}
	return false;
}

/* "5" only loads the page again; what has an address, "url=" before it or not, goes there. */
static bool
is_refresh(const HtmlToken *token)
{
	HtmlSlice content = html_token_attribute(token, "content");

	if (!is(html_token_attribute(token, "http-equiv"), "refresh"))
		return false;
	for (size_t i = 0; i < content.len; i++)
		if (g_ascii_isalpha(content.data[i]) || content.data[i] == '/')
			return true;
	return false;
}

static unsigned
tag_holds(const HtmlToken *token)
{
	unsigned holds = address_holds(token);

	if (has_handler(token))
		holds |= HOLDS_SCRIPT;
	switch ((int)token->tag) {
	case HTML_FORM: return holds | HOLDS_FORM;
	case HTML_SCRIPT:
		/* Data for search engines is no script. */
		if (!begins(html_token_attribute(token, "type"), "application/ld+json"))
			holds |= HOLDS_SCRIPT;
		return holds;
	case HTML_INPUT:
		if (is(html_token_attribute(token, "type"), "password"))
			holds |= HOLDS_PASSWORD_FIELD;
		return holds;
	case HTML_META: return holds | (is_refresh(token) ? HOLDS_REDIRECT : 0);
	default: return holds;
	}
}

/* Returns where the scheme before "://" at @p begins, or NULL for one that is not the web's. */
static const char *
scheme_start(const char *text, const char *p)
{
	static const char *const schemes[] = { "https", "http" };

	for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++) {
		size_t n = strlen(schemes[i]);

		if ((size_t)(p - text) >= n && memcmp(p - n, schemes[i], n) == 0)
			return p - n;
	}
	return NULL;
}

/* Addresses in strings of a script: where a form is sent to, what is fetched. */
static void
read_script_links(Page *page, HtmlSlice text)
{
	const char *end = text.data + text.len;
	const char *p = text.data;

	while (page->n_links < SCRIPT_LINKS_MAX && (p = memmem(p, (size_t)(end - p), "://", 3))) {
		const char *start = scheme_start(text.data, p);
		Link *link;

		p += 3;
		while (p < end && (unsigned char)*p > ' ' && !strchr("'\"`\\<>()", *p))
			p++;
		if (!start)
			continue;
		link = link_set_add(page->links, LINK_TEXT, start, (size_t)(p - start), NULL, NULL);
		if (link)
			link->hidden = true;
		page->n_links++;
	}
}

static void
read_script(Page *page, HtmlSlice text)
{
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (memmem(text.data, text.len, words[i].word, strlen(words[i].word)))
			page->inside->holds |= words[i].holds;
	read_script_links(page, text);
}

void
html_inside_read(Inside *inside, const char *html, size_t len, LinkSet *links)
{
	g_autofree HtmlTokenizer *tokenizer = g_new(HtmlTokenizer, 1);
	Page page = { .inside = inside, .links = links };
	HtmlToken token;

	html_tokenizer_init(tokenizer, html, len);
	while (html_tokenizer_next(tokenizer, &token)) {
		if (token.kind == HTML_START)
			inside->holds |= tag_holds(&token);
		if (token.kind == HTML_TEXT && page.inner == HTML_SCRIPT)
			read_script(&page, token.text);
		if (token.kind != HTML_TEXT)
			page.inner = token.kind == HTML_START ? token.tag : HTML_OTHER;
	}
	html_tokenizer_done(tokenizer);
}
