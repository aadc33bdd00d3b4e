/* SPDX-License-Identifier: MIT */

/*
 * What used to be sold at the door
 *
 *     "Your car warranty", "cancel your timeshare", solar panels        「太陽光が補助金で無料」
 *
 * Collectors of addresses sell them to whoever calls next. Firms that really do the work write in
 * their own name, and lead to their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_CONTRACT };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_offers_contract = {
	.id = "body-offers-contract",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
