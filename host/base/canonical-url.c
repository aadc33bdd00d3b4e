/* SPDX-License-Identifier: MIT */

#include "base/canonical-url.h"

#include <glib.h>
#include <string.h>

#define FOLDERS_MAX (CANONICAL_PATHS_MAX - 2)

/* A piece of the text that is read; nothing is looked at behind its end. */
typedef struct Span {
	const char *at;
	const char *end;
} Span;

static size_t
span_len(Span span)
{
	return (size_t)(span.end - span.at);
}

static bool
is_slash(char c)
{
	return c == '/' || c == '\\';
}

/* What a byte means. */
enum {
	ENDS_HOST = 1 << 0, /* the path, the query or the fragment begins */
	BAD_HOST = 1 << 1,  /* in no name of a host */
	ESCAPED = 1 << 2,   /* where it stands for itself, it is written as %XX */
};

/* A list has millions of lines: each byte is looked up, not compared. */
static const uint8_t meaning[256] = {
	[0 ... ' '] = BAD_HOST | ESCAPED,
	['"'] = BAD_HOST,
	['#'] = ENDS_HOST | BAD_HOST | ESCAPED,
	['%'] = BAD_HOST | ESCAPED,
	['/'] = ENDS_HOST | BAD_HOST,
	['<'] = BAD_HOST,
	['>'] = BAD_HOST,
	['?'] = ENDS_HOST | BAD_HOST,
	['@'] = BAD_HOST,
	['\\'] = ENDS_HOST | BAD_HOST,
	[0x7f ... 0xff] = BAD_HOST | ESCAPED,
};

static bool
means(char c, unsigned what)
{
	return (meaning[(unsigned char)c] & what) != 0;
}

static bool
is_without(Span span, unsigned what)
{
	for (const char *p = span.at; p < span.end; p++)
		if (means(*p, what))
			return false;
	return true;
}

static const char *
end_of_host(Span span)
{
	const char *p = span.at;

	while (p < span.end && !means(*p, ENDS_HOST))
		p++;
	return p;
}

static const char *
find(Span span, char wanted)
{
	const char *p = span.at < span.end ? memchr(span.at, wanted, span_len(span)) : NULL;

	return p ? p : span.end;
}

static Span
trimmed(const char *text, size_t len)
{
	Span span = { text, text + len };

	while (span.at < span.end && (unsigned char)*span.at <= ' ')
		span.at++;
	while (span.at < span.end && (unsigned char)span.end[-1] <= ' ')
		span.end--;
	return span;
}

/* Takes "http:" or "https:" and its slashes off. */
static bool
skip_scheme(Span *span)
{
	size_t len = span_len(*span);
	size_t scheme = len >= 6 && g_ascii_strncasecmp(span->at, "https:", 6) == 0  ? 6
	                : len >= 5 && g_ascii_strncasecmp(span->at, "http:", 5) == 0 ? 5
	                                                                             : 0;

	if (scheme == 0 || scheme == len || !is_slash(span->at[scheme]))
		return false;
	span->at += scheme;
	while (span->at < span->end && is_slash(*span->at))
		span->at++;
	return true;
}

/*
 * Undoes escapes, of escapes too ("%2541" is "A"), leaving out tabs and newlines, as browsers do.
 * Each byte is written once and taken back at most once. Returns how many there are; with *ret_cut
 * there were more than @max.
 */
static size_t
unescape(Span span, char *out, size_t max, bool *ret_cut)
{
	size_t len = 0;

	/* Most have nothing in them that is to be changed. */
	if (span_len(span) <= max && is_without(span, ESCAPED)) {
		memcpy(out, span.at, span_len(span));
		return span_len(span);
	}
	for (const char *p = span.at; p < span.end; p++) {
		if (*p == '\t' || *p == '\n' || *p == '\r')
			continue;
		if (len == max) {
			*ret_cut = true;
			break;
		}
		out[len++] = *p;
		while (len >= 3 && out[len - 3] == '%' && g_ascii_isxdigit(out[len - 2]) &&
		       g_ascii_isxdigit(out[len - 1])) {
			out[len - 3] = (char)(g_ascii_xdigit_value(out[len - 2]) << 4 |
			                      g_ascii_xdigit_value(out[len - 1]));
			len -= 2;
		}
	}
	return len;
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Lower case, no dot too many. Returns its length; 0 when it cannot be a host's name. */
static size_t
write_plain_host(CanonicalUrl *url, const char *host, size_t host_len)
{
	size_t len = 0;

	if (host_len > DOMAIN_MAX || !is_without((Span){ host, host + host_len }, BAD_HOST))
		return 0;
	for (size_t i = 0; i < host_len; i++)
		if (host[i] != '.' || (len > 0 && url->text[len - 1] != '.'))
			url->text[len++] = lower(host[i]);
	while (len > 0 && url->text[len - 1] == '.')
		len--;
	return len;
}

static bool
is_ascii(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] & 0x80)
			return false;
	return true;
}

static size_t
write_host(CanonicalUrl *url, Span span)
{
	char raw[DOMAIN_MAX * 3 + 1];
	bool cut = false;
	size_t len = unescape(span, raw, sizeof(raw) - 1, &cut);
	g_autofree char *ascii = NULL;

	if (cut)
		return 0;
	if (is_ascii(raw, len))
		return write_plain_host(url, raw, len);
	if (!g_utf8_validate(raw, (gssize)len, NULL))
		return 0;
	raw[len] = '\0';
	ascii = g_hostname_to_ascii(raw);
	return ascii ? write_plain_host(url, ascii, strlen(ascii)) : 0;
}

