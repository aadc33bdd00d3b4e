/* SPDX-License-Identifier: MIT */

/*
 * What DKIM wants of libcrypto
 *
 * Everything libcrypto looks for on first use (providers, methods, its tables) is sought by
 * authenticate_init(), so that behind the sandbox it has nothing left to open.
 */

#pragma once

#include <openssl/evp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
	HASH_SHA1,
	HASH_SHA256,
} HashKind;

#define HASH_MAX 32 /* bytes of the longest hash */

typedef enum {
	KEY_RSA,
	KEY_ED25519,
} KeyType;

#define ED25519_KEY_LEN 32

size_t hash_length(HashKind kind);

/* Returns: (transfer full): a hash that is begun. */
EVP_MD_CTX *hash_begin(HashKind kind);
void hash_add(EVP_MD_CTX *hash, const void *data, size_t len);

/* Writes what the hash would be with @data behind it; it may go on without. */
void hash_peek(const EVP_MD_CTX *hash, const void *data, size_t len, uint8_t out[HASH_MAX]);

/* Make a public key of big-endian numbers, or of its bytes. Return: (transfer full), or NULL. */
EVP_PKEY *crypto_rsa_key(const uint8_t *n, size_t n_len, const uint8_t *e, size_t e_len);
EVP_PKEY *crypto_ed25519_key(const uint8_t key[ED25519_KEY_LEN]);

/*
 * Whether @signature is @key's of @hash: PKCS #1 v1.5 (RFC 8017 §8.2), or Ed25519 of the hash's
 * own bytes (RFC 8463 §3).
 */
bool crypto_verify(EVP_PKEY *key, KeyType type, HashKind kind, const uint8_t *hash,
                   const uint8_t *signature, size_t len);
