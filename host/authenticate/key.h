/* SPDX-License-Identifier: MIT */

/*
 * Key records (RFC 6376 §3.6.1, RFC 8463 §4)
 *
 *     v=DKIM1; k=rsa; p=MIGfMA0G...
 */

#pragma once

#include "authenticate/key-crypto.h"

typedef struct Key {
	const char
		*problem; /* a static word (authenticate/dkim.h), NULL for a key that can be used */
	KeyType type;
	unsigned bits;   /* 0 when there is no key */
	unsigned hashes; /* 1 << HashKind for each that h= allows */
	bool testing;    /* t=y */
	bool strict;     /* t=s: i= must have the very domain of d= */
	EVP_PKEY *key;   /* NULL with a problem */
} Key;

/* Reads a record, any bytes. Linear time, and that of making one key. Returns: (transfer full). */
Key *key_read(const char *record, size_t len);

/*
 * The same, of a record that others may have asked for: a large sender signs many mails with one
 * key, and libcrypto needs as long to make a key ready as to verify with it. @record ends with a
 * NUL. Returns: (transfer full) a reference.
 */
Key *key_of_record(const char *record, size_t len);

/* Drops a reference; NULL is fine. */
void key_unref(Key *key);

/* Whether @hash was signed with this key. */
bool key_verifies(const Key *key, HashKind kind, const uint8_t *hash, const uint8_t *signature,
                  size_t len);

/* Where the numbers of a public key stand in DER; borrowed. */
typedef struct RsaNumbers {
	const uint8_t *n, *e;
	size_t n_len, e_len; /* without leading zeros */
} RsaNumbers;

/*
 * Reads an RSA public key, as SubjectPublicKeyInfo (RFC 5280 §4.1) or bare as RSAPublicKey
 * (RFC 8017 §A.1.1): RFC 6376 names the first in its text, the second in its grammar's comment,
 * and both are in use. Returns false for anything but strict DER of an odd modulus and exponent.
 */
bool key_der_read(const uint8_t *der, size_t len, RsaNumbers *ret_numbers);
