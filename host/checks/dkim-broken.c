/* SPDX-License-Identifier: MIT */

/*
 * A signature of the sender's own domain does not verify
 *
 * The mail was changed after it was signed, on the way or on purpose, or the key is another by now.
 * By itself that is no reason to warn (RFC 6376 §6.1): lists and filters do it every day.
 */

#include "checks/check.h"
#include "message/brand.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const GPtrArray *all = outside->authentication->dkim;
	const char *author = facts_author(facts)->domain;

	for (guint i = 0; i < all->len; i++) {
		const DkimVerdict *dkim = g_ptr_array_index(all, i);
		g_autofree char *at = dkim_place(dkim);

		if (dkim->result != DKIM_FAIL || !same_organisation(dkim->domain, author))
			continue;
		evidence_add(evidence, "domain", dkim->domain, at);
		evidence_add_term(evidence, "reason",
		                  dkim->flaws & DKIM_FLAW_BODY_CHANGED ? "body-changed"
		                                                       : "header-changed",
		                  NULL);
	}
	return evidence->items->len > 0 ? STATUS_NOTE : STATUS_PASS;
}

const Check check_dkim_broken = {
	.id = "dkim-broken",
	.section = SECTION_AUTHENTICATION,
	.needs = FACT_FROM,
	.run = run,
};
