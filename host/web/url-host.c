/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "web/idna.h"
#include "web/url-address.h"
#include "web/url-parser.h"
#include "web/utf8.h"

static bool
set_host(Parser *u, HostKind kind, size_t len)
{
	u->host = (Span){ u->w, len };
	u->host_kind = kind;
	u->w += len;
	return true;
}

/* The host of a scheme that the standard does not know. */
static bool
opaque_host(Parser *u, const char *text, size_t len)
{
	char *begin = u->w;

	for (size_t i = 0; i < len; i++)
		if (url_class_has(text[i], URL_CLASS_FORBIDDEN_HOST))
			return false;
	parser_encode(u, text, len, URL_CLASS_C0);
	u->host = (Span){ begin, (size_t)(u->w - begin) };
	u->host_kind = len ? HOST_OPAQUE : HOST_EMPTY;
	return true;
}

/* Whether @host has a label that begins with the mark of an internationalised one. */
static bool
has_a_label(const char *host, size_t len)
{
	for (size_t i = 0; i + 4 <= len; i++)
		if (host[i] == 'x' && memcmp(host + i, "xn--", 4) == 0 &&
		    (i == 0 || host[i - 1] == '.'))
			return true;
	return false;
}

/* The domain is ready, @len bytes at @u->w; @written is what the link said. */
static bool
finish_domain(Parser *u, size_t len, const char *written, size_t written_len)
{
	uint32_t address = 0;
	unsigned classes = 0;

	for (size_t i = 0; i < len; i++)
		classes |= url_class[(unsigned char)u->w[i]];
	if (len == 0 || (classes & URL_CLASS_FORBIDDEN_DOMAIN))
		return false;
	if (!url_ends_in_number(u->w, len)) {
		if (has_a_label(u->w, len))
			u->oddities |= URL_IDN;
		return set_host(u, HOST_DOMAIN, len);
	}
	if (!url_read_ipv4(u->w, len, &address))
		return false;
	len = url_write_ipv4(u->w, address);
	if (len != written_len || memcmp(u->w, written, len) != 0)
		u->oddities |= URL_NUMERIC_ODD;
	return set_host(u, HOST_IPV4, len);
}

/* Writes @domain in lower case to @u->w. Returns whether it is ASCII, so that this was all. */
static bool
ascii_domain(Parser *u, const char *domain, size_t len)
{
	unsigned char any = 0;

	for (size_t i = 0; i < len; i++) {
		any |= (unsigned char)domain[i];
		u->w[i] = url_lower(domain[i]);
	}
	return any < 0x80;
}

static size_t
percent_decode(const char *text, size_t len, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		int high = -1, low = -1;

		if (text[i] == '%' && len - i > 2) {
			high = url_hex_value(text[i + 1]);
			low = url_hex_value(text[i + 2]);
		}
		if (high >= 0 && low >= 0) {
			out[n++] = (char)(high << 4 | low);
			i += 2;
		} else {
			out[n++] = text[i];
		}
	}
	return n;
}

/* A domain with escapes or with characters beyond ASCII. */
static bool
written_domain(Parser *u, const char *text, size_t len)
{
	g_autofree char *bytes = g_malloc(len), *domain = NULL;
	size_t n = percent_decode(text, len, bytes);

	if (memchr(text, '%', len))
		u->oddities |= URL_PERCENT_HOST;
	domain = g_malloc(3 * n);
	n = utf8_scrub(bytes, n, domain);
	if (ascii_domain(u, domain, n))
		return finish_domain(u, n, text, len);
	if (idna_has_disguised(domain, n))
		u->oddities |= URL_FULLWIDTH_HOST;
	n = idna_to_ascii(domain, n, u->w, IDNA_OUT_MAX);
	return finish_domain(u, n, text, len);
}

bool
parser_host(Parser *u, const char *text, size_t len)
{
	if (len > 0 && text[0] == '[') {
		uint16_t address[8];

		if (text[len - 1] != ']' || !url_read_ipv6(text + 1, len - 2, address))
			return false;
		return set_host(u, HOST_IPV6, url_write_ipv6(u->w, address));
	}
	if (!u->special)
		return opaque_host(u, text, len);
	if (len > 0 && !memchr(text, '%', len) && ascii_domain(u, text, len))
		return finish_domain(u, len, text, len);
	return len > 0 && written_domain(u, text, len);
}
