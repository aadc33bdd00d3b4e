/* SPDX-License-Identifier: MIT */

/*
 * Money lent to anybody
 *
 *     "Bad credit approved today", "Kredit ohne Schufa"        「審査なしで即日融資」
 *
 * Who lends looks at whom he lends to. Those that lend to anybody want a fee first, or the data
 * that one applies with. Banks advertise loans as well, on their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_LOAN };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_offers_loan = {
	.id = "body-offers-loan",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
