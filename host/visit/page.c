/* SPDX-License-Identifier: MIT */

#include "visit/page.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "message/charset.h"
#include "message/html-body.h"
#include "owner/told.h"
#include "visit/bounds.h"
#include "visit/page-form.h"
#include "visit/page-signs.h"
#include "web/html-space.h"

void
page_free(Page *page)
{
	if (!page)
		return;
	g_ptr_array_unref(page->forms);
	g_free(page->type);
	g_free(page->title);
	g_free(page->text);
	g_free(page->refresh);
	g_free(page->icon_host);
	g_free(page);
}

/* Returns the value of charset= in @text, (transfer full), or NULL. */
static char *
charset_in(const char *text)
{
	const char *p = text ? strcasestr(text, "charset") : NULL;
	size_t len;

	if (!p)
		return NULL;
	p += strlen("charset");
	p += strspn(p, " \t");
	if (*p != '=')
		return NULL;
	p += 1 + strspn(p + 1, " \t\"'");
	len = strcspn(p, " \t\"';,>");
	return len > 0 && len <= CHARSET_LABEL_MAX ? g_strndup(p, len) : NULL;
}

/* Returns the charset that the page itself tells (HTML Standard 4.2.5.4), or NULL. */
static char *
charset_of_meta(const char *bytes, size_t len)
{
	g_autofree HtmlTokenizer *tokenizer = g_new(HtmlTokenizer, 1);
	g_autofree char *start = NULL;
	g_autofree char *found = NULL;
	size_t start_len = 0;
	CharsetFacts ignored = { 0 };
	HtmlToken token;

	start = charset_to_utf8(bytes, MIN(len, PAGE_META_MAX), "us-ascii", &start_len, &ignored);
	html_tokenizer_init(tokenizer, start, start_len);
	while (!found && html_tokenizer_next(tokenizer, &token)) {
		HtmlSlice name = { 0 };
		HtmlSlice content = { 0 };

		if (token.kind != HTML_START || token.tag != HTML_META)
			continue;
		name = html_token_attribute(&token, "charset");
		content = html_token_attribute(&token, "content");
		if (name.data && name.len > 0 && name.len <= CHARSET_LABEL_MAX) {
			found = g_strndup(name.data, name.len);
		} else if (content.data) {
			g_autofree char *text = g_strndup(content.data, content.len);

			found = charset_in(text);
		}
	}
	html_tokenizer_done(tokenizer);
	return g_steal_pointer(&found);
}

/* Returns: (transfer full) the page's text; a byte order mark goes before HTTP, HTTP before it. */
static char *
decode(const char *bytes, size_t len, const char *type, size_t *ret_len)
{
	g_autofree char *label = charset_in(type);
	CharsetFacts ignored = { 0 };

	if (!label)
		label = charset_of_meta(bytes, len);
	return charset_to_utf8(bytes, len, label, ret_len, &ignored);
}

/* Returns: (transfer full) "text/html" of "text/html; charset=utf-8", or NULL. */
static char *
type_of(const char *header)
{
	g_autofree char *clean = text_clean(header);
	size_t len = clean ? strcspn(clean, "; ") : 0;

	return len > 0 ? g_ascii_strdown(clean, (gssize)len) : NULL;
}

/* Without a type a browser looks whether it begins like HTML (MIME Sniffing §7.1). */
static bool
is_shown(const char *type, const char *bytes, size_t len)
{
	static const char *const shown[] = { "text/html",  "application/xhtml+xml",
		                             "text/plain", "application/xml",
		                             "text/xml",   "image/svg+xml" };
	size_t i = 0;

	for (size_t k = 0; type && k < G_N_ELEMENTS(shown); k++)
		if (strcmp(type, shown[k]) == 0)
			return true;
	while (i < len && html_is_space(bytes[i]))
		i++;
	return !type && (i == len || bytes[i] == '<');
}

/* The beginning of what would be seen, NULL when there is nothing. (transfer full). */
static char *
beginning(const char *text)
{
	g_autofree char *cut = NULL;
	const char *p = text;

	while (p && html_is_space(*p))
		p++;
	if (!p || !*p)
		return NULL;
	cut = g_strndup(p, text_cut(p, strlen(p), VISIT_TEXT_MAX));
	g_strchomp(cut);
	return *cut ? g_steal_pointer(&cut) : NULL;
}

