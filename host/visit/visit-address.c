/* SPDX-License-Identifier: MIT */

/*
 * The address that a visit requests
 *
 *     https://thenewlyfe.com/login.php?email=u.tester@example.jp&lang=ja#top
 *     https://thenewlyfe.com/login.php?email=&lang=ja
 *
 * Whoever made the link must not learn who has clicked it. What names the recipient goes, plain or
 * encoded, and so does what looks like a token: long, and not made of words. A value of the query
 * is emptied, since servers take an empty parameter for one left out; a piece of the path becomes
 * "x", since the pieces behind it must stay where they are. Nothing is put in its place that could
 * be somebody else's token, or that tells how long it was. What is short and plain stays, such as
 * id=12 and lang=ja: without it there would be another page. The host cannot be changed: it is
 * where the request goes. A fragment is never sent, so that dropping it takes nothing out.
 */

#include <string.h>

#include "message/recipient.h"
#include "visit/bounds.h"
#include "visit/visit.h"

#define TOKEN_MIN  16 /* characters of what can tell one recipient from all others */
#define WORD_MAX   24 /* letters; "internationalization" has 20 */
#define NUMBER_MAX 8  /* digits that stand in dates and page numbers */

/* Whether letters look like a word: lower case, upper case, or camelCase of some length. */
static bool
is_wordy(const char *p, size_t len)
{
	size_t upper = 0;

	for (size_t i = 0; i < len; i++) {
		if (!g_ascii_isalpha(p[i]))
			return false;
		upper += g_ascii_isupper(p[i]);
	}
	return len <= WORD_MAX && (upper == len || upper * 3 <= len);
}

static bool
is_number(const char *p, size_t len)
{
	size_t i = 0;

	while (i < len && g_ascii_isdigit(p[i]))
		i++;
	return i == len && len <= NUMBER_MAX;
}

/* Whether @len characters of a token (RFC 4648 §5's alphabet) are words and numbers, in "-". */
static bool
is_made_of_words(const char *p, size_t len)
{
	const char *end = p + len;

	while (p < end) {
		size_t n = 0;

		while (p + n < end && p[n] != '-' && p[n] != '_')
			n++;
		if (!is_wordy(p, n) && !is_number(p, n))
			return false;
		p += MIN(n + 1, (size_t)(end - p));
	}
	return true;
}

static bool
is_token_char(char c)
{
	return g_ascii_isalnum(c) || c == '-' || c == '_';
}

/* The alphabet of RFC 4648 §4 has "+" and "/", which part words as well: it ends in "=". */
static bool
is_padded_base64(const char *text)
{
	size_t len = strlen(text);
	size_t i = 0;

	while (i < len && (g_ascii_isalnum(text[i]) || text[i] == '+' || text[i] == '/'))
		i++;
	return len >= TOKEN_MIN && i < len && text[i] == '=' &&
	       text[i + strspn(text + i, "=")] == '\0';
}

static bool
holds_token(const char *text)
{
	for (const char *p = text; *p;) {
		size_t n = 0;

		while (is_token_char(p[n]))
			n++;
		if (n >= TOKEN_MIN && !is_made_of_words(p, n))
			return true;
		p += MAX(n, 1);
	}
	return is_padded_base64(text);
}

/* Percent escapes part a token in two: "%3D", "%2B". */
static bool
is_telling(const Facts *facts, const char *piece, size_t len)
{
	g_autofree char *text = g_strndup(piece, len);
	g_autofree char *plain = strchr(text, '%') ? g_uri_unescape_string(text, NULL) : NULL;

	return holds_token(text) || (plain && holds_token(plain)) ||
	       recipient_is_named_in(facts, text);
}

static bool
put_path(const Facts *facts, GString *out, const char *path)
{
	bool removed = false;

	for (const char *p = path; *p == '/';) {
		size_t n = strcspn(p + 1, "/");
		bool telling = n > 0 && is_telling(facts, p + 1, n);

		g_string_append_c(out, '/');
		if (telling)
			g_string_append_c(out, 'x');
		else
			g_string_append_len(out, p + 1, (gssize)n);
		removed |= telling;
		p += 1 + n;
	}
	return removed;
}

/* Writes "name=value", without the value if it tells, or nothing at all if the name does. */
static bool
put_parameter(const Facts *facts, GString *out, const char *p, size_t len)
{
	const char *equals = memchr(p, '=', len);
	size_t name = equals ? (size_t)(equals - p) : len;
	/* "?dS50ZXN0ZXI=" is no name with an empty value. */
	bool whole = is_telling(facts, p, name) ||
	             (equals && equals + 1 == p + len && is_telling(facts, p, len));
	bool telling = !whole && equals && is_telling(facts, equals + 1, len - name - 1);

	if (whole)
		return true;
	g_string_append_len(out, p, (gssize)(telling ? name + 1 : len));
	return telling;
}

static bool
put_query(const Facts *facts, GString *out, const char *query)
{
	bool removed = false;
	char before = '?';

	for (const char *p = query; p;) {
		size_t n = strcspn(p, "&");
		size_t had = out->len;

		g_string_append_c(out, before);
		removed |= put_parameter(facts, out, p, n);
		if (out->len == had + 1)
			g_string_truncate(out, had);
		else
			before = '&';
		p = p[n] ? p + n + 1 : NULL;
	}
	return removed;
}

static bool
is_web(const Url *url)
{
	return (strcmp(url->scheme, "http") == 0 || strcmp(url->scheme, "https") == 0) &&
	       url->host && *url->host;
}

/* An address that cannot be shown whole is tried without its query. */
static bool
add_query(const Facts *facts, GString *out, const char *query)
{
	size_t had = out->len;
	bool removed = strlen(query) > VISIT_LINK_MAX || put_query(facts, out, query);

	if (out->len <= VISIT_URL_MAX)
		return removed;
	g_string_truncate(out, had);
	return true;
}

char *
visit_address(const Facts *facts, const Link *link, bool *ret_removed)
{
	const Url *url = link->url;
	g_autoptr(GString) out = NULL;
	bool removed;

	if (!is_web(url) || strlen(url->path) > VISIT_LINK_MAX)
		return NULL;
	out = g_string_new(NULL);
	removed = *url->username || *url->password;
	g_string_append(out, url->scheme);
	g_string_append(out, "://");
	g_string_append(out, url->host);
	if (url->port >= 0)
		g_string_append_printf(out, ":%d", url->port);
	removed |= put_path(facts, out, url->path);
	if (out->len > VISIT_URL_MAX)
		return NULL;
	if (url->query)
		removed |= add_query(facts, out, url->query);
	if (ret_removed)
		*ret_removed = removed;
	return g_string_free(g_steal_pointer(&out), FALSE);
}
