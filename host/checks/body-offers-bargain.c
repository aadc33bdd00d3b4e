/* SPDX-License-Identifier: MIT */

/*
 * A bargain that does not last
 *
 *     "70 % off", "while stocks last"        「期間限定」
 *
 * Every shop's newsletter says so. Worth knowing, no more.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_BARGAIN };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_note(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_offers_bargain = {
	.id = "body-offers-bargain",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
