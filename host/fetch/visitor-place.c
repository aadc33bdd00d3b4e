/* SPDX-License-Identifier: MIT */

#include "fetch/visitor-place.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>

#include "base/limits.h"
#include "fetch/bounds.h"
#include "fetch/public-address.h"

#define PORT_MAX     65535
#define READINGS_MAX 3 /* of an address; two settle any that is honest */

void
visitor_place_free(VisitorPlace *place)
{
	if (!place)
		return;
	g_free(place->href);
	g_free(place->host);
	g_free(place);
}

/* Returns the length of the scheme before a colon (RFC 3986 §3.1), 0 when @text has none. */
static size_t
scheme_length(const char *text)
{
	size_t len = 0;

	if (!g_ascii_isalpha(text[0]))
		return 0;
	while (g_ascii_isalnum(text[len]) || (text[len] != '\0' && strchr("+-.", text[len])))
		len++;
	return text[len] == ':' ? len : 0;
}

static bool
scheme_is(const char *text, size_t len, const char *scheme)
{
	return len == strlen(scheme) && g_ascii_strncasecmp(text, scheme, len) == 0;
}

/*
 * Writes @text as browsers take it: a backslash in front of query and fragment is a slash, tabs and
 * newlines are not there, nor is white space at the ends (URL Standard §4.4).
 */
static char *
mend(const char *text)
{
	g_autoptr(GString) mended = g_string_new(NULL);
	bool in_path = true;

	for (const char *c = text; *c != '\0'; c++) {
		if (*c == '?' || *c == '#')
			in_path = false;
		if (*c != '\t' && *c != '\n' && *c != '\r')
			g_string_append_c(mended, in_path && *c == '\\' ? '/' : *c);
	}
	return g_strstrip(g_strdup(mended->str));
}

static bool
is_plain(const char *text)
{
	for (const char *c = text; *c != '\0'; c++)
		if (!g_ascii_isgraph(*c))
			return false;
	return true;
}

/* Whether @host is a name in A-labels, or an address that inet_aton() or inet_pton() reads. */
static bool
host_is_good(const char *host)
{
	struct in6_addr six;
	g_autofree char *inside = NULL;
	size_t len = strlen(host);

	if (host[0] == '[') {
		inside = g_strndup(host + 1, len > 1 ? len - 2 : 0);
		return host[len - 1] == ']' && inet_pton(AF_INET6, inside, &six) == 1;
	}
	if (len == 0 || len > DOMAIN_MAX || host[0] == '.' || host[len - 1] == '.' ||
	    strstr(host, ".."))
		return false;
	for (const char *c = host; *c != '\0'; c++)
		if (!g_ascii_isalnum(*c) && !strchr("-._", *c))
			return false;
	return true;
}

char *
visitor_url_part(CURLU *parts, CURLUPart what, unsigned flags)
{
	char *text = NULL, *copy;

	if (curl_url_get(parts, what, &text, flags) != CURLUE_OK)
		return NULL;
	copy = g_strdup(text);
	curl_free(text);
	return copy;
}

/* Takes out of @parts what is not sent, and reads the rest. Returns NULL when it is no place. */
static VisitorPlace *
read_parts(CURLU *parts)
{
	g_autoptr(VisitorPlace) place = g_new0(VisitorPlace, 1);
	g_autofree char *scheme = visitor_url_part(parts, CURLUPART_SCHEME, 0);
	g_autofree char *port = visitor_url_part(parts, CURLUPART_PORT, CURLU_DEFAULT_PORT);
	g_autofree char *host = visitor_url_part(parts, CURLUPART_HOST, 0);
	g_autofree char *zone = visitor_url_part(parts, CURLUPART_ZONEID, 0);
	guint64 number;

	if (!scheme || !host || zone || !port ||
	    !g_ascii_string_to_unsigned(port, 10, 1, PORT_MAX, &number, NULL))
		return NULL;
	place->is_secure = scheme_is(scheme, strlen(scheme), "https");
	place->port = (unsigned)number;
	place->host = g_ascii_strdown(host, -1);
	if (g_str_has_suffix(place->host, "."))
		place->host[strlen(place->host) - 1] = '\0';
	if (!host_is_good(place->host) ||
	    curl_url_set(parts, CURLUPART_HOST, place->host, 0) != CURLUE_OK)
		return NULL;
	(void)curl_url_set(parts, CURLUPART_USER, NULL, 0);
	(void)curl_url_set(parts, CURLUPART_PASSWORD, NULL, 0);
	(void)curl_url_set(parts, CURLUPART_FRAGMENT, NULL, 0);
	place->href = visitor_url_part(parts, CURLUPART_URL, 0);
	if (!place->href || strlen(place->href) > VISIT_URL_MAX || !is_plain(place->href))
		return NULL;
	return g_steal_pointer(&place);
}

