/* SPDX-License-Identifier: MIT */

#include "web/url.h"

#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "web/url-parser.h"
#include "web/utf8.h"

/* Oddities of a host and what stands around it: a relative link has its base's. */
#define HOST_ODDITIES                                                                       \
	(URL_USERINFO | URL_NUMERIC_ODD | URL_PERCENT_HOST | URL_FULLWIDTH_HOST | URL_IDN | \
	 URL_PORT)

#define SCRATCH_SIZE 8192 /* enough for any usual link, so that parsing it allocates once */

static const struct {
	const char *name;
	int port;
} special_schemes[] = {
	{ "https", 443 }, { "http", 80 }, { "ftp", 21 },
	{ "ws", 80 },     { "wss", 443 }, { "file", -1 },
};

static bool
span_is(Span span, const char *string)
{
	return strlen(string) == span.len && memcmp(span.data, string, span.len) == 0;
}

static Span
span_of(const char *string)
{
	return (Span){ string, string ? strlen(string) : 0 };
}

static void
set_scheme(Parser *u, Span scheme)
{
	u->scheme = scheme;
	for (size_t i = 0; i < G_N_ELEMENTS(special_schemes); i++) {
		if (!span_is(scheme, special_schemes[i].name))
			continue;
		u->special = true;
		u->file = special_schemes[i].port < 0;
		u->default_port = special_schemes[i].port;
	}
}

/* Takes a scheme and its colon off the text. Returns whether there is one. */
static bool
parse_scheme(Parser *u)
{
	const char *p = u->p;
	char *w = u->w;

	if (p == u->end || !url_is_alpha(*p))
		return false;
	for (; p < u->end && *p != ':'; p++) {
		if (!url_is_alpha(*p) && !url_is_digit(*p) && *p != '+' && *p != '-' && *p != '.')
			return false;
		*w++ = url_lower(*p);
	}
	if (p == u->end)
		return false;
	set_scheme(u, (Span){ u->w, (size_t)(w - u->w) });
	u->w = w;
	u->p = p + 1;
	return true;
}

static void
inherit_host(Parser *u)
{
	u->host = span_of(u->base->host);
	u->host_kind = u->base->host_kind;
	u->oddities |= u->base->oddities & HOST_ODDITIES;
}

static void
inherit_authority(Parser *u)
{
	inherit_host(u);
	u->username = span_of(u->base->username);
	u->password = span_of(u->base->password);
	u->port = u->base->port;
}

/*
 * What is left is a path, query or fragment that stands in base's place, whose authority was
 * inherited. With @keep_folder, a path begins in base's folder.
 */
static void
inherit_path(Parser *u, bool keep_folder)
{
	bool path = u->p < u->end && *u->p != '?' && *u->p != '#';
	size_t len = strlen(u->base->path);
	char *begin = u->w;

	if (!path) {
		u->path = (Span){ u->base->path, len };
		if (u->p == u->end || *u->p == '#')
			u->query = span_of(u->base->query);
		parser_query(u);
		return;
	}
	if (keep_folder) {
		memcpy(u->w, u->base->path, len);
		u->w += len;
		parser_shorten(u, begin);
	}
	parser_path(u, begin);
}

/* Skips the slashes after a special scheme, of whatever number and kind. */
static bool
special_authority(Parser *u)
{
	const char *begin = u->p;

	while (u->p < u->end && parser_is_slash(u, *u->p))
		u->p++;
	if (u->p - begin != 2)
		u->oddities |= URL_SLASHES;
	return parser_authority(u);
}

static bool
relative(Parser *u)
{
	size_t left = (size_t)(u->end - u->p);

	if (left < 1 || !parser_is_slash(u, u->p[0])) {
		inherit_authority(u);
		inherit_path(u, true);
		return true;
	}
	if (left >= 2 && parser_is_slash(u, u->p[1])) {
		if (u->special)
			return special_authority(u);
		u->p += 2;
		return parser_authority(u);
	}
	inherit_authority(u);
	u->p++;
	parser_path(u, u->w);
	return true;
}

/* The host of file://host/path. */
static bool
file_host(Parser *u)
{
	const char *host = u->p, *p = u->p;

	while (p < u->end && *p != '?' && *p != '#' && !parser_is_slash(u, *p))
		p++;
	if (parser_is_drive(host, (size_t)(p - host))) {
		parser_path(u, u->w);
		return true;
	}
	if (p > host) {
		if (!parser_host(u, host, (size_t)(p - host)))
			return false;
		if (span_is(u->host, "localhost")) {
			u->host = (Span){ "", 0 };
			u->host_kind = HOST_EMPTY;
		}
	}
	u->p = p;
	parser_path_start(u);
	return true;
}

