/* SPDX-License-Identifier: MIT */

#include "visit/page-signs.h"

#include <string.h>

#include "base/text.h"
#include "data/page-phrases.h"
#include "visit/bounds.h"
#include "visit/page-form.h"
#include "web/html-space.h"
#include "web/site.h"

void
page_signs_done(PageSigns *signs)
{
	url_free(signs->base);
	g_string_free(signs->title, TRUE);
	g_string_free(signs->head, TRUE);
	g_string_free(signs->logos, TRUE);
	g_string_free(signs->script, TRUE);
	g_free(signs->icon_host);
}

char *
page_fold(const char *text)
{
	g_autofree char *normal = g_utf8_normalize(text, -1, G_NORMALIZE_ALL_COMPOSE);

	return normal ? g_utf8_strdown(normal, -1) : g_strdup("");
}

static void
put(GString *out, HtmlSlice text, size_t max)
{
	if (out->len < max)
		g_string_append_len(out, text.data,
		                    (gssize)text_cut(text.data, text.len, max - out->len));
}

static void
put_apart(GString *out, HtmlSlice text, size_t max)
{
	put(out, text, max);
	if (out->len < max)
		g_string_append_c(out, ' ');
}

static bool
is_blank(HtmlSlice text)
{
	size_t i = 0;

	while (i < text.len && html_is_space(text.data[i]))
		i++;
	return i == text.len;
}

static bool
contains(HtmlSlice text, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; text.data && i + n <= MIN(text.len, PAGE_WORDS_MAX); i++)
		if (g_ascii_strncasecmp(text.data + i, word, n) == 0)
			return true;
	return false;
}

static Url *
address_in(const PageSigns *signs, const HtmlToken *token, const char *attribute)
{
	HtmlSlice value = html_token_attribute(token, attribute);

	return value.data && value.len > 0 ? url_parse(value.data, value.len, signs->base) : NULL;
}

static void
note_host(PageSigns *signs, const Url *url)
{
	if (!url || !url->host || signs->host_kind != PAGE_NONE)
		return;
	if (site_within_any(url->host, page_parked_hosts, G_N_ELEMENTS(page_parked_hosts)))
		signs->host_kind = PAGE_PARKED;
	else if (site_within_any(url->host, page_challenge_hosts,
	                         G_N_ELEMENTS(page_challenge_hosts)))
		signs->host_kind = PAGE_CHALLENGE;
}

void
page_signs_init(PageSigns *signs, const Url *address)
{
	*signs = (PageSigns){ .host = address ? address->host : NULL };
	signs->base = address ? url_parse(address->href, strlen(address->href), NULL) : NULL;
	signs->title = g_string_new(NULL);
	signs->head = g_string_new(NULL);
	signs->logos = g_string_new(NULL);
	signs->script = g_string_new(NULL);
	note_host(signs, address);
}

/* What a hoster's customers put there is not the hoster's. */
static const Brand *
owner_of(const char *host)
{
	g_autofree char *icann = host ? site_registrable(host, SITE_ICANN) : NULL;
	g_autofree char *site = host ? site_registrable(host, SITE_PRIVATE) : NULL;

	return icann && g_strcmp0(icann, site) == 0 ? brand_of_host(host) : NULL;
}

static void
take_icon(PageSigns *signs, const HtmlToken *token)
{
	g_autoptr(Url) url = NULL;

	if (!contains(html_token_attribute(token, "rel"), "icon"))
		return;
	url = address_in(signs, token, "href");
	if (!url || signs->icon_host || !page_host_is_elsewhere(url->host, signs->host))
		return;
	signs->icon_host = g_strdup(url->host);
	signs->icon = owner_of(url->host);
}

/*
 * A picture counts when it is called a logo: the buttons of payment services and the pixels that
 * count visitors come from well-known hosts too.
 */
static void
take_picture(PageSigns *signs, const HtmlToken *token)
{
	g_autoptr(Url) url = address_in(signs, token, "src");
	HtmlSlice alt = html_token_attribute(token, "alt");
	bool logo = contains(alt, "logo") || contains(alt, "ロゴ") ||
	            contains(html_token_attribute(token, "class"), "logo") ||
	            contains(html_token_attribute(token, "id"), "logo") ||
	            contains(html_token_attribute(token, "src"), "logo");

	signs->pictures++;
	if (!logo)
		return;
	if (alt.data)
		put_apart(signs->logos, alt, PAGE_WORDS_MAX);
	if (!signs->picture && url && page_host_is_elsewhere(url->host, signs->host))
		signs->picture = owner_of(url->host);
}

