/* SPDX-License-Identifier: MIT */

/*
 * A signature verifies once it is taken back what was done to the mail on its way
 *
 *     Subject: [spam] Your order     signed as     Subject: Your order
 *
 * A filter before the reader has stamped the subject, or a list has put its own words below.
 */

#include "checks/check.h"

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const GPtrArray *all = outside->authentication->dkim;

	for (guint i = 0; i < all->len; i++) {
		const DkimVerdict *dkim = g_ptr_array_index(all, i);
		g_autofree char *at = dkim_place(dkim);

		if (dkim->mend == DKIM_MEND_NONE)
			continue;
		evidence_add(evidence, "domain", dkim->domain, at);
		evidence_add(evidence, "mended", dkim->mended,
		             dkim->mend == DKIM_MEND_FOOTER ? NULL : "Subject");
	}
	return evidence->items->len > 0 ? STATUS_NOTE : STATUS_PASS;
}

const Check check_dkim_mended = {
	.id = "dkim-mended",
	.section = SECTION_AUTHENTICATION,
	.run = run,
};
