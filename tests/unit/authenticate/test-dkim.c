/* SPDX-License-Identifier: MIT */

#include "authenticate/bounds.h"
#include "mail.h"
#include "signer.h"

#define NOW    1700000000
#define TAGS   "c=relaxed/relaxed; d=example.com; s=s"
#define H      "; h=from:subject"
#define FROM   "From: Alice <alice@example.com>\r\n"
#define FIELDS FROM "Subject: Hello\r\n"
#define SIGNED "from:Alice <alice@example.com>\r\nsubject:Hello\r\n"
#define NAME   "s._domainkey.example.com"

static Signer rsa, ed25519, sha1, weak;

/* Verifies @raw with a zone that has @record (taken; NULL: nobody answers) at NAME. */
static GPtrArray *
verify(const char *raw, json_t *record, Consent consent)
{
	g_autoptr(json_t) zone = record ? json_pack("{s:o}", NAME, record) : json_object();
	g_autoptr(json_t) answers = zone_answers(zone);
	Ledger *ledger = ledger_new(answers, consent);
	GPtrArray *verdicts;
	Mail mail;

	mail_read(&mail, raw, strlen(raw));
	verdicts = dkim_verify(mail.signatures, ledger, NOW);
	mail_done(&mail);
	ledger_free(ledger);
	return verdicts;
}

static const DkimVerdict *
first(const GPtrArray *verdicts)
{
	g_assert_cmpuint(verdicts->len, >, 0);
	return g_ptr_array_index(verdicts, 0);
}

/* Returns: (transfer full): a mail signed over FIELDS and "Hi\r\n". */
static char *
signed_mail(const Signer *signer, const char *tags)
{
	g_autofree char *signature = signer_dkim(signer, tags, SIGNED, "Hi\r\n");

	return g_strconcat(signature, FIELDS "\r\nHi\r\n", NULL);
}

