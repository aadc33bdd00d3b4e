/* SPDX-License-Identifier: MIT */

#include "spf-run.h"

unsigned
spf_run(const json_t *zone, const SpfQuery *query, json_t *answers, Spf *ret_spf)
{
	for (unsigned rounds = 1; rounds <= SPF_ROUNDS_MAX; rounds++) {
		Ledger *ledger = ledger_new(answers, CONSENT_NAMES);
		unsigned asked = 0;

		spf_check(ledger, query, ret_spf);
		asked = zone_answer_pending(zone, ledger, answers);
		ledger_free(ledger);
		g_assert_cmpuint(asked, <=, SPF_QUESTIONS_MAX);
		if (asked == 0) {
			g_assert_cmpint(ret_spf->state, ==, ANSWER_KNOWN);
			return rounds;
		}
		spf_clear(ret_spf);
	}
	g_assert_not_reached();
}

unsigned
spf_run_both(const json_t *zone, const SpfQuery *query, Spf *ret_spf)
{
	g_autoptr(json_t) asked = json_object();
	g_autoptr(json_t) all = zone_answers(zone);
	Spf once;
	unsigned rounds = spf_run(zone, query, asked, ret_spf);

	json_object_update(all, asked); /* what the zone has not, and PTR */
	g_assert_cmpuint(spf_run(zone, query, all, &once), ==, 1);
	g_assert_cmpint(once.result, ==, ret_spf->result);
	g_assert_cmpstr(once.domain, ==, ret_spf->domain);
	g_assert_cmpstr(once.record, ==, ret_spf->record);
	g_assert_cmpstr(once.directive, ==, ret_spf->directive);
	g_assert_cmpstr(once.explanation, ==, ret_spf->explanation);
	g_assert_cmpstr(once.problem, ==, ret_spf->problem);
	g_assert_cmpuint(once.lookups, ==, ret_spf->lookups);
	spf_clear(&once);
	return rounds;
}
