/* SPDX-License-Identifier: MIT */

/*
 * Names of organisations as labels of domains have them: without spaces and signs
 */

#pragma once

#include <stdint.h>

#include "message/brand.h"

typedef struct BrandKey {
	char *plain;    /* "smbccard" */
	char *skeleton; /* web/lookalike.h */
	size_t len;     /* of the skeleton */
	const Brand *brand;
	bool ordinary;  /* a word that names the organisation only at times */
	bool compound;  /* of several words: who else should have just these in a row? */
	uint64_t parts; /* bits for the letters in it, to know from afar what is not near */
} BrandKey;

#define BRAND_KEY_MAX 63 /* bytes: positions in a key fit a set of 64 bits */

void brand_keys_init(void);

/* Returns the key whose skeleton are the first @len bytes of @skeleton, or NULL. */
const BrandKey *brand_key(const char *skeleton, size_t len);

/* Whether @plain is a name as it is written, of whomever. */
bool brand_key_named(const char *plain);

/*
 * Returns the organisation whose name is one letter away from @skeleton, or two from a long name,
 * and begins as that does; or NULL, also when @skeleton is a name itself.
 */
const Brand *brand_key_near(const char *skeleton);

/* Whether @skeleton is a word that goes with names (data/lookalike-words.h), or a number. */
bool brand_key_is_word(const char *skeleton);

/* Whether a lure is among the first @len bytes of @skeleton. */
bool brand_key_has_lure(const char *skeleton, size_t len);

/*
 * Returns the set of places in @skeleton, of @len bytes, before or behind which stands nothing but
 * such words. @len is at most BRAND_KEY_MAX.
 */
uint64_t brand_key_words_before(const char *skeleton, size_t len);
uint64_t brand_key_words_behind(const char *skeleton, size_t len);
