/* SPDX-License-Identifier: MIT */

/*
 * What no doctor knows
 *
 *     "Lose 16 kg in 4 weeks", "doctors hate this trick"        「飲むだけで血糖値が下がる」
 *
 * Potency, weight, pains: who suffers wants to believe. Pharmacies and magazines write of it too,
 * to those who asked for it, and lead to their own pages.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_CURE };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_offers_cure = {
	.id = "body-offers-cure",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
