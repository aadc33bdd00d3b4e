/* SPDX-License-Identifier: MIT */

/*
 * Tax to get back or to pay, a fine
 *
 *     "Your tax refund is pending"        「国税還付金のお知らせ」
 *
 * Authorities write so as well, seldom by mail, and lead to their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_TAX };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_tax_due = {
	.id = "body-tax-due",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
