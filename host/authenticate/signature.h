/* SPDX-License-Identifier: MIT */

/*
 * Signature fields: DKIM-Signature (RFC 6376 §3.5), ARC-Message-Signature and ARC-Seal
 * (RFC 8617 §4.1)
 *
 * They are read as §6.1.1 wants it: what is not exactly as it should be makes the whole field
 * invalid.
 */

#pragma once

#include "authenticate/canonical.h"
#include "authenticate/tags.h"
#include "message/facts.h"

typedef enum { /* bits, so that a rule can be for several */
	SIGNATURE_DKIM = 1 << 0,
	SIGNATURE_ARC_MESSAGE = 1 << 1,
	SIGNATURE_ARC_SEAL = 1 << 2,
} SignatureKind;

typedef enum {
	CHAIN_NONE,
	CHAIN_FAIL,
	CHAIN_PASS,
} ChainValue;

/* Borrows from the facts it was read from. What could not be read is zero. */
typedef struct Signature {
	const Header *header;
	SignatureKind kind;
	const char *problem; /* a static word (authenticate/dkim.h); NULL for a valid one */
	KeyType key_type;    /* a= */
	HashKind hash;
	Canonical header_canonical, body_canonical; /* c= */
	char *domain;                               /* d=, lower case, A-labels */
	char *selector;                             /* s= */
	Slice algorithm, identity;
	bool own_identity; /* i= has the very domain of d= */
	Slice fields;      /* h= */
	bool has_length, has_time, has_expiry;
	uint64_t length, time, expiry; /* l=, t=, x= */
	uint8_t *value;                /* b= */
	size_t value_len;
	Slice value_place;  /* where b= stands in the header, with the white space around it */
	uint8_t *body_hash; /* bh= */
	size_t body_hash_len;
	unsigned instance; /* i= of ARC, 1 to ARC_SETS_MAX */
	ChainValue chain;  /* cv= */
} Signature;

/* Reads @header; @signature is overwritten. Free it with signature_clear(). */
void signature_read(Signature *signature, SignatureKind kind, const Header *header);
void signature_clear(Signature *signature);

/* Whether h= names @field, how often. */
unsigned signature_names(const Signature *signature, const char *field);

/*
 * Returns @text as the name of a domain, lower case and in A-labels, or NULL if it is none.
 * Underscores are let through, as in DNS. Returns: (transfer full).
 */
char *signature_domain(Slice text);

/* A field that is taken for another, to see what would have been. */
typedef struct Replacement {
	const Header *header;
	Field field;
} Replacement;

/* @header's bytes; they lie in @facts. */
Field signature_field(const Facts *facts, const Header *header);

/*
 * Hashes the fields of h= and the signature's own (§3.7), at most SIGNED_HEADER_MAX bytes: false
 * if there are more. With @replacement (or NULL) that field is hashed in the place of its header.
 * *ret_size is how many bytes were hashed.
 */
bool signature_header_hash(const Signature *signature, const Facts *facts,
                           const Replacement *replacement, uint8_t out[HASH_MAX], size_t *ret_size);

/* Appends the signature's own field, its b= empty, canonical, without a line end (§3.7). */
void signature_own_field(GByteArray *out, const Signature *signature, Canonical canonical,
                         const Facts *facts);
