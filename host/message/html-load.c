/* SPDX-License-Identifier: MIT */

#include "message/html-load.h"

#include <string.h>

#include "web/html-space.h"

static void
add(LinkSet *links, const char *href, size_t len, const Url *base, bool hidden)
{
	Link *link = len > 0 ? link_set_add(links, LINK_IMAGE, href, len, base, NULL) : NULL;

	if (link)
		link->hidden = hidden;
}

static void
add_attribute(LinkSet *links, const HtmlToken *token, const char *name, const Url *base,
              bool hidden)
{
	HtmlSlice value = html_token_attribute(token, name);

	if (value.data)
		add(links, value.data, value.len, base, hidden);
}

/* "a.png 1x, b.png 2x": candidates apart by commas, each an address and a size (HTML §4.8.4.2). */
static void
add_srcset(LinkSet *links, const HtmlToken *token, const Url *base, bool hidden)
{
	HtmlSlice value = html_token_attribute(token, "srcset");
	const char *p = value.data;
	const char *end = p ? p + value.len : NULL;

	while (p < end) {
		const char *start;
		size_t len;

		while (p < end && (html_is_space(*p) || *p == ','))
			p++;
		start = p;
		while (p < end && !html_is_space(*p))
			p++;
		len = (size_t)(p - start);
		while (len > 0 && start[len - 1] == ',')
			len--;
		add(links, start, len, base, hidden);
		while (p < end && *p != ',' && p[-1] != ',')
			p++;
	}
}

/* Moves *p past the characters of @set; strchr() would find the NUL of every string. */
static const char *
skip(const char *p, const char *end, const char *set)
{
	while (p < end && *p && strchr(set, *p))
		p++;
	return p;
}

/* <meta http-equiv=refresh content="0; url=https://..."> (HTML §4.2.5.3) */
static void
add_refresh(LinkSet *links, const HtmlToken *token, const Url *base)
{
	HtmlSlice equiv = html_token_attribute(token, "http-equiv");
	HtmlSlice content = html_token_attribute(token, "content");
	const char *p = content.data;
	const char *end = p ? p + content.len : NULL;

	if (!p || !equiv.data || equiv.len != strlen("refresh") ||
	    g_ascii_strncasecmp(equiv.data, "refresh", equiv.len) != 0)
		return;
	p = skip(p, end, "0123456789. \t\n");
	p = skip(p, end, ",; \t\n");
	if (end - p > 4 && g_ascii_strncasecmp(p, "url", 3) == 0) {
		const char *equals = memchr(p, '=', (size_t)(end - p));

		p = equals ? equals + 1 : p;
	}
	p = skip(p, end, " \t\n'\"");
	while (end > p && end[-1] && strchr("'\" ", end[-1]))
		end--;
	if (end > p)
		link_set_add(links, LINK_REFRESH, p, (size_t)(end - p), base, NULL);
}

void
html_load_read(LinkSet *links, const HtmlToken *token, const Url *base, bool hidden)
{
	HtmlSlice style;

	if (token->n_attributes == 0)
		return;
	switch ((int)token->tag) {
	case HTML_IMG:
	case HTML_SOURCE:
	case HTML_IMAGE: /* "image" is "img" to a browser; in svg it has an href */
		add_attribute(links, token, "src", base, hidden);
		add_srcset(links, token, base, hidden);
		if (token->foreign) {
			add_attribute(links, token, "href", base, hidden);
			add_attribute(links, token, "xlink:href", base, hidden);
		}
		break;
	case HTML_USE:
		add_attribute(links, token, "href", base, hidden);
		add_attribute(links, token, "xlink:href", base, hidden);
		break;
	case HTML_INPUT:
	case HTML_SCRIPT:
	case HTML_AUDIO: add_attribute(links, token, "src", base, hidden); break;
	case HTML_VIDEO:
		add_attribute(links, token, "src", base, hidden);
		add_attribute(links, token, "poster", base, hidden);
		break;
	case HTML_META: add_refresh(links, token, base); break;
	case HTML_LINK: add_attribute(links, token, "href", base, hidden); break;
	default: break;
	}
	add_attribute(links, token, "background", base, hidden);
	style = html_token_attribute(token, "style");
	if (style.data && memchr(style.data, '(', style.len))
		css_load_read(links, style.data, style.len, base);
}

/* Returns the end of what stands in url() or in quotation marks at @p, and its place. */
static const char *
css_address(const char *p, const char *end, const char **ret_start, size_t *ret_len)
{
	char close = ')';

	if (p < end && (*p == '"' || *p == '\''))
		close = *p++;
	*ret_start = p;
	while (p < end && *p != close)
		p++;
	*ret_len = (size_t)(p - *ret_start);
	while (close == ')' && *ret_len > 0 && html_is_space((*ret_start)[*ret_len - 1]))
		--*ret_len;
	return p;
}

static bool
begins(const char *p, const char *end, const char *word, size_t len)
{
	return (size_t)(end - p) >= len && g_ascii_strncasecmp(p, word, len) == 0;
}

void
css_load_read(LinkSet *links, const char *css, size_t len, const Url *base)
{
	const char *end = css + len;
	const char *p = css;

	while (p < end) {
		bool url = (*p == 'u' || *p == 'U') && begins(p, end, "url(", 4);
		bool import = *p == '@' && begins(p, end, "@import", 7);
		const char *start = NULL;
		size_t n = 0;

		if (!url && !import) {
			p++;
			continue;
		}
		p += url ? strlen("url(") : strlen("@import");
		while (p < end && html_is_space(*p))
			p++;
		/* "@import url(...)" is found by its url(. */
		if (import && (p == end || (*p != '"' && *p != '\'')))
			continue;
		p = css_address(p, end, &start, &n);
		add(links, start, n, base, false);
	}
}
