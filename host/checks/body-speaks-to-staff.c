/* SPDX-License-Identifier: MIT */

/*
 * A notice to employees
 *
 *     "Your salary has been reviewed", "updated employee handbook"        「人事部より」
 *
 * What concerns one's wages is opened at once. Such a notice comes from the house one works for, or
 * from a service that leads to its own pages.
 */

#include "checks/asking.h"

#include "checks/context.h"

static const Theme themes[] = { THEME_STAFF };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (mail_is_from_within(facts))
		return asking_note(facts, themes, G_N_ELEMENTS(themes), evidence);
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_speaks_to_staff = {
	.id = "body-speaks-to-staff",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
