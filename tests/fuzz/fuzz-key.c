/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <openssl/x509.h>
#include <stdint.h>
#include <string.h>

#include "authenticate/dkim.h"
#include "authenticate/key.h"
#include "authenticate/bounds.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	authenticate_init();
	return 0;
}

/*
 * Any record gives a key or a reason why not. All ones are a signature of nothing: they are a
 * number larger than any that RSA or Ed25519 allow.
 */
static void
check_record(const char *record, size_t len)
{
	Key *key = key_read(record, len);
	const uint8_t hash[HASH_MAX] = { 1 };
	uint8_t signature[64];

	memset(signature, 0xff, sizeof(signature));
	g_assert_cmpint(key->key == NULL, ==, key->problem != NULL);
	if (key->key) {
		g_assert_cmpuint(key->bits, >, 0);
		g_assert_cmpuint(key->bits, <=, RSA_BITS_MAX);
		g_assert_cmpint(EVP_PKEY_get_bits(key->key), ==, (int)key->bits);
	}
	g_assert_false(key_verifies(key, HASH_SHA256, hash, signature, sizeof(signature)));
	key_unref(key);
}

/* What is read here as a key, libcrypto's own reader reads as the same. */
static void
check_der(const uint8_t *der, size_t len)
{
	RsaNumbers numbers;
	EVP_PKEY *ours, *theirs;
	const unsigned char *p = der;
	bool bare;

	if (!key_der_read(der, len, &numbers))
		return;
	g_assert_true(numbers.n[numbers.n_len - 1] & numbers.e[numbers.e_len - 1] & 1);
	ours = crypto_rsa_key(numbers.n, numbers.n_len, numbers.e, numbers.e_len);
	theirs = d2i_PUBKEY(NULL, &p, (long)len);
	bare = !theirs;
	if (bare)
		theirs = d2i_PublicKey(EVP_PKEY_RSA, NULL, &p, (long)len);
	if (ours) {
		g_assert_nonnull(theirs);
		g_assert_cmpint(EVP_PKEY_eq(ours, theirs), ==, 1);
	}
	EVP_PKEY_free(ours);
	EVP_PKEY_free(theirs);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	check_record((const char *)data, size);
	check_der(data, size);
	return 0;
}