static void
read_links(Page *page, LinkSet *set)
{
	g_autoptr(GPtrArray) links = link_set_take(set);

	for (guint i = 0; i < links->len; i++) {
		const Link *link = g_ptr_array_index(links, i);

		page->links += link->kind == LINK_ANCHOR || link->kind == LINK_TEXT;
		if (link->kind == LINK_REFRESH && !page->refresh)
			page->refresh = g_strdup(link->url->href);
	}
}

/* What is seen, and where it leads, as of a mail. */
static void
read_text(Page *page, const char *html, size_t len, const Url *address)
{
	LinkSet *set = link_set_new();
	Body body = { .html = true };

	link_set_at(set, "page");
	html_page_read(&body, set, html, len, address);
	page->text = beginning(body.text);
	read_links(page, set);
	g_free(body.text);
	g_free(body.unseen);
}

static void
read_forms(Page *page, PageSigns *signs, const char *html, size_t len)
{
	g_autofree HtmlTokenizer *tokenizer = g_new(HtmlTokenizer, 1);
	FormReading *forms = form_reading_new(page->forms, signs->host);
	HtmlToken token;

	html_tokenizer_init(tokenizer, html, len);
	while (html_tokenizer_next(tokenizer, &token)) {
		page_signs_take(signs, &token);
		if (token.kind != HTML_TEXT || (!signs->in_script && !signs->in_title))
			form_reading_take(forms, &token, signs->base);
	}
	html_tokenizer_done(tokenizer);
	form_reading_end(forms);
}

/* The address of Telegram's interface for bots, plain or as scripts hide it in base64. */
static bool
names_telegram(const char *text, size_t len)
{
	static const char *const forms[] = { "api.telegram.org/bot", "api.telegram.org\\/bot",
		                             "YXBpLnRlbGVncmFtLm9yZ", "FwaS50ZWxlZ3JhbS5vcm",
		                             "hcGkudGVsZWdyYW0ub3Jn" };

	for (size_t i = 0; i < G_N_ELEMENTS(forms); i++)
		if (memmem(text, len, forms[i], strlen(forms[i])))
			return true;
	return false;
}

static void
read_html(Page *page, const char *html, size_t len, const VisitHop *last)
{
	g_autoptr(Url) address = url_parse(last->url, strlen(last->url), NULL);
	PageSigns signs;

	page_signs_init(&signs, address);
	read_text(page, html, len, address);
	read_forms(page, &signs, html, len);
	page->title = text_clean(signs.title->str);
	if (page->title && !*page->title)
		g_clear_pointer(&page->title, g_free);
	page->scripts = signs.scripts;
	page->frames = signs.frames;
	page->icon_host = g_steal_pointer(&signs.icon_host);
	page->telegram = names_telegram(html, len) ? "api.telegram.org" : NULL;
	if (!page->refresh && (!page->text || strlen(page->text) <= PAGE_BARE_MAX))
		page->refresh = page_script_target(&signs);
	page->kind = page_kind_of(page, &signs, last->status);
	page_brand_find(page, &signs);
	page_signs_done(&signs);
}

Page *
page_read(const json_t *answer, const VisitHop *last)
{
	Page *page = g_new0(Page, 1);
	const char *header = json_string_value(json_object_get(answer, "type"));
	size_t len = 0;
	size_t html_len = 0;
	g_autofree char *bytes = told_bytes(json_object_get(answer, "text"), &len);
	g_autofree char *html = NULL;

	page->forms = g_ptr_array_new_with_free_func((GDestroyNotify)page_form_free);
	page->type = type_of(header);
	page->size = len;
	page->cut = json_is_true(json_object_get(answer, "cut"));
	if (!is_shown(page->type, bytes, len) && last->status < 300) {
		page->kind = PAGE_FILE;
		return page;
	}
	len = MIN(len, VISIT_PAGE_MAX);
	html = decode(bytes, len, header, &html_len);
	read_html(page, html, html_len, last);
	return page;
}
