/* SPDX-License-Identifier: MIT */

/*
 * Speed of authentication, on one core, with libopendkim beside it where it is installed
 *
 *     bench-auth [FOLDER]
 *
 * One signed mail of 10 KB and one of 10 MB (RSA-2048, relaxed/relaxed) are verified from their
 * bytes on, the key at hand; and SPF records are evaluated with all answers at hand. With FOLDER
 * the mails and their key are written there, for another peer.
 */

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "authenticate/dkim.h"
#include "authenticate/spf.h"
#include "base/auto.h"
#include "message/header.h"
#include "peer-opendkim.h"

#define SECONDS 2.0
#define ROUNDS  3
#define RECORD  "txt:bench._domainkey.example.com"

static const char fields[] = "from:Alice <alice@example.com>\r\n"
			     "to:bob@example.org\r\n"
			     "subject:Minutes of the meeting\r\n"
			     "date:Thu, 14 May 2026 10:00:00 +0900\r\n"
			     "message-id:<1@example.com>\r\n";
static const char names[] = "from:to:subject:date:message-id";

static double
now(void)
{
	return (double)g_get_monotonic_time() / 1e6;
}

static char *
base64_of(const guchar *data, size_t len)
{
	return g_base64_encode(data, len);
}

/* Text that relaxed canonicalisation leaves as it is, so that it can be signed by hand. */
static GString *
body_of(size_t size)
{
	GString *body = g_string_sized_new(size + 128);

	while (body->len < size)
		g_string_append(body, "The quick brown fox jumps over the lazy dog, and so on for "
		                      "a whole line of text.\r\n");
	return body;
}

/* Returns: (transfer full) a mail of about @size bytes, signed with @key. */
static GByteArray *
signed_mail(EVP_PKEY *key, size_t size)
{
	g_autoptr(GString) body = body_of(size);
	guchar hash[32], signature[512];
	size_t signature_len = sizeof(signature);
	unsigned hash_len = 0;
	g_autofree char *bh = NULL;
	g_autofree char *b = NULL;
	g_autofree char *tags = NULL;
	g_autofree char *covered = NULL;
	g_autofree char *mail_head = NULL;
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	GByteArray *mail = g_byte_array_new();

	EVP_Digest(body->str, body->len, hash, &hash_len, EVP_sha256(), NULL);
	bh = base64_of(hash, hash_len);
	tags = g_strdup_printf("v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=bench; "
	                       "h=%s; bh=%s; b=",
	                       names, bh);
	covered = g_strdup_printf("%sdkim-signature:%s", fields, tags);
	EVP_DigestSignInit(context, NULL, EVP_sha256(), NULL, key);
	EVP_DigestSign(context, signature, &signature_len, (const guchar *)covered,
	               strlen(covered));
	EVP_MD_CTX_free(context);
	b = base64_of(signature, signature_len);
	mail_head = g_strdup_printf("dkim-signature:%s%s\r\n%s\r\n", tags, b, fields);
	g_byte_array_append(mail, (const guint8 *)mail_head, (guint)strlen(mail_head));
	return g_byte_array_append(mail, (const guint8 *)body->str, (guint)body->len);
}

static char *
public_key(EVP_PKEY *key)
{
	guchar *der = NULL;
	int len = i2d_PUBKEY(key, &der);
	g_autofree char *p = base64_of(der, (size_t)len);

	OPENSSL_free(der);
	return g_strconcat("v=DKIM1; k=rsa; p=", p, NULL);
}

/* A mail, and what a verifier needs besides. */
typedef struct Job {
	GByteArray *mail;
	const char *record;
	json_t *answers;
} Job;

static bool
verify_ours(const Job *job)
{
	g_autoptr(Facts) facts = facts_new();
	Ledger *ledger = ledger_new(job->answers, CONSENT_OFFLINE);
	g_autoptr(GPtrArray) verdicts = NULL;
	Signatures *signatures;
	size_t end = 0;
	bool passed;

	facts->raw = (const char *)job->mail->data;
	facts->raw_len = job->mail->len;
	g_ptr_array_unref(facts->headers);
	facts->headers = header_scan(facts->raw, facts->raw_len, 0, &end);
	signatures = signatures_new(facts);
	verdicts = dkim_verify(signatures, ledger, 1778724000);
	passed = verdicts->len == 1 &&
	         ((const DkimVerdict *)verdicts->pdata[0])->result == DKIM_PASS;
	signatures_free(signatures);
	ledger_free(ledger);
	return passed;
}

