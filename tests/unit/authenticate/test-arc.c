/* SPDX-License-Identifier: MIT */

/* Chains of our own making, one stop after the other. */

#include "authenticate/arc.h"

#include "authenticate/bounds.h"
#include "mail.h"
#include "signer.h"

#define NOW    1700000000
#define FROM   "From: Alice <alice@example.com>\r\n"
#define SIGNED "from:Alice <alice@example.com>\r\n"
#define BODY   "Hi\r\n"

static Signer rsa, ed25519;

/* A chain as it grows. @seals is what the next seal covers before its own set. */
typedef struct Chain {
	GString *header, *seals, *body;
	unsigned n;
} Chain;

static Chain
chain_new(void)
{
	return (Chain){ g_string_new(FROM), g_string_new(""), g_string_new(BODY), 0 };
}

static void
chain_done(Chain *chain)
{
	g_string_free(chain->header, TRUE);
	g_string_free(chain->seals, TRUE);
	g_string_free(chain->body, TRUE);
}

/* Adds a set; its fields are written so that "relaxed" changes nothing but their names. */
static void
add_set(Chain *chain, const Signer *signer, const char *cv, const char *message_selector)
{
	unsigned i = ++chain->n;
	g_autofree char *bh = signer_hash_base64(signer, chain->body->str, chain->body->len);
	g_autofree char *results = g_strdup_printf("i=%u; mx%u.example; spf=pass", i, i);
	g_autofree char *message =
		g_strdup_printf("i=%u; a=%s; c=relaxed/simple; d=mx%u.example; s=%s; h=from; "
	                        "bh=%s; b=",
	                        i, signer->algorithm, i, message_selector, bh);
	g_autofree char *seal = g_strdup_printf("i=%u; a=%s; cv=%s; d=mx%u.example; s=s; b=", i,
	                                        signer->algorithm, cv, i);
	g_autofree char *covered = g_strconcat(SIGNED "arc-message-signature:", message, NULL);
	g_autofree char *b = signer_sign(signer, covered), *sealed = NULL, *seal_b = NULL,
			*set = NULL;

	g_string_append_printf(chain->seals,
	                       "arc-authentication-results:%s\r\n"
	                       "arc-message-signature:%s%s\r\n",
	                       results, message, b);
	sealed = g_strconcat(chain->seals->str, "arc-seal:", seal, NULL);
	seal_b = signer_sign(signer, sealed);
	g_string_append_printf(chain->seals, "arc-seal:%s%s\r\n", seal, seal_b);
	set = g_strdup_printf("ARC-Seal: %s%s\r\n"
	                      "ARC-Message-Signature: %s%s\r\n"
	                      "ARC-Authentication-Results: %s\r\n",
	                      seal, seal_b, message, b, results);
	g_string_prepend(chain->header, set);
}

/* Returns: (transfer full): a zone with @signer's key for each stop. */
static json_t *
zone_of(const Chain *chain, const Signer *signer)
{
	json_t *zone = json_object();

	for (unsigned i = 1; i <= chain->n; i++) {
		g_autofree char *name = g_strdup_printf("s._domainkey.mx%u.example", i);

		json_object_set_new(zone, name, json_string(signer->record));
	}
	return zone;
}

/* Validates a mail of @header and @body; what the answers do not hold is asked for. */
static unsigned
validate(const char *header, const char *body, json_t *zone, Consent consent, Arc *ret_arc)
{
	g_autofree char *raw = g_strconcat(header, "\r\n", body, NULL);
	g_autoptr(json_t) answers = zone_answers(zone), asked = json_object();
	Ledger *ledger = ledger_new(answers, consent);
	unsigned count;
	Mail mail;

	mail_read(&mail, raw, strlen(raw));
	arc_validate(mail.signatures, ledger, NOW, ret_arc);
	/* Borrowed from facts that go. */
	for (guint i = 0; i < ret_arc->sets->len; i++)
		((ArcSet *)ret_arc->sets->pdata[i])->results = NULL;
	zone_answer_open(zone, ledger, asked);
	count = (unsigned)json_object_size(asked);
	mail_done(&mail);
	ledger_free(ledger);
	return count;
}

static void
test_pass(void)
{
	const Signer *const signers[] = { &rsa, &ed25519 };

	for (size_t i = 0; i < G_N_ELEMENTS(signers); i++) {
		Chain chain = chain_new();

		for (unsigned n = 1; n <= 3; n++) {
			g_autoptr(json_t) zone = NULL;
			const ArcSet *set;
			Arc arc;

			add_set(&chain, signers[i], n == 1 ? "none" : "pass", "s");
			zone = zone_of(&chain, signers[i]);
			validate(chain.header->str, BODY, zone, CONSENT_OFFLINE, &arc);
			g_assert_cmpint(arc.state, ==, ANSWER_KNOWN);
			g_assert_cmpint(arc.result, ==, ARC_PASS);
			g_assert_null(arc.problem);
			g_assert_cmpuint(arc.oldest_pass, ==, 1);
			g_assert_cmpuint(arc.sets->len, ==, n);
			set = arc.sets->pdata[n - 1];
			g_assert_cmpuint(set->instance, ==, n);
			g_assert_true(g_str_has_prefix(set->sealer, "mx"));
			g_assert_cmpint(set->sealer[2], ==, '0' + (int)n);
			arc_clear(&arc);
		}
		chain_done(&chain);
	}
}

