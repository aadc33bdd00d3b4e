/* SPDX-License-Identifier: MIT */

/*
 * Keys of feeds
 *
 * What a list names is kept as 64 bits of "h:" and a host, or "u:" and an address. Both the list's
 * lines and the links asked about come through here, in canonical form (base/canonical-url.h), so
 * that two spellings of one address give one key.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/canonical-url.h"
#include "fetch/bounds.h"

/*
 * Whether pages of many people lie at @host (lower case, of @len bytes): it is a public suffix, or
 * of data/shared-hosts.h. Such a host is never listed as a whole.
 */
bool feed_host_is_shared(const char *host, size_t len);

typedef struct FeedKey {
	uint64_t key;
	bool host; /* of a whole host */
} FeedKey;

/* The key under which a list's line is kept. False when it must not be: a shared host. */
bool feed_key_of_entry(const CanonicalUrl *url, uint64_t *ret);

/*
 * Writes the keys under which @url would be found: its host and up to four above it, as far as one
 * owner answers for them, each as a whole, and with the path, without the query, and with up to
 * three folders. Hosts on platforms stand for themselves only. Returns how many there are.
 */
size_t feed_keys_of_link(const CanonicalUrl *url, FeedKey ret[FEED_KEYS_MAX]);

/* SipHash-2-4 with the feeds' own key. */
uint64_t feed_hash(const void *data, size_t len);