static void
test_algorithms(void)
{
	static const struct {
		const Signer *signer;
		DkimResult result;
		unsigned flaws, bits;
	} cases[] = {
		{ &rsa, DKIM_PASS, 0, 2048 },
		{ &ed25519, DKIM_PASS, 0, 256 },
		{ &sha1, DKIM_POLICY, DKIM_FLAW_SHA1, 1024 },
		{ &weak, DKIM_POLICY, DKIM_FLAW_SHORT_KEY, 512 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *mail = signed_mail(cases[i].signer, TAGS "; i=a@x.EXAMPLE.com" H);
		g_autofree char *broken = NULL;
		g_autoptr(GPtrArray) verdicts = NULL, after = NULL;
		const DkimVerdict *v;

		verdicts = verify(mail, json_string(cases[i].signer->record), CONSENT_OFFLINE);
		v = first(verdicts);
		g_assert_cmpint(v->state, ==, ANSWER_KNOWN);
		g_assert_cmpint(v->result, ==, cases[i].result);
		g_assert_cmphex(v->flaws, ==, cases[i].flaws);
		g_assert_cmpuint(v->key_bits, ==, cases[i].bits);
		g_assert_cmpuint(v->number, ==, 1);
		g_assert_null(v->problem);
		g_assert_cmpstr(v->domain, ==, "example.com");
		g_assert_cmpstr(v->selector, ==, "s");
		g_assert_cmpstr(v->identity, ==, "a@x.EXAMPLE.com");
		g_assert_cmpstr(v->algorithm, ==, cases[i].signer->algorithm);
		/* What is weak is no excuse for what is wrong. */
		broken = g_strdup(mail);
		*strstr(broken, "Hello") = 'J';
		after = verify(broken, json_string(cases[i].signer->record), CONSENT_OFFLINE);
		g_assert_cmpint(first(after)->result, ==, DKIM_FAIL);
		g_assert_cmphex(first(after)->flaws, ==, cases[i].flaws | DKIM_FLAW_HEADER_CHANGED);
		g_assert_cmpint(first(after)->mend, ==, DKIM_MEND_NONE);
	}
}

/* The same bytes as a mail store keeps them. */
static void
test_stored(void)
{
	static const char *const tags[] = { TAGS H, "d=example.com; s=s" H };
	static const char *const header[] = { SIGNED, FIELDS };

	for (size_t i = 0; i < G_N_ELEMENTS(tags); i++) {
		g_autofree char *signature =
			signer_dkim(&rsa, tags[i], header[i], "Hi\r\n\r\nBye\r\n");
		g_autoptr(GString) mail =
			g_string_new("From - Tue Nov 14 22:13:20 2023\nX-Mozilla-Status: 0001\n");
		g_autoptr(GPtrArray) verdicts = NULL;

		g_string_append(mail, signature);
		g_string_append(mail, FIELDS "\r\nHi\r\n\r\nBye\r\n\r\n");
		g_string_replace(mail, "\r\n", "\n", 0);
		verdicts = verify(mail->str, json_string(rsa.record), CONSENT_OFFLINE);
		g_assert_cmpint(first(verdicts)->result, ==, DKIM_PASS);
	}
}

/* Each of the key's tags can refuse; the answer can be none. */
static void
test_keys(void)
{
	g_autofree char *p = g_strdup(strstr(rsa.record, "p="));
	g_autofree char *mail = signed_mail(&rsa, TAGS "; i=@sub.example.com" H);
	const struct {
		const char *before;
		DkimResult result;
		const char *problem;
		unsigned flaws;
	} cases[] = {
		{ "", DKIM_PASS, NULL, 0 },
		{ "t=y; ", DKIM_PASS, NULL, DKIM_FLAW_TESTING },
		{ "h=sha256; ", DKIM_PASS, NULL, 0 },
		{ "h=sha1; ", DKIM_PERMERROR, "key-hash", 0 },
		{ "s=other; ", DKIM_PERMERROR, "key-service", 0 },
		{ "k=ed25519; ", DKIM_PERMERROR, "key-syntax", 0 },
		{ "k=new; ", DKIM_PERMERROR, "key-type", 0 },
		{ "t=s:y; ", DKIM_PERMERROR, "key-identity", DKIM_FLAW_TESTING },
		{ "v=DKIM2; ", DKIM_PERMERROR, "key-syntax", 0 },
		{ "p=; x", DKIM_PERMERROR, "key-revoked", DKIM_FLAW_KEY_REVOKED },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *record = g_strconcat(cases[i].before, p, NULL);
		g_autoptr(GPtrArray) verdicts = verify(mail, json_string(record), CONSENT_OFFLINE);

		g_assert_cmpint(first(verdicts)->result, ==, cases[i].result);
		g_assert_cmpstr(first(verdicts)->problem, ==, cases[i].problem);
		g_assert_cmphex(first(verdicts)->flaws, ==, cases[i].flaws);
	}
}

static void
test_answers(void)
{
	g_autofree char *mail = signed_mail(&rsa, TAGS H);
	g_autofree char *revoked = g_strdup("v=DKIM1; p=");
	const struct {
		json_t *record;
		AnswerState state;
		DkimResult result;
		const char *problem;
		unsigned flaws;
	} cases[] = {
		{ json_pack("{s:s}", "error", "NXDOMAIN"), ANSWER_KNOWN, DKIM_PERMERROR,
		  "key-missing", DKIM_FLAW_KEY_MISSING },
		{ json_pack("{s:s}", "error", "NODATA"), ANSWER_KNOWN, DKIM_PERMERROR,
		  "key-missing", DKIM_FLAW_KEY_MISSING },
		{ json_pack("{s:s}", "error", "SERVFAIL"), ANSWER_FAILED, DKIM_TEMPERROR,
		  "key-unavailable", 0 },
		/* Several records: whichever fits, and what is a key rather than what is none. */
		{ json_pack("[sss]", "v=spf1 -all", revoked, rsa.record), ANSWER_KNOWN, DKIM_PASS,
		  NULL, 0 },
		{ json_pack("[ss]", "v=spf1 -all", revoked), ANSWER_KNOWN, DKIM_PERMERROR,
		  "key-revoked", DKIM_FLAW_KEY_REVOKED },
		{ json_pack("[sssss]", "a", "b", "c", "d", rsa.record), ANSWER_KNOWN,
		  DKIM_PERMERROR, "key-syntax", 0 },
		{ json_pack("[is]", 1, rsa.record), ANSWER_KNOWN, DKIM_PASS, NULL, 0 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) verdicts = verify(mail, cases[i].record, CONSENT_OFFLINE);

		g_assert_cmpint(first(verdicts)->state, ==, cases[i].state);
		g_assert_cmpint(first(verdicts)->result, ==, cases[i].result);
		g_assert_cmpstr(first(verdicts)->problem, ==, cases[i].problem);
		g_assert_cmphex(first(verdicts)->flaws, ==, cases[i].flaws);
	}
}

/* Without the key a changed body is known all the same, and nothing is ever fine. */
static void
test_no_answer(void)
{
	for (Consent consent = CONSENT_OFFLINE; consent <= CONSENT_NAMES; consent++) {
		g_autofree char *good = signed_mail(&rsa, TAGS H);
		g_autofree char *bad = g_strconcat(good, "more\r\n", NULL);
		g_autoptr(GPtrArray) whole = verify(good, NULL, consent);
		g_autoptr(GPtrArray) changed = verify(bad, NULL, consent);
		g_autoptr(GPtrArray) failed =
			verify(bad, json_pack("{s:s}", "error", "TIMEOUT"), consent);
		AnswerState state = consent == CONSENT_OFFLINE ? ANSWER_REFUSED : ANSWER_PENDING;

		g_assert_cmpint(first(whole)->state, ==, state);
		g_assert_cmpint(first(whole)->result, ==, DKIM_NEUTRAL);
		g_assert_cmphex(first(whole)->flaws, ==, 0);
		g_assert_cmpint(first(changed)->state, ==, state);
		g_assert_cmpint(first(changed)->result, ==, DKIM_FAIL);
		g_assert_cmphex(first(changed)->flaws, ==, DKIM_FLAW_BODY_CHANGED);
		g_assert_cmpint(first(changed)->mend, ==, DKIM_MEND_NONE);
		g_assert_cmpint(first(failed)->state, ==, ANSWER_FAILED);
		g_assert_cmpint(first(failed)->result, ==, DKIM_FAIL);
		g_assert_null(first(failed)->problem);
	}
}

static void
test_times(void)
{
	static const struct {
		const char *tags;
		DkimResult result;
		const char *problem;
		unsigned flaws;
	} cases[] = {
		{ "; t=1699999999; x=1700000000", DKIM_PASS, NULL, 0 },
		{ "; x=1699999999", DKIM_PERMERROR, "expired", DKIM_FLAW_EXPIRED },
		{ "; x=99999999999999999999999", DKIM_PASS, NULL, 0 },
		{ "; t=1700000600", DKIM_PASS, NULL, 0 },
		{ "; t=1700000601", DKIM_PASS, NULL, DKIM_FLAW_FUTURE },
		{ "; t=5; x=5", DKIM_PERMERROR, "expiry", 0 },
		{ "; t=6; x=5", DKIM_PERMERROR, "expiry", 0 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *tags = g_strconcat(TAGS H, cases[i].tags, NULL);
		g_autofree char *mail = signed_mail(&rsa, tags);
		g_autoptr(GPtrArray) verdicts =
			verify(mail, json_string(rsa.record), CONSENT_OFFLINE);

		g_assert_cmpint(first(verdicts)->result, ==, cases[i].result);
		g_assert_cmpstr(first(verdicts)->problem, ==, cases[i].problem);
		g_assert_cmphex(first(verdicts)->flaws, ==, cases[i].flaws);
	}
}

static void
test_length(void)
{
	static const struct {
		const char *length, *hashed;
		DkimResult result;
		const char *problem;
		uint64_t unsigned_bytes;
	} cases[] = {
		{ "; l=4", "Hi\r\n", DKIM_PASS, NULL, 0 },
		{ "; l=1", "H", DKIM_PASS, NULL, 3 },
		{ "; l=0", "", DKIM_PASS, NULL, 4 },
		{ "; l=5", "Hi\r\n", DKIM_PERMERROR, "length-beyond-body", 0 },
		{ "; l=99999999999999999999999", "Hi\r\n", DKIM_PERMERROR, "length-beyond-body",
		  0 },
		{ "; l=1", "X", DKIM_FAIL, NULL, 3 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *tags = g_strconcat(TAGS H, cases[i].length, NULL);
		g_autofree char *signature = signer_dkim(&rsa, tags, SIGNED, cases[i].hashed);
		g_autofree char *mail = g_strconcat(signature, FIELDS "\r\nHi \r\n\r\n", NULL);
		g_autoptr(GPtrArray) verdicts =
			verify(mail, json_string(rsa.record), CONSENT_OFFLINE);
		const DkimVerdict *v = first(verdicts);

		g_assert_cmpint(v->result, ==, cases[i].result);
		g_assert_cmpstr(v->problem, ==, cases[i].problem);
		g_assert_cmpuint(v->unsigned_bytes, ==, cases[i].unsigned_bytes);
		g_assert_cmpint(!!(v->flaws & DKIM_FLAW_PARTIAL_BODY), ==,
		                cases[i].unsigned_bytes > 0);
		g_assert_cmpint(!!(v->flaws & DKIM_FLAW_BODY_CHANGED), ==,
		                cases[i].result == DKIM_FAIL);
	}
}

/* Who signs less than what a reader sees. */
static void
test_fields(void)
{
	static const struct {
		const char *h, *more, *signed_more;
		unsigned flaws;
		DkimResult result;
	} cases[] = {
		{ "from:subject", "", "", 0, DKIM_PASS },
		{ "from:subject:subject:from", "", "", 0, DKIM_PASS },
		{ "FROM : SUBJECT", "", "", 0, DKIM_PASS },
		{ "from:subject", "Content-Type: text/plain\r\n", "", 0, DKIM_PASS },
		{ "from:subject", FROM, "", DKIM_FLAW_FROM_UNSIGNED | DKIM_FLAW_FIELD_ADDABLE,
		  DKIM_PASS },
		{ "from:subject", "Subject: You have won\r\n", "",
		  DKIM_FLAW_SUBJECT_UNSIGNED | DKIM_FLAW_FIELD_ADDABLE, DKIM_PASS },
		{ "from:subject:content-type",
		  "Content-Type: text/html\r\nContent-Type: text/plain\r\n",
		  "content-type:text/plain\r\n", DKIM_FLAW_FIELD_ADDABLE, DKIM_PASS },
		{ "from:subject:from", "From: b@example.net\r\n", "", DKIM_FLAW_HEADER_CHANGED,
		  DKIM_FAIL },
		{ "from", "", NULL, DKIM_FLAW_SUBJECT_UNSIGNED, DKIM_PASS },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *more = cases[i].signed_more;
		g_autofree char *tags = g_strconcat(TAGS "; h=", cases[i].h, NULL);
		g_autofree char *header =
			more ? g_strconcat(SIGNED, more, NULL)
			     : g_strndup(SIGNED, strlen("from:Alice <alice@example.com>\r\n"));
		g_autofree char *signature = signer_dkim(&rsa, tags, header, "Hi\r\n");
		g_autofree char *mail =
			g_strconcat(signature, cases[i].more, FIELDS "\r\nHi\r\n", NULL);
		g_autoptr(GPtrArray) verdicts =
			verify(mail, json_string(rsa.record), CONSENT_OFFLINE);

		g_assert_cmpint(first(verdicts)->result, ==, cases[i].result);
		g_assert_cmphex(first(verdicts)->flaws, ==, cases[i].flaws);
	}
}

/* Of several signatures the best counts; only so many are read. */
static void
test_several(void)
{
	g_autofree char *good = signed_mail(&rsa, TAGS H);
	g_autoptr(GString) mail = g_string_new("DKIM-Signature: nonsense\r\n");
	g_autoptr(GPtrArray) two = NULL, many = NULL, none = NULL;

	g_string_append(mail, good);
	two = verify(mail->str, json_string(rsa.record), CONSENT_OFFLINE);
	g_assert_cmpuint(two->len, ==, 2);
	g_assert_cmpint(first(two)->result, ==, DKIM_PERMERROR);
	g_assert_cmpstr(first(two)->problem, ==, "tag-list");
	g_assert_cmpuint(((DkimVerdict *)two->pdata[1])->number, ==, 2);
	g_assert_cmpint(dkim_best(two), ==, DKIM_PASS);
	for (unsigned i = 1; i < DKIM_SIGNATURES_MAX; i++)
		g_string_prepend(mail, "DKIM-Signature: nonsense\r\n");
	many = verify(mail->str, json_string(rsa.record), CONSENT_OFFLINE);
	g_assert_cmpuint(many->len, ==, DKIM_SIGNATURES_MAX);
	g_assert_cmpint(dkim_best(many), ==, DKIM_PERMERROR);
	none = verify(FIELDS "\r\n", NULL, CONSENT_OFFLINE);
	g_assert_cmpuint(none->len, ==, 0);
	g_assert_cmpint(dkim_best(none), ==, DKIM_NONE);
}

/* A field that is signed is hashed as it is, however large; too large is said. */
static void
test_large(void)
{
	g_autofree char *signature = signer_dkim(&rsa, TAGS H, SIGNED, "Hi\r\n");
	g_autofree char *junk = g_strnfill(SIGNED_HEADER_MAX, 'x');
	g_autofree char *field = g_strconcat("Subject: ", junk, "\r\n", NULL);
	g_autofree char *mail = g_strconcat(signature, FROM, field, "\r\nHi\r\n", NULL);
	g_autofree char *fat = g_strnfill(SIGNATURE_FIELD_MAX, ' ');
	g_autofree char *other = g_strconcat("DKIM-Signature: v=1;", fat, "a=x\r\n\r\n", NULL);
	g_autoptr(GPtrArray) one = verify(mail, json_string(rsa.record), CONSENT_OFFLINE);
	g_autoptr(GPtrArray) two = verify(other, NULL, CONSENT_OFFLINE);

	g_assert_cmpstr(first(one)->problem, ==, "too-large");
	g_assert_cmpstr(first(two)->problem, ==, "too-large");
}

/* RFC 8616: names in U-labels are asked for in A-labels. */
static void
test_international(void)
{
	g_autofree char *signature = signer_dkim(&rsa,
	                                         "c=relaxed/relaxed; d=b\xc3\xbc"
	                                         "cher.example; s=S\xc3\xbc" H,
	                                         SIGNED, "Hi\r\n");
	g_autofree char *mail = g_strconcat(signature, FIELDS "\r\nHi\r\n", NULL);
	g_autoptr(json_t) zone =
		json_pack("{s:s}", "xn--s-eha._domainkey.xn--bcher-kva.example", rsa.record);
	g_autoptr(json_t) answers = zone_answers(zone);
	g_autoptr(GPtrArray) verdicts = NULL;
	Ledger *ledger = ledger_new(answers, CONSENT_OFFLINE);
	Mail m;

	mail_read(&m, mail, strlen(mail));
	verdicts = dkim_verify(m.signatures, ledger, NOW);
	g_assert_cmpstr(first(verdicts)->domain, ==, "xn--bcher-kva.example");
	g_assert_cmpstr(first(verdicts)->selector, ==, "xn--s-eha");
	g_assert_cmpint(first(verdicts)->result, ==, DKIM_PASS);
	mail_done(&m);
	ledger_free(ledger);
}

int
main(int argc, char **argv)
{
	int status;

	g_test_init(&argc, &argv, NULL);
	json_set_alloc_funcs(g_malloc, g_free);
	message_init();
	rsa = signer_new("rsa-sha256", 2048);
	ed25519 = signer_new("ed25519-sha256", 0);
	sha1 = signer_new("rsa-sha1", 1024);
	weak = signer_new("rsa-sha256", 512);
	g_test_add_func("/dkim/algorithms", test_algorithms);
	g_test_add_func("/dkim/stored", test_stored);
	g_test_add_func("/dkim/keys", test_keys);
	g_test_add_func("/dkim/answers", test_answers);
	g_test_add_func("/dkim/no-answer", test_no_answer);
	g_test_add_func("/dkim/times", test_times);
	g_test_add_func("/dkim/length", test_length);
	g_test_add_func("/dkim/fields", test_fields);
	g_test_add_func("/dkim/several", test_several);
	g_test_add_func("/dkim/large", test_large);
	g_test_add_func("/dkim/international", test_international);
	status = g_test_run();
	signer_done(&rsa);
	signer_done(&ed25519);
	signer_done(&sha1);
	signer_done(&weak);
	return status;
}
