/* SPDX-License-Identifier: MIT */

/*
 * Hurry
 *
 *     "within 24 hours", "final notice"        「至急」「24時間以内に」
 *
 * Who thinks twice does not fall for it; but shops hurry their customers too. Worth knowing, no
 * more.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_URGENCY };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_note(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_urges = {
	.id = "body-urges",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
