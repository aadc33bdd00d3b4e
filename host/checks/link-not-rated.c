/* SPDX-License-Identifier: MIT */

/*
 * A service that rates pages has never rated where a link leads
 *
 *     VirusTotal: "not rated"
 *
 * Which is easily taken for harmless, and is not: a page made yesterday for this very mail is rated
 * by nobody. Where a service warns of a link, that is what counts.
 */

#include "checks/rated.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const GPtrArray *all = outside->reputations->all;
	g_autoptr(GHashTable) named = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	if (facts->links->len == 0)
		return STATUS_PASS;
	for (guint i = 0; i < all->len; i++) {
		const Reputation *reputation = g_ptr_array_index(all, i);

		if (reputation->roles & RATED_LINK && reputation_warns(reputation))
			return STATUS_PASS;
	}
	for (guint i = 0; i < all->len; i++) {
		const Reputation *reputation = g_ptr_array_index(all, i);
		char *name;

		if (!(reputation->roles & RATED_LINK) || reputation->state != ANSWER_KNOWN ||
		    reputation->standing != RATED_NOT_RATED)
			continue;
		name = rated_name(reputation);
		if (!g_hash_table_add(named, name))
			continue;
		evidence_add(evidence, "service", reputation_service_name(reputation), NULL);
		evidence_add(evidence, "site", name, rated_place(facts, reputation));
	}
	return evidence->items->len > 0 ? STATUS_NOTE : rated_open(outside, RATED_LINK);
}

const Check check_link_not_rated = {
	.id = "link-not-rated",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
