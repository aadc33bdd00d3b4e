/* SPDX-License-Identifier: MIT */

/*
 * A prize, a gift, points that expire
 *
 *     "You have been selected to receive a reward"        「ポイントの有効期限」
 *
 * Shops give gifts to their customers too, on their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_PRIZE };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_promises_gift = {
	.id = "body-promises-gift",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
