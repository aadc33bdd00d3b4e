/* SPDX-License-Identifier: MIT */

/*
 * Wages, accounts or goods are to be seized, a suit has been filed
 *
 *     "A warrant has been issued", "we will garnish your wages"        「差押予告」「訴訟最終告知」
 *
 * Courts and tax offices serve such notices on paper. A law firm or a collector may write of them
 * by mail, from its own address and to its own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_SEIZURE };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look_office(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_threatens_seizure = {
	.id = "body-threatens-seizure",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