/* Each set has its own results. */
static void
test_results(void)
{
	Chain chain = chain_new();
	g_autofree char *raw = NULL;
	Ledger *ledger = ledger_new(NULL, CONSENT_OFFLINE);
	Mail mail;
	Arc arc;

	add_set(&chain, &rsa, "none", "s");
	add_set(&chain, &rsa, "pass", "s");
	raw = g_strconcat(chain.header->str, "\r\n" BODY, NULL);
	mail_read(&mail, raw, strlen(raw));
	arc_validate(mail.signatures, ledger, NOW, &arc);
	g_assert_cmpint(arc.state, ==, ANSWER_REFUSED);
	g_assert_cmpuint(arc.sets->len, ==, 2);
	for (guint i = 0; i < 2; i++) {
		const ArcSet *set = arc.sets->pdata[i];
		g_autofree char *value = g_strndup(set->results->raw, set->results->raw_len);

		g_assert_cmpstr(value, ==,
		                i == 0 ? " i=1; mx1.example; spf=pass"
		                       : " i=2; mx2.example; spf=pass");
	}
	arc_clear(&arc);
	mail_done(&mail);
	ledger_free(ledger);
	chain_done(&chain);
}

/* What was changed between two stops shows in the older signature alone. */
static void
test_oldest_pass(void)
{
	Chain chain = chain_new();
	g_autoptr(json_t) zone = NULL;
	Arc arc;

	add_set(&chain, &rsa, "none", "s");
	add_set(&chain, &rsa, "pass", "s");
	g_string_append(chain.body, "-- \r\nlist\r\n");
	add_set(&chain, &rsa, "pass", "s");
	zone = zone_of(&chain, &rsa);
	validate(chain.header->str, chain.body->str, zone, CONSENT_OFFLINE, &arc);
	g_assert_cmpint(arc.result, ==, ARC_PASS);
	g_assert_cmpuint(arc.oldest_pass, ==, 3);
	arc_clear(&arc);
	add_set(&chain, &rsa, "pass", "s");
	json_decref(zone);
	zone = zone_of(&chain, &rsa);
	validate(chain.header->str, chain.body->str, zone, CONSENT_OFFLINE, &arc);
	g_assert_cmpuint(arc.oldest_pass, ==, 3);
	arc_clear(&arc);
	chain_done(&chain);
}

/* An older signature of the mail with another key than its seal's costs no question. */
static void
test_other_key(void)
{
	Chain chain = chain_new();
	g_autoptr(json_t) zone = NULL;
	Arc arc;

	add_set(&chain, &rsa, "none", "other");
	add_set(&chain, &rsa, "pass", "s");
	zone = zone_of(&chain, &rsa);
	g_assert_cmpuint(validate(chain.header->str, BODY, zone, CONSENT_NAMES, &arc), ==, 0);
	g_assert_cmpint(arc.result, ==, ARC_PASS);
	g_assert_cmpuint(arc.oldest_pass, ==, 2);
	arc_clear(&arc);
	chain_done(&chain);
}

/* All keys are asked for at once; how little is known is said. */
static void
test_states(void)
{
	Chain chain = chain_new();
	g_autoptr(json_t) nothing = json_object(), zone = NULL, failing = NULL;
	Arc arc;

	for (unsigned i = 1; i <= 3; i++)
		add_set(&chain, &rsa, i == 1 ? "none" : "pass", "s");
	g_assert_cmpuint(validate(chain.header->str, BODY, nothing, CONSENT_NAMES, &arc), ==, 3);
	g_assert_cmpint(arc.state, ==, ANSWER_PENDING);
	g_assert_cmpint(arc.result, ==, ARC_NONE);
	arc_clear(&arc);
	validate(chain.header->str, BODY, nothing, CONSENT_OFFLINE, &arc);
	g_assert_cmpint(arc.state, ==, ANSWER_REFUSED);
	arc_clear(&arc);
	zone = zone_of(&chain, &rsa);
	json_object_set_new(zone, "s._domainkey.mx2.example",
	                    json_pack("{s:s}", "error", "TIMEOUT"));
	validate(chain.header->str, BODY, zone, CONSENT_NAMES, &arc);
	g_assert_cmpint(arc.state, ==, ANSWER_FAILED);
	g_assert_cmpint(arc.result, ==, ARC_NONE);
	arc_clear(&arc);
	/* One key that is wrong settles it, whatever is not known of the others. */
	failing = json_pack("{s:s}", "s._domainkey.mx1.example", "p=");
	g_assert_cmpuint(validate(chain.header->str, BODY, failing, CONSENT_NAMES, &arc), ==, 2);
	g_assert_cmpint(arc.state, ==, ANSWER_KNOWN);
	g_assert_cmpint(arc.result, ==, ARC_FAIL);
	g_assert_cmpstr(arc.problem, ==, "key-revoked");
	arc_clear(&arc);
	chain_done(&chain);
}

