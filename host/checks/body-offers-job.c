/* SPDX-License-Identifier: MIT */

/*
 * Pay by the day for what anybody can do
 *
 *     "$300 daily, 60 minutes of rating products, no experience needed" 「在宅副業、日給3万円」
 *
 * Firms pay by the month, want to know whom they take on, and write from their own address. These
 * jobs end with an advance to be paid, or with stolen money on the reader's account.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_JOB };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look_office(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_offers_job = {
	.id = "body-offers-job",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