static bool
verify_theirs(const Job *job)
{
	return peer_opendkim_verify(job->mail->data, job->mail->len, job->record);
}

/* Mails a second, the best of ROUNDS. */
static double
rate_of(bool (*verify)(const Job *job), const Job *job)
{
	double best = 0;

	if (!verify(job)) {
		g_printerr("bench-auth: a verifier does not verify\n");
		exit(EXIT_FAILURE);
	}
	for (int round = 0; round < ROUNDS; round++) {
		double start = now(), end = start;
		unsigned done = 0;

		for (; end - start < SECONDS / ROUNDS; end = now(), done++)
			(void)verify(job);
		best = MAX(best, done / (end - start));
	}
	return best;
}

static void
compare(const char *what, const Job *job, bool has_peer)
{
	double ours = rate_of(verify_ours, job);
	double theirs = has_peer ? rate_of(verify_theirs, job) : 0;

	printf("DKIM, %s: %.0f mails/s", what, ours);
	if (has_peer)
		printf("; libopendkim %.0f; ratio %.1f\n", theirs, ours / theirs);
	else
		printf("; libopendkim is not installed\n");
}

static void
bench_spf(void)
{
	g_autoptr(json_t) answers = json_pack(
		"{s:{s:s,s:[s]}, s:{s:s,s:[s]}, s:{s:s,s:[s]}}", "txt:example.com", "state",
		"known", "value", "v=spf1 include:_spf.example.net ip4:198.51.100.0/24 -all",
		"txt:_spf.example.net", "state", "known", "value",
		"v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 a:mail.example.net ~all",
		"a:mail.example.net", "state", "known", "value", "203.0.113.5");
	const SpfQuery query = { .ip = "203.0.113.5",
		                 .helo = "mail.example.net",
		                 .mail_from = "alice@example.com" };
	double best = 0;

	for (int round = 0; round < ROUNDS; round++) {
		double start = now(), end = start;
		unsigned done = 0;

		for (; end - start < SECONDS / ROUNDS; end = now())
			for (int i = 0; i < 100; i++, done++) {
				Ledger *ledger = ledger_new(answers, CONSENT_OFFLINE);
				Spf spf;

				spf_check(ledger, &query, &spf);
				g_assert_cmpint(spf.result, ==, SPF_PASS);
				spf_clear(&spf);
				ledger_free(ledger);
			}
		best = MAX(best, done / (end - start));
	}
	printf("SPF, an include and an address, answers at hand: %.0f evaluations/s\n", best);
}

static void
write_file(const char *folder, const char *name, const void *data, size_t len)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autoptr(GError) error = NULL;

	if (!g_file_set_contents(path, data, (gssize)len, &error)) {
		g_printerr("bench-auth: %s\n", error->message);
		exit(EXIT_FAILURE);
	}
}

static void
run(EVP_PKEY *key, const char *folder)
{
	static const struct {
		const char *what, *name;
		size_t size;
	} sizes[] = { { "10 KB", "small.eml", 10 << 10 }, { "10 MB", "large.eml", 10 << 20 } };
	bool has_peer = peer_opendkim_init();
	g_autofree char *record = public_key(key);
	g_autoptr(json_t) answers =
		json_pack("{s:{s:s,s:[s]}}", RECORD, "state", "known", "value", record);

	for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
		g_autoptr(GByteArray) mail = signed_mail(key, sizes[i].size);
		Job job = { .mail = mail, .record = record, .answers = answers };

		if (folder)
			write_file(folder, sizes[i].name, mail->data, mail->len);
		compare(sizes[i].what, &job, has_peer);
	}
	if (folder)
		write_file(folder, "key.txt", record, strlen(record));
}

int
main(int argc, char **argv)
{
	EVP_PKEY *key;

	json_set_alloc_funcs(g_malloc, g_free);
	authenticate_init();
	key = EVP_RSA_gen(2048);
	run(key, argc > 1 ? argv[1] : NULL);
	EVP_PKEY_free(key);
	bench_spf();
	return EXIT_SUCCESS;
}
