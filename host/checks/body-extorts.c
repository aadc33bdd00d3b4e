/* SPDX-License-Identifier: MIT */

/*
 * Pay, or all will see
 *
 *     "I recorded you through your webcam ... send the bitcoin to this wallet"
 *
 * Two such sentences are no accident; one alone may be news about it.
 */

#include "checks/asking.h"

#include "checks/context.h"

static const Theme themes[] = { THEME_EXTORTION };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	size_t found = 0;

	if (!mail_is_talk(facts))
		found = asking_quote(facts, themes, G_N_ELEMENTS(themes), evidence);
	return found >= 2 ? STATUS_WARN : found == 1 ? STATUS_NOTE : STATUS_PASS;
}

const Check check_body_extorts = {
	.id = "body-extorts",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
