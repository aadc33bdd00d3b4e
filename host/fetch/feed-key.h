/* SPDX-License-Identifier: MIT */

/*
 * Keys of feeds
 *
 * What a list names is kept as 64 bits of "h:" and a host, or "u:" and an address. Both the list's
 * lines and the links asked about come through here, so that two spellings of one address give one
 * key: scheme, user, port and fragment do not count, escapes are undone, "/a/../b" is "/b" (after
 * the canonical form of Safe Browsing, https://developers.google.com/safe-browsing/reference).
 *
 * This is no parser of what browsers open: links were read by the dissector before, and what it
 * made of them is taken as hostile bytes all the same.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fetch/bounds.h"

/* An address in canonical form: "host/path?query". */
typedef struct FeedUrl {
	char text[FEED_URL_MAX + 1];
	size_t host_len; /* of the host, at the start */
	size_t path_len; /* up to where the query begins */
	size_t len;
	bool cut; /* it was longer: what stands in text is only its beginning */
} FeedUrl;

/* Reads an http or https address of @len bytes of any quality. Linear. False when it is none. */
bool feed_url_read(FeedUrl *url, const char *text, size_t len);

/* Reads what may be a bare host, or an address without its scheme ("evil.example/login"). */
bool feed_host_read(FeedUrl *url, const char *text, size_t len);

/* Whether the address is that of a whole host: no path, no query. */
bool feed_url_is_host(const FeedUrl *url);

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
bool feed_key_of_entry(const FeedUrl *url, uint64_t *ret);

/*
 * Writes the keys under which @url would be found: its host and up to four above it, as far as one
 * owner answers for them, each as a whole, and with the path, without the query, and with up to
 * three folders. Hosts on platforms stand for themselves only. Returns how many there are.
 */
size_t feed_keys_of_link(const FeedUrl *url, FeedKey ret[FEED_KEYS_MAX]);

/* SipHash-2-4 with the feeds' own key. */
uint64_t feed_hash(const void *data, size_t len);
