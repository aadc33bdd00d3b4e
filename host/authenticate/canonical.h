/* SPDX-License-Identifier: MIT */

/*
 * Canonicalisation (RFC 6376 §3.4)
 *
 * What is hashed of a header and a body. Stored mail often has bare LF for its line ends; on its
 * way it had CRLF, so each LF counts as one. A bare CR is a character like any other.
 */

#pragma once

#include <glib.h>

#include "authenticate/bounds.h"
#include "authenticate/key-crypto.h"

typedef enum {
	CANONICAL_SIMPLE,
	CANONICAL_RELAXED,
} Canonical;

/* A header field in bytes, without the line end behind it. */
typedef struct Field {
	const char *text;
	size_t len;
	size_t value; /* where the value begins, behind the colon */
} Field;

/* Appends @field's canonical form, without the CRLF at its end (§3.4.1, §3.4.2). */
void canonical_field(GByteArray *out, Canonical canonical, Field field);

/* A hash somebody wants of a body. */
typedef struct BodyHash {
	Canonical canonical;
	HashKind kind;
	uint64_t limit; /* l=: bytes of the canonical body that are hashed; UINT64_MAX for all */
	uint8_t value[HASH_MAX];
	uint64_t total; /* bytes of the canonical body */
} BodyHash;

#define BODY_HASHES_MAX (ARC_SETS_MAX + DKIM_SIGNATURES_MAX)

/*
 * Fills in `value` and `total` of @n <= BODY_HASHES_MAX hashes (§3.4.3, §3.4.4, §3.4.5). The body
 * is read once for each canonicalisation and hash, not for each limit.
 */
void canonical_body_hash(const char *body, size_t len, BodyHash *hashes, size_t n);

/*
 * Looks for lines that were added at the end: cuts off as few as must be for the hash to be
 * @wanted, at most MEND_LINES_MAX of a body of at most MEND_BODY_MAX. *ret_end is where the body
 * ended before. One pass, whatever there is to try.
 */
bool canonical_body_find_end(const char *body, size_t len, Canonical canonical, HashKind kind,
                             const uint8_t *wanted, size_t *ret_end);
