/* SPDX-License-Identifier: MIT */

#include "web/unwrap.h"

#include <stdbool.h>
#include <string.h>

#include "base/limits.h"
#include "data/link-wrappers.h"
#include "data/shorteners.h"
#include "web/site.h"
#include "web/unwrap-decode.h"

void
wrapping_free(Wrapping *wrapping)
{
	if (!wrapping)
		return;
	url_free(wrapping->url);
	g_free(wrapping);
}

/* Whether @ending is Google's in some country: "com", "de", "co.jp", "com.br". */
static bool
is_country_ending(const char *ending, size_t len)
{
	if (len == 6 && memcmp(ending, "com.", 4) == 0)
		return true;
	if (len == 5 && memcmp(ending, "co.", 3) == 0)
		return true;
	return (len == 3 && memcmp(ending, "com", 3) == 0) || (len == 2 && !memchr(ending, '.', 2));
}

/*
 * "google.de" and what stands below it. Some hosters hand out names below such as "com.de", which
 * is nobody's country.
 */
static bool
in_any_country(const char *host, size_t len, const char *name, size_t name_len)
{
	const char *at = memmem(host, len, name, name_len);
	size_t from = at ? (size_t)(at - host) : 0;
	g_autofree char *bare = NULL;
	g_autofree char *site = NULL;

	if (!at || (from > 0 && host[from - 1] != '.') ||
	    !is_country_ending(at + name_len, len - from - name_len))
		return false;
	bare = g_strndup(host, len);
	site = site_registrable(bare, SITE_ICANN);
	return site && strcmp(site, bare + from) == 0;
}

/*
 * Of each table's hosts a hash of the last two labels, so that the many links that are nobody's
 * cost one comparison of numbers a row. Zero means "whichever".
 */
static struct {
	bool ready;
	unsigned wrappers[G_N_ELEMENTS(link_wrappers)];
	unsigned shorteners[G_N_ELEMENTS(shorteners)];
	unsigned sealed[G_N_ELEMENTS(sealed_services)];
} tails;

static unsigned
tail_hash(const char *host, size_t len)
{
	unsigned hash = 1;
	unsigned dots = 0;

	while (len > 0 && (dots += host[len - 1] == '.') < 2)
		hash = hash * 33 + (unsigned char)host[--len];
	return hash ? hash : 1;
}

static unsigned
pattern_hash(const char *pattern)
{
	size_t n = strlen(pattern);

	return pattern[n - 1] == '*' ? 0 : tail_hash(pattern, n);
}

static void
hash_tables(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(link_wrappers); i++)
		tails.wrappers[i] = pattern_hash(link_wrappers[i].host);
	for (size_t i = 0; i < G_N_ELEMENTS(shorteners); i++)
		tails.shorteners[i] = pattern_hash(shorteners[i]);
	for (size_t i = 0; i < G_N_ELEMENTS(sealed_services); i++)
		tails.sealed[i] = pattern_hash(sealed_services[i].host);
	tails.ready = true;
}

/* @hash is @host's, @tail the pattern's. */
static bool
host_matches(const char *host, size_t len, unsigned hash, const char *pattern, unsigned tail)
{
	size_t n;

	if (tail != hash && tail != 0)
		return false;
	n = strlen(pattern);

	if (pattern[n - 1] == '*')
		return in_any_country(host, len, pattern, n - 1);
	if (*pattern != '.')
		return len == n && memcmp(host, pattern, n) == 0;
	if (len == n - 1)
		return memcmp(host, pattern + 1, len) == 0;
	return len > n && memcmp(host + len - n, pattern, n) == 0;
}

/* A slash more or less at the end is the same page to all of them. */
static bool
path_matches(const char *path, const char *pattern)
{
	size_t len = strlen(path);
	size_t n = strlen(pattern);

	if (pattern[n - 1] == '*')
		return strncmp(path, pattern, n - 1) == 0;
	len -= len > 1 && path[len - 1] == '/';
	n -= n > 1 && pattern[n - 1] == '/';
	return len == n && memcmp(path, pattern, n) == 0;
}