/* What needs no key is known without one, and asks for none. */
static void
test_offline(void)
{
	Chain chain = chain_new();
	g_autoptr(json_t) nothing = json_object();
	Arc arc;

	g_assert_cmpuint(validate(FROM, BODY, nothing, CONSENT_NAMES, &arc), ==, 0);
	g_assert_cmpint(arc.state, ==, ANSWER_KNOWN);
	g_assert_cmpint(arc.result, ==, ARC_NONE);
	g_assert_cmpuint(arc.sets->len, ==, 0);
	arc_clear(&arc);
	add_set(&chain, &rsa, "none", "s");
	g_assert_cmpuint(validate(chain.header->str, "Ha\r\n", nothing, CONSENT_NAMES, &arc), ==,
	                 0);
	g_assert_cmpint(arc.state, ==, ANSWER_KNOWN);
	g_assert_cmpint(arc.result, ==, ARC_FAIL);
	g_assert_cmpstr(arc.problem, ==, "body-changed");
	arc_clear(&arc);
	chain_done(&chain);
}

/* Changes one thing in a chain of two. */
static void
test_broken(void)
{
	static const struct {
		const char *from, *to, *problem;
	} cases[] = {
		{ "cv=pass", "cv=fail", "chain" },
		{ "cv=none", "cv=pass", "chain" },
		{ "spf=pass", "spf=fail", "seal" },
		{ "ARC-Authentication-Results: i=2", "ARC-Authentication-Results: i=1",
		  "duplicate" },
		{ "ARC-Authentication-Results: i=2", "ARC-Authentication-Results: i=3",
		  "incomplete" },
		{ "ARC-Authentication-Results: i=2", "ARC-Authentication-Results: j=2",
		  "instance" },
		{ "ARC-Seal: i=1", "ARC-Sea: i=1", "incomplete" },
		{ "From: Alice", "From: Malice", "message-signature" },
		{ "b=", "b=AAAA", "seal" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Chain chain = chain_new();
		g_autoptr(json_t) zone = NULL;
		Arc arc;

		add_set(&chain, &rsa, "none", "s");
		add_set(&chain, &rsa, "pass", "s");
		zone = zone_of(&chain, &rsa);
		g_assert_cmpuint(g_string_replace(chain.header, cases[i].from, cases[i].to, 1), ==,
		                 1);
		validate(chain.header->str, BODY, zone, CONSENT_OFFLINE, &arc);
		g_test_message("%s", cases[i].to);
		g_assert_cmpint(arc.result, ==, ARC_FAIL);
		g_assert_cmpstr(arc.problem, ==, cases[i].problem);
		g_assert_cmpuint(arc.oldest_pass, ==, 0);
		arc_clear(&arc);
		chain_done(&chain);
	}
}

static void
test_longest(void)
{
	Chain chain = chain_new();
	g_autoptr(json_t) zone = NULL;
	Arc arc;

	for (unsigned i = 1; i <= ARC_SETS_MAX; i++)
		add_set(&chain, &ed25519, i == 1 ? "none" : "pass", "s");
	zone = zone_of(&chain, &ed25519);
	validate(chain.header->str, BODY, zone, CONSENT_OFFLINE, &arc);
	g_assert_cmpint(arc.result, ==, ARC_PASS);
	arc_clear(&arc);
	add_set(&chain, &ed25519, "pass", "s");
	validate(chain.header->str, BODY, zone, CONSENT_OFFLINE, &arc);
	g_assert_cmpint(arc.result, ==, ARC_FAIL);
	g_assert_cmpstr(arc.problem, ==, "instance");
	arc_clear(&arc);
	chain_done(&chain);
}

int
main(int argc, char **argv)
{
	int status;

	g_test_init(&argc, &argv, NULL);
	json_set_alloc_funcs(g_malloc, g_free);
	message_init();
	rsa = signer_new("rsa-sha256", 1024);
	ed25519 = signer_new("ed25519-sha256", 0);
	g_test_add_func("/arc/pass", test_pass);
	g_test_add_func("/arc/results", test_results);
	g_test_add_func("/arc/oldest-pass", test_oldest_pass);
	g_test_add_func("/arc/other-key", test_other_key);
	g_test_add_func("/arc/states", test_states);
	g_test_add_func("/arc/offline", test_offline);
	g_test_add_func("/arc/broken", test_broken);
	g_test_add_func("/arc/longest", test_longest);
	status = g_test_run();
	signer_done(&rsa);
	signer_done(&ed25519);
	return status;
}
