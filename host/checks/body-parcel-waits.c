/* SPDX-License-Identifier: MIT */

/*
 * A parcel waits for a fee, an address, a click
 *
 *     "Your package is on hold"        「荷物をお届けできませんでした」
 *
 * Those who carry parcels write so as well, and send their customers to their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_PARCEL };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_parcel_waits = {
	.id = "body-parcel-waits",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