/* The first base counts (HTML Standard 4.2.3). */
static void
take_base(PageSigns *signs, const HtmlToken *token)
{
	Url *base = signs->based ? NULL : address_in(signs, token, "href");

	if (!base)
		return;
	signs->based = true;
	url_free(signs->base);
	signs->base = base;
}

static bool
is_heading(HtmlTag tag)
{
	return tag == HTML_H1 || tag == HTML_H2 || tag == HTML_H3;
}

static bool
is_pressed(HtmlTag tag)
{
	return tag == HTML_A || tag == HTML_BUTTON || tag == HTML_OPTION || tag == HTML_STYLE;
}

static void
take_start(PageSigns *signs, const HtmlToken *token)
{
	g_autoptr(Url) url = NULL;

	switch ((int)token->tag) {
	case HTML_BASE: take_base(signs, token); break;
	case HTML_LINK: take_icon(signs, token); break;
	case HTML_IMG: take_picture(signs, token); break;
	case HTML_SVG: signs->pictures++; break;
	case HTML_TITLE: signs->in_title = !token->foreign; break;
	case HTML_SCRIPT:
		signs->scripts++;
		signs->in_script = true;
		note_host(signs, url = address_in(signs, token, "src"));
		break;
	case HTML_FRAME:
	case HTML_IFRAME:
		signs->frames++;
		note_host(signs, url = address_in(signs, token, "src"));
		break;
	case HTML_A: note_host(signs, url = address_in(signs, token, "href")); break;
	default: break;
	}
	signs->in_heading += is_heading(token->tag);
	signs->in_button += is_pressed(token->tag);
}

static void
take_end(PageSigns *signs, const HtmlToken *token)
{
	if (token->tag == HTML_TITLE) {
		signs->titled |= signs->in_title && signs->title->len > 0;
		signs->in_title = false;
	}
	if (token->tag == HTML_SCRIPT)
		signs->in_script = false;
	signs->in_heading -= signs->in_heading > 0 && is_heading(token->tag);
	signs->in_button -= signs->in_button > 0 && is_pressed(token->tag);
}

/* "Sign in with Google" is a button: it names another than the page. */
static void
take_text(PageSigns *signs, HtmlSlice text)
{
	if (signs->in_script)
		put_apart(signs->script, text, PAGE_SCRIPT_MAX);
	else if (signs->in_title && !signs->titled)
		put(signs->title, text, PAGE_WORDS_MAX);
	else if (!signs->in_title && signs->in_button == 0 && !is_blank(text) &&
	         (signs->in_heading > 0 || signs->head->len < PAGE_HEAD_MAX / 2))
		put_apart(signs->head, text,
		          signs->in_heading > 0 ? PAGE_HEAD_MAX : PAGE_HEAD_MAX / 2);
}

void
page_signs_take(PageSigns *signs, const HtmlToken *token)
{
	switch (token->kind) {
	case HTML_TEXT: take_text(signs, token->text); break;
	case HTML_START: take_start(signs, token); break;
	case HTML_END: take_end(signs, token); break;
	case HTML_COMMENT:
	case HTML_DOCTYPE: break;
	}
}

/* Returns the literal that stands at @p behind "=" or "(", and its length, or NULL. */
static const char *
literal_at(const char *p, size_t *ret_len)
{
	const char *after;
	char quote;

	p += strspn(p, " \t\n");
	if ((*p != '=' && *p != '(') || p[1] == '=')
		return NULL;
	p++;
	p += strspn(p, " \t\n");
	quote = *p;
	if (quote != '"' && quote != '\'' && quote != '`')
		return NULL;
	p++;
	*ret_len = strcspn(p, "\"'`\n\\ $");
	if (p[*ret_len] != quote)
		return NULL;
	/* What is put together with more is no literal. */
	after = p + *ret_len + 1;
	after += strspn(after, " \t");
	return strchr(";),}\n", *after) && g_ascii_strncasecmp(p, "http", 4) == 0 ? p : NULL;
}

char *
page_script_target(const PageSigns *signs)
{
	static const char *const ways[] = { ".href", ".replace", ".assign", "" };

	for (const char *p = signs->script->str; (p = strstr(p, "location")); p++) {
		const char *rest = p + strlen("location");

		for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
			size_t len = 0;
			const char *at = g_str_has_prefix(rest, ways[i])
			                         ? literal_at(rest + strlen(ways[i]), &len)
			                         : NULL;
			g_autoptr(Url) url = at ? url_parse(at, len, NULL) : NULL;

			if (url && url->host && *url->host)
				return g_strdup(url->href);
		}
	}
	return NULL;
}