static bool
file(Parser *u)
{
	bool base_is_file = u->base && strcmp(u->base->scheme, "file") == 0;
	char *begin = u->w;

	u->host = (Span){ "", 0 };
	u->host_kind = HOST_EMPTY;
	if (u->p == u->end || !parser_is_slash(u, *u->p)) {
		if (base_is_file) {
			inherit_host(u);
			inherit_path(u, !parser_at_drive(u));
		} else {
			parser_path(u, begin);
		}
		return true;
	}
	u->p++;
	if (u->p < u->end && parser_is_slash(u, *u->p)) {
		u->p++;
		return file_host(u);
	}
	if (base_is_file) {
		const char *path = u->base->path;
		bool drive = strlen(path) >= 3 && parser_is_drive(path + 1, 2) && path[2] == ':' &&
		             (path[3] == '/' || path[3] == '\0');

		inherit_host(u);
		if (drive && !parser_at_drive(u)) {
			memcpy(u->w, path, 3);
			u->w += 3;
		}
	}
	parser_path(u, begin);
	return true;
}

/* A text without a scheme. */
static bool
no_scheme(Parser *u)
{
	if (!u->base)
		return false;
	if (u->base->opaque_path && (u->p == u->end || *u->p != '#'))
		return false;
	set_scheme(u, span_of(u->base->scheme));
	u->opaque_path = u->base->opaque_path;
	return u->file ? file(u) : relative(u);
}

static bool
parse(Parser *u)
{
	size_t left = 0;

	if (!parse_scheme(u))
		return no_scheme(u);
	if (u->file)
		return file(u);
	left = (size_t)(u->end - u->p);
	if (u->special) {
		bool slashes = left >= 2 && u->p[0] == '/' && u->p[1] == '/';

		if (slashes || !u->base || !span_is(u->scheme, u->base->scheme))
			return special_authority(u);
		u->oddities |= URL_SLASHES;
		return relative(u);
	}
	if (left == 0 || u->p[0] != '/') {
		parser_opaque_path(u);
		return true;
	}
	if (left >= 2 && u->p[1] == '/') {
		u->p += 2;
		return parser_authority(u);
	}
	u->p++;
	parser_path(u, u->w);
	return true;
}

/* Whether at most eight bytes of @text are ASCII and not below 0x0e; for most links they all are.
 */
static bool
is_plain(const char *text, size_t len)
{
	uint64_t word = UINT64_C(0x2020202020202020);

	/* A constant length becomes one load. */
	if (len == sizeof(word))
		memcpy(&word, text, sizeof(word));
	else
		memcpy(&word, text, len);
	/* A byte below 0x0e borrows, so its high bit or its neighbour's is set afterwards. */
	return !(((word - UINT64_C(0x0e0e0e0e0e0e0e0e)) | word) & UINT64_C(0x8080808080808080));
}

/*
 * Returns NULL if @text can be parsed as it stands, else (transfer full) a copy, of length
 * *ret_len, that is valid UTF-8 and has no tabs and newlines.
 */
static char *
clean(const char *text, size_t len, size_t *ret_len, bool *ret_control)
{
	size_t kept = 0;
	bool plain = true;
	char *copy = NULL;

	*ret_control = false;
	for (size_t i = 0; i < len && plain; i += 8)
		plain = is_plain(text + i, MIN(len - i, 8));
	if (plain)
		return NULL;
	for (size_t i = 0; i < len && !*ret_control; i++)
		*ret_control = text[i] == '\t' || text[i] == '\n' || text[i] == '\r';
	if (!*ret_control && utf8_valid(text, len))
		return NULL;
	copy = g_malloc(3 * len);
	len = utf8_scrub(text, len, copy);
	for (size_t i = 0; i < len; i++)
		if (copy[i] != '\t' && copy[i] != '\n' && copy[i] != '\r')
			copy[kept++] = copy[i];
	*ret_len = kept;
	return copy;
}

Url *
url_parse(const char *text, size_t len, const Url *base)
{
	char scratch[SCRATCH_SIZE];
	g_autofree char *cleaned = NULL, *big = NULL;
	size_t need = 0;
	bool control = false;
	Parser u = { .base = base, .port = -1, .default_port = -1 };

	if (len > URL_MAX)
		return NULL;
	while (len > 0 && (unsigned char)text[0] <= ' ') {
		text++;
		len--;
	}
	while (len > 0 && (unsigned char)text[len - 1] <= ' ')
		len--;

	cleaned = clean(text, len, &len, &control);
	u.p = cleaned ? cleaned : text;
	u.end = u.p + len;
	u.oddities = control ? URL_CONTROL : 0;

	/* Three bytes a byte, a slash or two, a base's path, and what IDNA makes of a short host.
	 */
	need = 3 * len + (base ? strlen(base->path) : 0) + IDNA_OUT_MAX + 8;
	if (need > sizeof(scratch))
		big = g_malloc(need);
	u.w = big ? big : scratch;
	return parse(&u) ? parser_finish(&u) : NULL;
}
