/* SPDX-License-Identifier: MIT */

/*
 * Somebody else has signed in, has bought, has tried to
 *
 *     "Unusual activity was detected"        「第三者による不正利用の可能性」
 *
 * Honest services warn so too, and lead to their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_ALARM };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_raises_alarm = {
	.id = "body-raises-alarm",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
