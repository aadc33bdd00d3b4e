/* SPDX-License-Identifier: MIT */

#include "authenticate/key-crypto.h"

#include <glib.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/rsa.h>
#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/dkim.h"
#include "web/idna.h"

static EVP_MD *methods[2]; /* by HashKind */

/*
 * Makes a key of each kind and tries it: what libcrypto fetches for itself on the way stays in its
 * store. Any odd number will do for a modulus, as nothing is signed.
 */
static void
warm_up(void)
{
	uint8_t n[128], e = 3, signature[sizeof(n)] = { 1 }, hash[HASH_MAX] = { 0 };
	const uint8_t point[ED25519_KEY_LEN] = { 1 };
	EVP_PKEY *rsa, *ed25519 = crypto_ed25519_key(point);

	memset(n, 0xff, sizeof(n));
	rsa = crypto_rsa_key(n, sizeof(n), &e, 1);
	g_assert(rsa && ed25519);
	for (HashKind kind = HASH_SHA1; kind <= HASH_SHA256; kind++)
		(void)crypto_verify(rsa, KEY_RSA, kind, hash, signature, sizeof(signature));
	(void)crypto_verify(ed25519, KEY_ED25519, HASH_SHA256, hash, signature, 64);
	EVP_PKEY_free(rsa);
	EVP_PKEY_free(ed25519);
}

void
authenticate_init(void)
{
	static const char *const names[] = { [HASH_SHA1] = "SHA1", [HASH_SHA256] = "SHA256" };

	if (methods[0])
		return;
	idna_init();
	for (size_t i = 0; i < G_N_ELEMENTS(methods); i++) {
		methods[i] = EVP_MD_fetch(NULL, names[i], NULL);
		g_assert(methods[i]);
	}
	warm_up();
}

size_t
hash_length(HashKind kind)
{
	return kind == HASH_SHA1 ? 20 : 32;
}

EVP_MD_CTX *
hash_begin(HashKind kind)
{
	EVP_MD_CTX *hash = EVP_MD_CTX_new();

	authenticate_init();
	g_assert(hash && EVP_DigestInit_ex2(hash, methods[kind], NULL) == 1);
	return hash;
}

void
hash_add(EVP_MD_CTX *hash, const void *data, size_t len)
{
	(void)EVP_DigestUpdate(hash, data, len);
}

void
hash_peek(const EVP_MD_CTX *hash, const void *data, size_t len, uint8_t out[HASH_MAX])
{
	EVP_MD_CTX *copy = EVP_MD_CTX_new();

	g_assert(copy && EVP_MD_CTX_copy_ex(copy, hash) == 1);
	(void)EVP_DigestUpdate(copy, data, len);
	(void)EVP_DigestFinal_ex(copy, out, NULL);
	EVP_MD_CTX_free(copy);
}

static EVP_PKEY *
key_of(const char *type, OSSL_PARAM *params)
{
	EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);
	EVP_PKEY *key = NULL;

	if (context && EVP_PKEY_fromdata_init(context) == 1)
		(void)EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, params);
	EVP_PKEY_CTX_free(context);
	ERR_clear_error();
	return key;
}

/* Numbers are handed over in this machine's order of bytes. */
static void
native_number(const uint8_t *number, size_t len, uint8_t *out)
{
	memcpy(out, number, len);
	for (size_t i = 0; G_BYTE_ORDER == G_LITTLE_ENDIAN && i < len / 2; i++) {
		uint8_t byte = out[i];

		out[i] = out[len - 1 - i];
		out[len - 1 - i] = byte;
	}
}

EVP_PKEY *
crypto_rsa_key(const uint8_t *n, size_t n_len, const uint8_t *e, size_t e_len)
{
	uint8_t modulus[RSA_BITS_MAX / 8], exponent[RSA_EXPONENT_MAX];
	OSSL_PARAM params[3];

	if (n_len == 0 || n_len > sizeof(modulus) || e_len == 0 || e_len > sizeof(exponent))
		return NULL;
	native_number(n, n_len, modulus);
	native_number(e, e_len, exponent);
	params[0] = OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_RSA_N, modulus, n_len);
	params[1] = OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_RSA_E, exponent, e_len);
	params[2] = OSSL_PARAM_construct_end();
	return key_of("RSA", params);
}

EVP_PKEY *
crypto_ed25519_key(const uint8_t key[ED25519_KEY_LEN])
{
	uint8_t bytes[ED25519_KEY_LEN];
	OSSL_PARAM params[2];

	memcpy(bytes, key, sizeof(bytes));
	params[0] =
		OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, bytes, sizeof(bytes));
	params[1] = OSSL_PARAM_construct_end();
	return key_of("ED25519", params);
}

static bool
verify_rsa(EVP_PKEY *key, HashKind kind, const uint8_t *hash, const uint8_t *signature, size_t len)
{
	EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL);
	bool verifies = context && EVP_PKEY_verify_init(context) == 1 &&
	                EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1 &&
	                EVP_PKEY_CTX_set_signature_md(context, methods[kind]) == 1 &&
	                EVP_PKEY_verify(context, signature, len, hash, hash_length(kind)) == 1;

	EVP_PKEY_CTX_free(context);
	return verifies;
}

static bool
verify_ed25519(EVP_PKEY *key, HashKind kind, const uint8_t *hash, const uint8_t *signature,
               size_t len)
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	bool verifies = context &&
	                EVP_DigestVerifyInit_ex(context, NULL, NULL, NULL, NULL, key, NULL) == 1 &&
	                EVP_DigestVerify(context, signature, len, hash, hash_length(kind)) == 1;

	EVP_MD_CTX_free(context);
	return verifies;
}

bool
crypto_verify(EVP_PKEY *key, KeyType type, HashKind kind, const uint8_t *hash,
              const uint8_t *signature, size_t len)
{
	bool verifies;

	authenticate_init();
	verifies = type == KEY_RSA ? verify_rsa(key, kind, hash, signature, len)
	                           : verify_ed25519(key, kind, hash, signature, len);
	/* libcrypto notes why not, for this thread; nobody asks. */
	if (!verifies)
		ERR_clear_error();
	return verifies;
}