/*
 * Whether @url is a page at its host's usual door. A dot at the end of a host means the same.
 * *ret_hash is for host_matches().
 */
static bool
is_page(const Url *url, size_t *ret_host_len, unsigned *ret_hash)
{
	if (url->host_kind != HOST_DOMAIN || !*url->host ||
	    (url->port >= 0 && url->port != 443 && url->port != 80) ||
	    (strcmp(url->scheme, "https") != 0 && strcmp(url->scheme, "http") != 0))
		return false;
	*ret_host_len = strlen(url->host);
	*ret_host_len -= url->host[*ret_host_len - 1] == '.';
	*ret_hash = tail_hash(url->host, *ret_host_len);
	if (!tails.ready)
		hash_tables();
	return true;
}

static bool
name_is(const char *name, size_t len, const LinkWrapper *wrapper)
{
	g_autoptr(GString) plain = unwrap_percent(name, len, true);

	for (size_t i = 0; i < G_N_ELEMENTS(wrapper->names) && wrapper->names[i]; i++)
		if (strcmp(plain->str, wrapper->names[i]) == 0)
			return true;
	return false;
}

/*
 * The value of the parameter that carries the address. Servers differ in which of two they take,
 * so of two different ones there is none.
 */
static GString *
carried_in_query(const Url *url, const LinkWrapper *wrapper)
{
	const char *found = NULL;
	size_t found_len = 0;
	size_t len = 0;

	for (const char *p = url->query; p; p = p[len] ? p + len + 1 : NULL) {
		const char *equals;
		size_t value_len;

		len = strcspn(p, "&");
		equals = memchr(p, '=', len);
		if (!equals || !name_is(p, (size_t)(equals - p), wrapper))
			continue;
		value_len = len - (size_t)(equals + 1 - p);
		if (found && (value_len != found_len || memcmp(found, equals + 1, found_len) != 0))
			return NULL;
		found = equals + 1;
		found_len = value_len;
	}
	return found ? unwrap_decode(found, found_len, wrapper->code, true) : NULL;
}

static GString *
carried_behind(const Url *url, const LinkWrapper *wrapper)
{
	g_autofree char *all = g_strconcat(url->path, url->query ? "?" : NULL, url->query, NULL);
	const char *begin = strstr(all, wrapper->names[0]);
	const char *end = NULL;

	if (!begin)
		return NULL;
	begin += wrapper->carry == CARRY_FROM ? 1 : strlen(wrapper->names[0]);
	end = wrapper->names[1] ? strstr(begin, wrapper->names[1]) : NULL;
	return unwrap_decode(begin, end ? (size_t)(end - begin) : strlen(begin), wrapper->code,
	                     false);
}

/* The service stands in front of a site under a name made from the site's. */
static GString *
carried_in_host(const Url *url, size_t host_len, const LinkWrapper *wrapper)
{
	size_t own = strlen(wrapper->host);
	GString *host;

	if (host_len <= own)
		return NULL;
	host = unwrap_decode(url->host, host_len - own, wrapper->code, false);
	g_string_prepend(host, "https://");
	g_string_append(host, url->path);
	if (url->query)
		g_string_append_printf(host, "?%s", url->query);
	return host;
}

static bool
is_escaped_again(const GString *text)
{
	return g_ascii_strncasecmp(text->str, "http%3A", 7) == 0 ||
	       g_ascii_strncasecmp(text->str, "https%3A", 8) == 0;
}

/* Parses what was carried. Returns: (transfer full), NULL unless it is a page. */
static Url *
parse_carried(const GString *text, const char *fragment)
{
	g_autoptr(GString) again =
		is_escaped_again(text) ? unwrap_percent(text->str, text->len, false) : NULL;
	const GString *plain = again ? again : text;
	g_autoptr(Url) url = url_parse(plain->str, plain->len, NULL);
	g_autofree char *with = NULL;
	Url *whole = NULL;

	if (!url || !url->host || !*url->host ||
	    (strcmp(url->scheme, "http") != 0 && strcmp(url->scheme, "https") != 0))
		return NULL;
	if (fragment && !url->fragment) {
		with = g_strconcat(url->href, "#", fragment, NULL);
		whole = url_parse(with, strlen(with), NULL);
	}
	/* What was odd about the writing is told by the text, not by what was made of it. */
	if (whole)
		whole->oddities = url->oddities;
	return whole ? whole : g_steal_pointer(&url);
}

