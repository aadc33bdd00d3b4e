/* SPDX-License-Identifier: MIT */

#include "web/unwrap-decode.h"

#include <string.h>

#include "base/base64.h"

GString *
unwrap_percent(const char *text, size_t len, bool form)
{
	GString *out = g_string_sized_new(len + 1);

	for (size_t i = 0; i < len; i++) {
		int high = text[i] == '%' && i + 2 < len ? g_ascii_xdigit_value(text[i + 1]) : -1;
		int low = high >= 0 ? g_ascii_xdigit_value(text[i + 2]) : -1;

		if (low >= 0) {
			g_string_append_c(out, (char)(high << 4 | low));
			i += 2;
		} else {
			g_string_append_c(out, form && text[i] == '+' ? ' ' : text[i]);
		}
	}
	return out;
}

/* Both alphabets of RFC 4648; padding ends it, and any other character makes it none. */
static GString *
decode_base64(const char *text, size_t len)
{
	g_autoptr(GString) standard = g_string_sized_new(len + 1);
	GString *out = NULL;
	Base64 state = { 0, 0 };
	size_t n;

	for (size_t i = 0; i < len && text[i] != '='; i++) {
		char c = text[i] == '-' ? '+' : text[i] == '_' ? '/' : text[i];

		if (!g_ascii_isalnum(c) && c != '+' && c != '/')
			return NULL;
		g_string_append_c(standard, c);
	}
	out = g_string_sized_new(standard->len + 4);
	n = base64_step(&state, standard->str, standard->len, (uint8_t *)out->str);
	n += base64_end(&state, (uint8_t *)out->str + n);
	return g_string_set_size(out, n);
}

/* The same within a query or path, where "=", "+" and "/" may be escaped. */
static GString *
decode_escaped_base64(const char *text, size_t len)
{
	g_autoptr(GString) plain = unwrap_percent(text, len, false);

	return decode_base64(plain->str, plain->len);
}

/* Version 2 writes "%" as "-" and "/" as "_". */
static GString *
decode_urldefense_2(const char *text, size_t len)
{
	g_autofree char *escaped = g_strndup(text, len);

	g_strdelimit(escaped, "-", '%');
	g_strdelimit(escaped, "_", '/');
	return unwrap_percent(escaped, len, false);
}

/*
 * How many characters a mark of version 3 stands for: "*" for one, "**A" for two, "**B" for three
 * and so on, in the alphabet of base64url. *@p is set on its last character.
 */
static size_t
mark_length(const char **p, const char *end)
{
	static const char alphabet[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	const char *digit =
		end - *p > 2 && (*p)[1] == '*' && (*p)[2] ? strchr(alphabet, (*p)[2]) : NULL;

	if (!digit)
		return 1;
	*p += 2;
	return (size_t)(digit - alphabet) + 2;
}

/*
 * Version 3: URL__;BASE64!!KEY. Marks in the URL stand for the characters that the base64 behind it
 * holds, in their order. There are never more characters put in than the base64 has.
 */
static GString *
decode_urldefense_3(const char *text, size_t len)
{
	const char *end = memmem(text, len, "__;", 3);
	const char *key = end ? memchr(end, '!', len - (size_t)(end - text)) : NULL;
	g_autoptr(GString) url = NULL;
	g_autoptr(GString) marked = NULL;
	GString *out = NULL;
	const char *next;

	if (!key)
		return NULL;
	url = unwrap_percent(text, (size_t)(end - text), false);
	marked = decode_base64(end + 3, (size_t)(key - end - 3));
	if (!marked || !g_utf8_validate(marked->str, (gssize)marked->len, NULL))
		return NULL;
	next = marked->str;
	out = g_string_sized_new(url->len + marked->len);
	for (const char *p = url->str; p < url->str + url->len; p++) {
		if (*p != '*') {
			g_string_append_c(out, *p);
			continue;
		}
		for (size_t n = mark_length(&p, url->str + url->len); n > 0 && *next; n--) {
			const char *after = g_utf8_next_char(next);

			g_string_append_len(out, next, after - next);
			next = after;
		}
	}
	return out;
}

static GString *
decode_bare(const char *text, size_t len, bool form)
{
	GString *out = unwrap_percent(text, len, form);

	if (g_ascii_strncasecmp(out->str, "https:", 6) != 0 &&
	    g_ascii_strncasecmp(out->str, "http:", 5) != 0)
		g_string_prepend(out, "https://");
	return out;
}

/* A host within another: what ended its labels is written as a hyphen. */
static GString *
decode_dashes(const char *text, size_t len)
{
	GString *out = g_string_sized_new(len + 1);

	for (size_t i = 0; i < len; i++) {
		bool twice = text[i] == '-' && i + 1 < len && text[i + 1] == '-';

		g_string_append_c(out, text[i] == '-' && !twice ? '.' : text[i]);
		i += twice;
	}
	return out;
}

GString *
unwrap_decode(const char *text, size_t len, Code code, bool form)
{
	switch (code) {
	case CODE_PLAIN: return unwrap_percent(text, len, form);
	case CODE_BARE: return decode_bare(text, len, form);
	case CODE_BASE64: return decode_escaped_base64(text, len);
	case CODE_BING:
		return len > 2 && text[0] == 'a' && text[1] == '1'
		               ? decode_escaped_base64(text + 2, len - 2)
		               : NULL;
	case CODE_YAHOO:
		while (len > 0 && text[len - 1] == '-')
			len--;
		return decode_escaped_base64(text, len);
	case CODE_URLDEFENSE_2: return decode_urldefense_2(text, len);
	case CODE_URLDEFENSE_3: return decode_urldefense_3(text, len);
	case CODE_DASHES: return decode_dashes(text, len);
	}
	g_assert_not_reached();
}