/* Reads @text, by @base unless it is NULL. Returns NULL when it is no place. */
static VisitorPlace *
read_text(const char *text, const VisitorPlace *base)
{
	CURLU *parts = curl_url();
	g_autofree char *user = NULL;
	VisitorPlace *place = NULL;

	if ((!base || curl_url_set(parts, CURLUPART_URL, base->href, 0) == CURLUE_OK) &&
	    curl_url_set(parts, CURLUPART_URL, text, base ? CURLU_URLENCODE : 0) == CURLUE_OK) {
		user = visitor_url_part(parts, CURLUPART_USER, 0);
		/* A browser would keep credentials until it is asked for them: they are left out.
		 */
		place = user && !base ? NULL : read_parts(parts);
	}
	curl_url_cleanup(parts);
	return place;
}

/*
 * Reads @place (taken) anew until it stays the same: without an escape, or the dot at its end, what
 * looked like a name can be the number of a machine.
 */
static VisitorPlace *
settle(VisitorPlace *place)
{
	for (unsigned i = 0; place && i < READINGS_MAX; i++) {
		g_autoptr(VisitorPlace) before = place;

		place = read_text(before->href, NULL);
		if (place && strcmp(place->href, before->href) == 0)
			return place;
	}
	visitor_place_free(place);
	return NULL;
}

VisitorPlace *
visitor_place_new(const char *text, const VisitorPlace *base, const char **ret_reason)
{
	g_autofree char *mended = base ? mend(text) : g_strdup(text);
	size_t scheme = scheme_length(mended);

	*ret_reason = "malformed";
	if (strlen(text) > VISIT_URL_MAX || (!base && !is_plain(text)))
		return NULL;
	if (scheme > 0 && !scheme_is(mended, scheme, "http") &&
	    !scheme_is(mended, scheme, "https")) {
		*ret_reason = "not-web";
		return NULL;
	}
	return settle(read_text(mended, base));
}

bool
visitor_place_has_web_port(const VisitorPlace *place, const VisitorPlace *first)
{
	static const unsigned ports[] = { 80, 443, 8080, 8443 };

	for (size_t i = 0; i < G_N_ELEMENTS(ports); i++)
		if (place->port == ports[i])
			return true;
	return place->port == first->port && strcmp(place->host, first->host) == 0;
}

/* Whether @host is a number, in dotted decimal or any of the spellings of inet_aton(). */
static bool
read_ipv4(const char *host, struct in_addr *ret)
{
	return inet_aton(host, ret) == 1;
}

bool
visitor_host_is_address(const char *host)
{
	struct in_addr four;

	return host[0] == '[' || read_ipv4(host, &four);
}

static bool
ipv6_is_public(const char *host)
{
	g_autofree char *inside = g_strndup(host + 1, strcspn(host + 1, "]"));
	struct sockaddr_in6 six = { .sin6_family = AF_INET6 };

	return inet_pton(AF_INET6, inside, &six.sin6_addr) == 1 &&
	       public_address_is((const struct sockaddr *)(const void *)&six);
}

/* Whether @label is a number, so that a host that ends in it is an address or nothing at all. */
static bool
is_number(const char *label)
{
	bool is_hex = g_ascii_strncasecmp(label, "0x", 2) == 0;
	const char *digits = is_hex ? "0123456789abcdefABCDEF" : "0123456789";
	const char *rest = is_hex ? label + 2 : label;

	return rest[strspn(rest, digits)] == '\0';
}

bool
visitor_host_is_public(const char *host)
{
	/* RFC 6761, 6762 and its appendix G, 8375; "internal" is set aside by ICANN. */
	static const char *const inside[] = {
		"corp", "home",  "home.arpa", "internal",    "intranet", "invalid",
		"lan",  "local", "localhost", "localdomain", "private",
	};
	struct sockaddr_in four = { .sin_family = AF_INET };
	const char *last = strrchr(host, '.');

	if (host[0] == '[')
		return ipv6_is_public(host);
	if (read_ipv4(host, &four.sin_addr))
		return public_address_is((const struct sockaddr *)(const void *)&four);
	if (!last || is_number(last + 1))
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(inside); i++) {
		size_t len = strlen(host), ending = strlen(inside[i]);

		if (len > ending && host[len - ending - 1] == '.' &&
		    g_ascii_strcasecmp(host + len - ending, inside[i]) == 0)
			return false;
	}
	return true;
}

bool
visitor_host_is_onion(const char *host)
{
	return g_str_has_suffix(host, ".onion");
}
