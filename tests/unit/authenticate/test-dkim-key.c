/* SPDX-License-Identifier: MIT */

#include "authenticate/dkim.h"
#include "authenticate/key.h"

#include "authenticate/bounds.h"
#include "signer.h"

/* An Ed25519 key of RFC 8463 §A.2. */
#define P    "p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
#define BOTH (1u << HASH_SHA1 | 1u << HASH_SHA256)

static void
test_records(void)
{
	static const struct {
		const char *record, *problem; /* NULL: good */
		unsigned hashes;
		bool testing, strict;
	} cases[] = {
		{ "v=DKIM1; k=ed25519; " P, NULL, BOTH, false, false },
		{ "k=ed25519;" P, NULL, BOTH, false, false },
		{ "k=ed25519;" P ";", NULL, BOTH, false, false },
		{ "k=ed25519; t=y; " P, NULL, BOTH, true, false },
		{ "k=ed25519; t=y : s; " P, NULL, BOTH, true, true },
		{ "k=ed25519; t=x:s; " P, NULL, BOTH, false, true },
		{ "k=ed25519; h=sha256; " P, NULL, 1u << HASH_SHA256, false, false },
		{ "k=ed25519; h=sha1 : sha256; " P, NULL, BOTH, false, false },
		{ "k=ed25519; h=sha512; " P, NULL, 0, false, false },
		{ "k=ed25519; s=email; " P, NULL, BOTH, false, false },
		{ "k=ed25519; s=other:*; " P, NULL, BOTH, false, false },
		{ "k=ed25519; n=any =20 thing; g=; x=y; " P, NULL, BOTH, false, false },
		{ "v=DKIM1; p=", "key-revoked", BOTH, false, false },
		{ "v=DKIM1; p= ; t=y", "key-revoked", BOTH, true, false },
		{ "", "key-syntax", BOTH, false, false },
		{ "v=spf1 -all", "key-syntax", BOTH, false, false },
		{ "v=DKIM2; k=ed25519; " P, "key-syntax", BOTH, false, false },
		{ "v=dkim1; k=ed25519; " P, "key-syntax", BOTH, false, false },
		{ "k=ed25519; v=DKIM1; " P, "key-syntax", BOTH, false, false },
		{ "k=ed25519; " P "; " P, "key-syntax", BOTH, false, false },
		{ "k=ed25519;; " P, "key-syntax", BOTH, false, false },
		{ "k=ed25519; omgwhatsgoingon", "key-syntax", BOTH, false, false },
		{ "k=ed25519", "key-syntax", BOTH, false, false },
		{ "k=ed25519; p=AAAA", "key-syntax", BOTH, false, false },
		{ "k=ed25519; p=!", "key-syntax", BOTH, false, false },
		{ "k=rsa; " P, "key-syntax", BOTH, false, false },
		{ P, "key-syntax", BOTH, false, false },
		{ "k=RSA; " P, "key-type", BOTH, false, false },
		{ "k=x; " P, "key-type", BOTH, false, false },
		{ "k=ed25519; s=other; " P, "key-service", BOTH, false, false },
		{ "k=ed25519; s=; " P, "key-service", BOTH, false, false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Key *key = key_read(cases[i].record, strlen(cases[i].record));

		g_test_message("<%s>", cases[i].record);
		g_assert_cmpstr(key->problem, ==, cases[i].problem);
		g_assert_cmpint(key->key == NULL, ==, key->problem != NULL);
		if (strcmp(key->problem ? key->problem : "", "key-syntax") != 0) {
			g_assert_cmpuint(key->hashes, ==, cases[i].hashes);
			g_assert_cmpint(key->testing, ==, cases[i].testing);
			g_assert_cmpint(key->strict, ==, cases[i].strict);
		}
		if (!key->problem)
			g_assert_cmpint(key->bits, ==, 256);
		key_unref(key);
	}
}

static void
test_too_long(void)
{
	g_autoptr(GString) record = g_string_new("k=ed25519; " P "; n=");
	Key *key;

	while (record->len < KEY_RECORD_MAX)
		g_string_append_c(record, 'x');
	key = key_read(record->str, record->len);
	g_assert_null(key->problem);
	key_unref(key);
	g_string_append_c(record, 'x');
	key = key_read(record->str, record->len);
	g_assert_cmpstr(key->problem, ==, "key-syntax");
	key_unref(key);
}

/* One key for the same record, whoever asks; it outlives each who has let it go. */
static void
test_shared(void)
{
	static const char record[] = "k=ed25519; " P, nul[] = "k=ed25519; " P "\0; t=y";
	Key *one = key_of_record(record, strlen(record));
	Key *two = key_of_record(record, strlen(record));
	Key *other = key_of_record(nul, sizeof(nul) - 1);

	g_assert_true(one == two);
	g_assert_null(one->problem);
	g_assert_cmpstr(other->problem, ==, "key-syntax");
	key_unref(one);
	key_unref(other);
	g_assert_cmpuint(two->bits, ==, 256);
	key_unref(two);
}

/* An INTEGER, and anything of @tag around @content. Returns: (transfer full). */
static GByteArray *
der(guint8 tag, const void *content, gsize len)
{
	GByteArray *out = g_byte_array_new();
	const guint8 heads[] = { tag, 0x82, (guint8)(len >> 8), (guint8)len };
	const guint8 middle[] = { tag, 0x81, (guint8)len }, small[] = { tag, (guint8)len };

	if (len >= 0x100)
		g_byte_array_append(out, heads, 4);
	else if (len >= 0x80)
		g_byte_array_append(out, middle, 3);
	else
		g_byte_array_append(out, small, 2);
	g_byte_array_append(out, content, (guint)len);
	return out;
}

/* Returns: (transfer full): RSAPublicKey of the two numbers, as they are. */
static GByteArray *
rsa_der(const void *n, gsize n_len, const void *e, gsize e_len)
{
	g_autoptr(GByteArray) first = der(2, n, n_len), second = der(2, e, e_len);

	g_byte_array_append(first, second->data, second->len);
	return der(0x30, first->data, first->len);
}

static const char *
problem_of(const GByteArray *bytes, unsigned *ret_bits)
{
	g_autofree char *base64 = g_base64_encode(bytes->data, bytes->len);
	g_autofree char *record = g_strconcat("p=", base64, NULL);
	Key *key = key_read(record, strlen(record));
	const char *problem = key->problem;

	*ret_bits = key->bits;
	key_unref(key);
	return problem;
}

static void
test_numbers(void)
{
	static const struct {
		gsize zeros, n_len;
		guint8 first, last;
		const char *e;
		gsize e_len;
		const char *problem;
		unsigned bits;
	} cases[] = {
		{ 1, 128, 0x80, 1, "\1\0\1", 3, NULL, 1024 },
		{ 0, 128, 0x7f, 1, "\3", 1, NULL, 1023 },
		{ 0, 128, 0x01, 1, "\3", 1, NULL, 1017 },
		{ 1, 1024, 0xff, 1, "\1\0\1", 3, NULL, 8192 },
		{ 0, 1025, 0x01, 1, "\1\0\1", 3, "key-size", 8193 },
		{ 1, 128, 0x80, 1, "\1\2\3\4\5\6\7\x09", 8, NULL, 1024 },
		{ 1, 128, 0x80, 1, "\1\2\3\4\5\6\7\x08\x09", 9, "key-size", 1024 },
		{ 1, 128, 0x80, 1, "\1", 1, "key-size", 1024 },
		{ 1, 128, 0x80, 1, "\2", 1, "key-syntax", 0 },
		{ 1, 128, 0x80, 2, "\3", 1, "key-syntax", 0 },
		{ 0, 128, 0x80, 1, "\3", 1, "key-syntax", 0 },
		{ 1, 128, 0x7f, 1, "\3", 1, "key-syntax", 0 },
		{ 2, 128, 0x80, 1, "\3", 1, "key-syntax", 0 },
		{ 1, 128, 0x80, 1, "\0\3", 2, "key-syntax", 0 },
		{ 1, 128, 0x80, 1, "", 0, "key-syntax", 0 },
		{ 1, 128, 0x80, 1, "\0", 1, "key-syntax", 0 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree guint8 *n = g_malloc0(cases[i].zeros + cases[i].n_len);
		g_autoptr(GByteArray) all = NULL;
		unsigned bits = 0;

		n[cases[i].zeros] = cases[i].first;
		n[cases[i].zeros + cases[i].n_len - 1] = cases[i].last;
		all = rsa_der(n, cases[i].zeros + cases[i].n_len, cases[i].e, cases[i].e_len);
		g_test_message("case %zu", i);
		g_assert_cmpstr(problem_of(all, &bits), ==, cases[i].problem);
		g_assert_cmpuint(bits, ==, cases[i].bits);
	}
}

/* Both forms of a real key are the same; each byte of the frame must be as it is. */
static void
test_forms(void)
{
	Signer signer = signer_new("rsa-sha256", 1024);
	unsigned char *spki = NULL;
	int len = i2d_PUBKEY(signer.key, &spki);
	RsaNumbers inner, outer;
	/* The key itself begins behind the algorithm and the head of the bit string. */
	size_t frame = 3 + 15 + 3 + 1;

	g_assert_true(key_der_read(spki, (size_t)len, &outer));
	g_assert_true(key_der_read(spki + frame, (size_t)len - frame, &inner));
	g_assert_cmpmem(inner.n, inner.n_len, outer.n, outer.n_len);
	g_assert_cmpmem(inner.e, inner.e_len, outer.e, outer.e_len);
	g_assert_cmpuint(inner.n_len, ==, 128);
	for (size_t i = 0; i < frame; i++) {
		spki[i] ^= 1;
		g_assert_false(key_der_read(spki, (size_t)len, &outer));
		spki[i] ^= 1;
	}
	for (size_t i = 1; i < (size_t)len; i++) {
		g_autofree guint8 *cut = g_memdup2(spki, i);

		g_assert_false(key_der_read(cut, i, &outer));
	}
	OPENSSL_free(spki);
	signer_done(&signer);
}

static void
test_trailing(void)
{
	g_autoptr(GByteArray) key = rsa_der("\x7f\x01\x01", 3, "\3", 1);
	RsaNumbers numbers;

	g_assert_true(key_der_read(key->data, key->len, &numbers));
	g_byte_array_append(key, (const guint8 *)"", 1);
	g_assert_false(key_der_read(key->data, key->len, &numbers));
	key->data[1]++;
	g_assert_false(key_der_read(key->data, key->len, &numbers));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	authenticate_init();
	g_test_add_func("/dkim-key/records", test_records);
	g_test_add_func("/dkim-key/too-long", test_too_long);
	g_test_add_func("/dkim-key/shared", test_shared);
	g_test_add_func("/dkim-key/numbers", test_numbers);
	g_test_add_func("/dkim-key/forms", test_forms);
	g_test_add_func("/dkim-key/trailing", test_trailing);
	return g_test_run();
}
