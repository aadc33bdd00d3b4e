/* SPDX-License-Identifier: MIT */

/*
 * Protection has run out, or is renewed at a high price
 *
 *     "Your antivirus subscription has expired"        「ウイルスが検出されました」
 *
 * Sellers of such programs write so as well, and lead to their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_SUBSCRIPTION };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_subscription_ends = {
	.id = "body-subscription-ends",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
