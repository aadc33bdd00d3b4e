/* SPDX-License-Identifier: MIT */

/*
 * The account is to be closed
 *
 *     "Your account will be suspended"        「アカウントの利用を制限させていただきます」
 *
 * Fear makes people click. Honest services close accounts too, and send their customers to their
 * own site; a mail whose links all lead elsewhere has no right to threaten.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_CLOSING };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_threatens_closing = {
	.id = "body-threatens-closing",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
