/* SPDX-License-Identifier: MIT */

/*
 * Log in, confirm, tell your card
 *
 *     "Verify your account"        「お支払い方法を更新してください」
 *
 * Honest services ask for this as well, on their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_SECRET, THEME_PAYMENT };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_asks_secret = {
	.id = "body-asks-secret",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
