/* SPDX-License-Identifier: MIT */

/*
 * A signer of mails for tests
 *
 * It canonicalises nothing: the test says what the canonical header and body are, so that what is
 * tested is not used to make its own proof.
 */

#pragma once

#include <glib.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdbool.h>
#include <string.h>

typedef struct Signer {
	EVP_PKEY *key;
	const char *algorithm; /* a= */
	char *record;          /* for the zone */
} Signer;

static inline const EVP_MD *
signer_hash(const Signer *signer)
{
	return strcmp(signer->algorithm, "rsa-sha1") == 0 ? EVP_sha1() : EVP_sha256();
}

/* @bits is 0 for Ed25519. */
static inline Signer
signer_new(const char *algorithm, unsigned bits)
{
	Signer signer = { .algorithm = algorithm };
	g_autofree char *base64 = NULL;

	if (bits > 0) {
		unsigned char *der = NULL;
		int len;

		signer.key = EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)bits);
		len = i2d_PUBKEY(signer.key, &der);
		g_assert_cmpint(len, >, 0);
		base64 = g_base64_encode(der, (gsize)len);
		OPENSSL_free(der);
		signer.record = g_strconcat("v=DKIM1; k=rsa; p=", base64, NULL);
	} else {
		unsigned char bytes[32];
		size_t len = sizeof(bytes);

		signer.key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
		g_assert_cmpint(EVP_PKEY_get_raw_public_key(signer.key, bytes, &len), ==, 1);
		base64 = g_base64_encode(bytes, len);
		signer.record = g_strconcat("v=DKIM1; k=ed25519; p=", base64, NULL);
	}
	return signer;
}

static inline void
signer_done(Signer *signer)
{
	EVP_PKEY_free(signer->key);
	g_free(signer->record);
}

/* Returns: (transfer full): the hash of @text in base64. */
static inline char *
signer_hash_base64(const Signer *signer, const char *text, size_t len)
{
	unsigned char hash[EVP_MAX_MD_SIZE];
	unsigned hash_len = 0;

	g_assert_cmpint(EVP_Digest(text, len, hash, &hash_len, signer_hash(signer), NULL), ==, 1);
	return g_base64_encode(hash, hash_len);
}

/* Returns: (transfer full): the signature of @text in base64. */
static inline char *
signer_sign(const Signer *signer, const char *text)
{
	unsigned char hash[EVP_MAX_MD_SIZE], signature[1024];
	unsigned hash_len = 0;
	size_t len = sizeof(signature);
	EVP_PKEY_CTX *context;
	EVP_MD_CTX *once;

	EVP_Digest(text, strlen(text), hash, &hash_len, signer_hash(signer), NULL);
	if (EVP_PKEY_is_a(signer->key, "ED25519")) {
		once = EVP_MD_CTX_new();
		g_assert_cmpint(EVP_DigestSignInit(once, NULL, NULL, NULL, signer->key), ==, 1);
		g_assert_cmpint(EVP_DigestSign(once, signature, &len, hash, hash_len), ==, 1);
		EVP_MD_CTX_free(once);
	} else {
		context = EVP_PKEY_CTX_new(signer->key, NULL);
		g_assert_cmpint(EVP_PKEY_sign_init(context), ==, 1);
		EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING);
		EVP_PKEY_CTX_set_signature_md(context, signer_hash(signer));
		g_assert_cmpint(EVP_PKEY_sign(context, signature, &len, hash, hash_len), ==, 1);
		EVP_PKEY_CTX_free(context);
	}
	return g_base64_encode(signature, len);
}

/*
 * Returns: (transfer full): a DKIM-Signature over @header, the canonical fields of h= (in @tags)
 * with their CRLF, and @body, canonical and cut to l=. @tags is all that is not v=, a=, bh=, b=.
 */
static inline char *
signer_dkim(const Signer *signer, const char *tags, const char *header, const char *body)
{
	bool simple = strstr(tags, "c=simple") || !strstr(tags, "c=");
	g_autofree char *bh = signer_hash_base64(signer, body, strlen(body));
	g_autofree char *value =
		g_strdup_printf("v=1; a=%s; %s; bh=%s; b=", signer->algorithm, tags, bh);
	g_autofree char *all =
		g_strconcat(header, simple ? "DKIM-Signature: " : "dkim-signature:", value, NULL);
	g_autofree char *b = signer_sign(signer, all);

	return g_strconcat("DKIM-Signature: ", value, b, "\r\n", NULL);
}
