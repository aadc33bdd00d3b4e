/* SPDX-License-Identifier: MIT */

/*
 * Addresses as hashes, for services that are told no more
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "reputation/bounds.h"

#define HASH_SIZE   32 /* SHA-256 */
#define PREFIX_SIZE 4

typedef struct UrlHashes {
	guint8 of[RATED_HASHES_MAX][HASH_SIZE];
	size_t n;
} UrlHashes;

/*
 * Hashes what Safe Browsing's lists could have of @url: up to five hosts, each with up to six
 * paths. None for what is no address of the web.
 */
void url_hashes_of(UrlHashes *hashes, const char *url);

/*
 * Returns the first PREFIX_SIZE bytes of each in hexadecimal, sorted, each once; NULL when there
 * are none. (transfer full).
 */
char *url_hashes_prefixes(const UrlHashes *hashes);

/* Whether @hash, of HASH_SIZE bytes, is one of them. */
bool url_hashes_have(const UrlHashes *hashes, const guint8 *hash);
