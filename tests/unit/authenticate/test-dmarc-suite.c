/* SPDX-License-Identifier: MIT */

/* DMARC by both standards, over the zones of a suite; and in rounds, as answers come. */

#include <string.h>

#include "../web/vectors.h"
#include "authenticate/bounds.h"
#include "authenticate/dmarc.h"
#include "web/site.h"

#define ROUNDS_MAX 10

/* Where the suite's RFC 7489 organisation is that of RFC 9989, against a third case of the same
 * author ("psd-y-no-org-record"): the public suffix list knows nothing of psd=y. */
static const char *const other_organisation[] = { "psd-y-sp", "psd-y-not-used-if-org-has-record" };

/* Whether @name exists in @test's zone: it is listed, or something below it is. */
static bool
exists(const json_t *test, const char *name)
{
	g_autofree char *below = g_strconcat(".", name, NULL);
	const json_t *listed = json_object_get(test, "exists");
	const char *key = NULL;
	json_t *value = NULL;
	size_t i = 0;

	json_object_foreach ((json_t *)json_object_get(test, "zone"), key, value) {
		if (strcmp(key, name) == 0 || g_str_has_suffix(key, below))
			return true;
	}
	json_array_foreach (listed, i, value) {
		if (strcmp(json_string_value(value), name) == 0 ||
		    g_str_has_suffix(json_string_value(value), below))
			return true;
	}
	return false;
}

/* Returns: (transfer full): what a resolver says to @question, "txt:...". */
static json_t *
answer_from_zone(const json_t *test, const char *question)
{
	const char *name = question + strlen("txt:");
	const json_t *error = json_object_get(json_object_get(test, "errors"), name);
	json_t *records = json_object_get(json_object_get(test, "zone"), name);

	g_assert_true(g_str_has_prefix(question, "txt:"));
	if (error)
		return json_pack("{s:s, s:s}", "state", "failed", "reason",
		                 strcmp(json_string_value(error), "TIMEOUT") == 0 ? "timeout"
		                                                                  : "servfail");
	return json_pack("{s:s, s:o, s:b}", "state", "known", "value",
	                 records ? json_deep_copy(records) : json_array(), "exists",
	                 exists(test, name));
}

typedef struct Round {
	const json_t *test;
	json_t *answers;
	unsigned added;
} Round;

static void
add_answer(const char *question, Consent consent, AnswerState state, const json_t *answer,
           void *user)
{
	Round *round = user;

	(void)consent;
	(void)answer;
	if (state != ANSWER_PENDING)
		return;
	json_object_set_new(round->answers, question, answer_from_zone(round->test, question));
	round->added++;
}

/* Asks until nothing is open. Says in *ret_rounds how often somebody had to be asked. */
static void
check_in_rounds(const json_t *test, const DmarcQuery *query, Dmarc *ret_dmarc, unsigned *ret_rounds)
{
	g_autoptr(json_t) answers = json_object();

	for (*ret_rounds = 0; *ret_rounds < ROUNDS_MAX; (*ret_rounds)++) {
		Ledger *ledger = ledger_new(answers, CONSENT_NAMES);
		Round round = { test, answers, 0 };
		bool open;

		dmarc_check(ledger, query, ret_dmarc);
		open = ret_dmarc->state == ANSWER_PENDING;
		g_assert_true(!open || ledger_is_pending(ledger));
		ledger_foreach(ledger, add_answer, &round);
		ledger_free(ledger);
		if (!open)
			return;
		g_assert_cmpuint(round.added, >, 0);
		dmarc_clear(ret_dmarc);
	}
	g_assert_not_reached();
}

static bool
same(const json_t *want, const char *key, const char *got)
{
	const json_t *value = json_object_get(want, key);

	return !value || g_strcmp0(json_string_value(value), got) == 0;
}

static bool
same_bool(const json_t *want, const char *key, bool got)
{
	const json_t *value = json_object_get(want, key);

	return !value || json_is_true(value) == got;
}

static bool
agrees(const json_t *test, const char *standard, const DmarcVerdict *got, bool organisation)
{
	const json_t *want = json_object_get(test, standard);
	g_autofree char *wanted = NULL;
	const char *result = dmarc_result_to_string(got->result);
	const char *policy = dmarc_policy_to_string(got->policy);

	if (same(want, "result", result) && same(want, "policy", policy) &&
	    (!organisation || same(want, "org", got->organisation)) &&
	    same(want, "record_at", got->record_at) &&
	    same_bool(want, "spf_aligned", got->spf_aligned) &&
	    same_bool(want, "dkim_aligned", got->dkim_aligned))
		return true;
	wanted = json_dumps(want, JSON_COMPACT);
	g_test_message(
		"%s: %s %s\ngot %s, policy %s, organisation %s, record at %s, SPF %d, DKIM %d",
		json_string_value(json_object_get(test, "id")), standard, wanted, result, policy,
		got->organisation, got->record_at, got->spf_aligned, got->dkim_aligned);
	return false;
}

static void
test_suite(void)
{
	g_autofree char *path = vectors_path("dmarc/cases.json");
	g_autoptr(json_t) cases = path ? vectors_load(path) : NULL;
	unsigned walk = 0, suffix = 0, most_rounds = 0;
	json_t *test = NULL;
	size_t i = 0;

	if (!path)
		return;
	g_assert_true(site_init(NULL));
	json_array_foreach (cases, i, test) {
		const json_t *signers = json_object_get(test, "dkim");
		const char *id = json_string_value(json_object_get(test, "id"));
		const char *dkim[DMARC_IDENTIFIERS_MAX + 1] = { NULL };
		DmarcQuery query = { json_string_value(json_object_get(test, "author")),
			             json_string_value(json_object_get(test, "spf")), dkim };
		bool organisation = true;
		unsigned rounds = 0;
		Dmarc dmarc;

		for (size_t k = 0; k < json_array_size(signers); k++)
			dkim[k] = json_string_value(json_array_get(signers, k));
		for (size_t k = 0; k < G_N_ELEMENTS(other_organisation); k++)
			organisation = organisation && strcmp(id, other_organisation[k]) != 0;
		check_in_rounds(test, &query, &dmarc, &rounds);
		most_rounds = MAX(most_rounds, rounds);
		walk += agrees(test, "want9989", &dmarc.walk, true);
		suffix += agrees(test, "want7489", &dmarc.suffix, organisation);
		dmarc_clear(&dmarc);
	}
	g_test_message("RFC 9989: %u of %zu, RFC 7489: %u, at most %u rounds", walk,
	               json_array_size(cases), suffix, most_rounds);
	g_assert_cmpuint(json_array_size(cases), >, 0);
	g_assert_cmpuint(walk, ==, json_array_size(cases));
	g_assert_cmpuint(suffix, ==, json_array_size(cases));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/dmarc-suite/cases", test_suite);
	return g_test_run();
}