static Url *
unwrap_by(const Url *url, size_t host_len, const LinkWrapper *wrapper)
{
	g_autoptr(GString) text = NULL;

	switch (wrapper->carry) {
	case CARRY_QUERY: text = carried_in_query(url, wrapper); break;
	case CARRY_AFTER:
	case CARRY_FROM: text = carried_behind(url, wrapper); break;
	case CARRY_HOST: text = carried_in_host(url, host_len, wrapper); break;
	}
	return text ? parse_carried(text, url->fragment) : NULL;
}

/* Returns the address behind @url and, in *ret_wrapper, the row that tells of it. */
static Url *
unwrap_with(const Url *url, const LinkWrapper **ret_wrapper)
{
	size_t len = 0;
	unsigned hash = 0;

	if (!is_page(url, &len, &hash))
		return NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(link_wrappers); i++) {
		const LinkWrapper *wrapper = &link_wrappers[i];
		Url *behind =
			host_matches(url->host, len, hash, wrapper->host, tails.wrappers[i]) &&
					path_matches(url->path, wrapper->path)
				? unwrap_by(url, len, wrapper)
				: NULL;

		if (!behind)
			continue;
		*ret_wrapper = wrapper;
		return behind;
	}
	return NULL;
}

Url *
unwrap_once(const Url *url, const char **ret_service)
{
	const LinkWrapper *wrapper = NULL;
	Url *behind = unwrap_with(url, &wrapper);

	if (behind)
		*ret_service = wrapper->service;
	return behind;
}

GPtrArray *
unwrap(Url **url)
{
	GPtrArray *through = NULL;

	for (unsigned i = 0; i < UNWRAP_MAX; i++) {
		const LinkWrapper *wrapper = NULL;
		Url *behind = unwrap_with(*url, &wrapper);
		Wrapping *wrapping;

		if (!behind)
			break;
		if (!through)
			through = g_ptr_array_new_with_free_func((GDestroyNotify)wrapping_free);
		wrapping = g_new0(Wrapping, 1);
		wrapping->service = wrapper->service;
		wrapping->anybodys = wrapper->anybodys;
		wrapping->url = *url;
		g_ptr_array_add(through, wrapping);
		*url = behind;
	}
	return through;
}

const char *
unwrap_shortener(const Url *url)
{
	size_t len = 0;
	unsigned hash = 0;
	bool www;

	if (!is_page(url, &len, &hash) || strlen(url->path) < 2)
		return NULL;
	www = len > 4 && memcmp(url->host, "www.", 4) == 0;
	for (size_t i = 0; i < G_N_ELEMENTS(shorteners); i++)
		if (host_matches(url->host + 4 * www, len - 4 * www, hash, shorteners[i],
		                 tails.shorteners[i]))
			return shorteners[i] + (*shorteners[i] == '.');
	return NULL;
}

const char *
unwrap_sealed(const Url *url)
{
	size_t len = 0;
	unsigned hash = 0;

	if (!is_page(url, &len, &hash) || (strlen(url->path) < 2 && !url->query))
		return NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(sealed_services); i++)
		if (host_matches(url->host, len, hash, sealed_services[i].host, tails.sealed[i]) &&
		    path_matches(url->path, sealed_services[i].path))
			return sealed_services[i].service;
	return NULL;
}

bool
unwrap_serves_mail(const char *service)
{
	for (size_t i = 0; i < G_N_ELEMENTS(sealed_services); i++)
		if (strcmp(sealed_services[i].service, service) == 0)
			return !sealed_services[i].anybodys;
	return false;
}
