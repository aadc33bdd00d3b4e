/* SPDX-License-Identifier: MIT */

/*
 * Addresses of the web as lists know them
 *
 * Two spellings of one address give one text: scheme, user, port and fragment do not count, escapes
 * are undone, "/a/../b" is "/b" (after the canonical form of Safe Browsing,
 * https://developers.google.com/safe-browsing/reference). Lists name addresses and what lies above
 * them, so each is looked for under several hosts and paths.
 *
 * This is no parser of what browsers open: what it is given was read before (web/url.h), or is a
 * line of a list; it is taken as hostile bytes all the same.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/limits.h"

#define CANONICAL_HOSTS_MAX 5 /* the host itself and four above it */
#define CANONICAL_PATHS_MAX 5 /* with and without the query, and three folders */

/* An address in canonical form: "host/path?query". */
typedef struct CanonicalUrl {
	char text[CANONICAL_URL_MAX + 1];
	size_t host_len; /* of the host, at the start */
	size_t path_len; /* up to where the query begins */
	size_t len;
	bool cut; /* it was longer: what stands in text is only its beginning */
} CanonicalUrl;

/* Reads an http or https address of @len bytes of any quality. Linear. False when it is none. */
bool canonical_url_read(CanonicalUrl *url, const char *text, size_t len);

/* Reads what may be a bare host, or an address without its scheme ("evil.example/login"). */
bool canonical_host_read(CanonicalUrl *url, const char *text, size_t len);

/* Whether the address is that of a whole host: no path, no query. */
bool canonical_url_is_host(const CanonicalUrl *url);

/*
 * Writes where each beginning of the text ends that is looked for besides the host: with the query,
 * without it, and up to three folders. Returns how many there are.
 */
size_t canonical_url_paths(const CanonicalUrl *url, size_t ret[CANONICAL_PATHS_MAX]);

/*
 * Writes where each host begins that is looked for: the host itself, then from the one at @shortest
 * (an offset into the text, 0: there is none above) on one label more each time. Returns how many.
 */
size_t canonical_url_hosts(const CanonicalUrl *url, size_t shortest,
                           size_t ret[CANONICAL_HOSTS_MAX]);