/* Reads the authority: what stands before the last @ and the port do not count. */
static bool
read_host(CanonicalUrl *url, Span span)
{
	const char *port;

	for (const char *p = span.at; p < span.end; p++)
		if (*p == '@')
			span.at = p + 1;
	for (port = span.end; port > span.at && g_ascii_isdigit(port[-1]);)
		port--;
	if (port > span.at && port[-1] == ':')
		span.end = port - 1;
	url->host_len = url->len = write_host(url, span);
	return url->host_len > 0;
}

/*
 * Writes @len bytes with escapes where they must be, and for @mark. Returns false when there is no
 * room.
 */
static bool
append(CanonicalUrl *url, const char *text, size_t len, char mark)
{
	static const char digits[] = "0123456789ABCDEF";

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];
		bool escaped = means(text[i], ESCAPED) || text[i] == mark;

		if (url->len + (escaped ? 3 : 1) > CANONICAL_URL_MAX)
			return false;
		if (!escaped) {
			url->text[url->len++] = text[i];
			continue;
		}
		url->text[url->len++] = '%';
		url->text[url->len++] = digits[c >> 4];
		url->text[url->len++] = digits[c & 15];
	}
	return true;
}

/* Back to the folder above; the first slash stays. */
static void
drop_folder(CanonicalUrl *url)
{
	if (url->len == url->host_len + 1)
		return;
	do
		url->len--;
	while (url->text[url->len - 1] != '/');
}

/* Writes one step of a path; all but the last end with a slash. */
static bool
append_step(CanonicalUrl *url, const char *step, size_t len, bool last)
{
	if (len == 0 || (len == 1 && step[0] == '.'))
		return true;
	if (len == 2 && step[0] == '.' && step[1] == '.') {
		drop_folder(url);
		return true;
	}
	return append(url, step, len, '?') && (last || append(url, "/", 1, '?'));
}

static void
write_path(CanonicalUrl *url, Span span)
{
	char raw[CANONICAL_URL_MAX];
	size_t len = unescape(span, raw, sizeof(raw), &url->cut);
	size_t begin = 0;

	url->text[url->len++] = '/';
	for (size_t i = 0; i <= len; i++) {
		if (i < len && !is_slash(raw[i]))
			continue;
		if (!append_step(url, raw + begin, i - begin, i == len)) {
			url->cut = true;
			break;
		}
		begin = i + 1;
	}
	url->path_len = url->len;
}

/* One that is too long is as if it were not there: what it belongs to may still be listed. */
static void
write_query(CanonicalUrl *url, Span span)
{
	char raw[CANONICAL_URL_MAX];
	bool cut = false;
	size_t len = unescape(span, raw, sizeof(raw), &cut);

	if (len == 0 || url->cut || cut || !append(url, "?", 1, '#') || !append(url, raw, len, '#'))
		url->len = url->path_len;
}

static bool
read_all(CanonicalUrl *url, Span span)
{
	Span authority = { span.at, end_of_host(span) };
	Span rest = { authority.end, span.end };
	Span path, query;

	url->cut = false;
	rest.end = find(rest, '#');
	path = (Span){ rest.at, find(rest, '?') };
	query = (Span){ path.end, rest.end };
	if (!read_host(url, authority))
		return false;
	write_path(url, path);
	if (span_len(query) > 1)
		write_query(url, (Span){ query.at + 1, query.end });
	url->text[url->len] = '\0';
	return true;
}

bool
canonical_url_read(CanonicalUrl *url, const char *text, size_t len)
{
	Span span = trimmed(text, len);

	return skip_scheme(&span) && read_all(url, span);
}

bool
canonical_host_read(CanonicalUrl *url, const char *text, size_t len)
{
	Span span = trimmed(text, len);

	return !memchr(span.at, ' ', span_len(span)) && read_all(url, span) &&
	       (url->text[0] == '[' || memchr(url->text, '.', url->host_len));
}

bool
canonical_url_is_host(const CanonicalUrl *url)
{
	return url->len == url->host_len + 1 && !url->cut;
}

size_t
canonical_url_paths(const CanonicalUrl *url, size_t ret[CANONICAL_PATHS_MAX])
{
	size_t n = 0;
	size_t folders = 0;

	if (!url->cut && url->len > url->path_len)
		ret[n++] = url->len;
	if (!url->cut && url->path_len > url->host_len + 1)
		ret[n++] = url->path_len;
	for (size_t i = url->host_len + 1; i + 1 < url->path_len && folders < FOLDERS_MAX; i++)
		if (url->text[i] == '/') {
			ret[n++] = i + 1;
			folders++;
		}
	return n;
}

size_t
canonical_url_hosts(const CanonicalUrl *url, size_t shortest, size_t ret[CANONICAL_HOSTS_MAX])
{
	size_t n = 0;

	ret[n++] = 0;
	for (size_t at = shortest; at > 0 && n < CANONICAL_HOSTS_MAX;) {
		ret[n++] = at;
		/* One label more. */
		for (at--; at > 0 && url->text[at - 1] != '.';)
			at--;
	}
	return n;
}
