/* SPDX-License-Identifier: MIT */

/*
 * An earlier mail that was warned of came from the same machine, or its neighbour
 *
 * "The same place and provider as yesterday's: the same culprit?" A machine that sends honest mail,
 * too, is one of a mail service. What belongs to one campaign is told by seen-in-campaign.
 */

#include "checks/check.h"

#include "checks/seen-before.h"

static bool
is_from_same_place(const Past *past, const Similar *similar)
{
	unsigned place = 1u << TRAIT_ORIGIN | 1u << TRAIT_NETWORK;

	return !similar->belongs && similar_was_warned_of(similar) &&
	       (similar->shared & place & ~past->ordinary);
}

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const Past *past = outside->past;

	for (guint i = 0; i < past->similar->len; i++) {
		const Similar *similar = g_ptr_array_index(past->similar, i);
		bool same = similar->shared & 1u << TRAIT_ORIGIN;

		if (!is_from_same_place(past, similar))
			continue;
		tell_of_similar(evidence, similar, same ? "seen_origin" : "seen_network");
		return STATUS_NOTE;
	}
	return status_when_nothing(past->state);
}

const Check check_seen_same_origin = {
	.id = "seen-same-origin",
	.section = SECTION_HISTORY,
	.needs = FACT_HISTORY | FACT_ORIGIN,
	.run = run,
};
