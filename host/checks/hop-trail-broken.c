/* SPDX-License-Identifier: MIT */

/*
 * A line below the boundary that does not join the one above
 *
 * Each server names the machine it took the mail from; that machine's own line should stand below.
 * Where the names do not meet, the lower lines may be invented, or a server has two names.
 */

#include "checks/check.h"

#include "message/organisation.h"
#include "message/route.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Hop *above = NULL;

	for (guint i = 0; i < facts->route->len; i++) {
		const Hop *hop = g_ptr_array_index(facts->route, i);
		g_autofree char *at = NULL;

		if (!hop->received->is_hop)
			continue;
		if (above && above->trust != HOP_OURS && !hop->follows && hop->received->by &&
		    !host_is_internal(hop->received->by)) {
			const char *name = above->received->rdns ? above->received->rdns
			                                         : above->received->helo;

			at = hop_place(hop);
			evidence_add(evidence, "above", name ? name : above->received->ip, NULL);
			evidence_add(evidence, "by", hop->received->by, at);
			return STATUS_NOTE;
		}
		above = hop;
	}
	return STATUS_PASS;
}

const Check check_hop_trail_broken = {
	.id = "hop-trail-broken",
	.section = SECTION_ROUTE,
	.needs = FACT_BOUNDARY,
	.run = run,
};
