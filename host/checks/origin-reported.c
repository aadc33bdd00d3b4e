/* SPDX-License-Identifier: MIT */

/*
 * Many have reported the address that the mail set out from
 *
 *     AbuseIPDB: 192.0.2.1, 80 %, 12 reports
 *
 * Its score is how sure it is that the address abuses, from who reported and how often. From 50 on
 * (our judgement, not measured) it is told; below, one angry neighbour can be all there is.
 */

#include "checks/rated.h"

#define SCORE_WARN 50

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	for (guint i = 0; i < outside->reputations->all->len; i++) {
		const Reputation *reputation = g_ptr_array_index(outside->reputations->all, i);

		if (!(reputation->roles & RATED_ORIGIN) || !reputation_warns(reputation) ||
		    reputation->score < SCORE_WARN)
			continue;
		evidence_add(evidence, "ip", reputation->subject, NULL);
		evidence_add(evidence, "service", reputation_service_name(reputation), NULL);
		evidence_add_number(evidence, "score", reputation->score, NULL);
		evidence_add_number(evidence, "reports", reputation->reports, NULL);
	}
	return evidence->items->len > 0 ? STATUS_WARN : rated_open(outside, RATED_ORIGIN);
}

const Check check_origin_reported = {
	.id = "origin-reported",
	.section = SECTION_ORIGIN,
	.needs = FACT_ORIGIN,
	.run = run,
};
