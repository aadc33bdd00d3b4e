/* SPDX-License-Identifier: MIT */

/*
 * The mailbox is full, or mails are held back
 *
 *     "Your storage limit has been exceeded", "You have 5 pending messages"
 * 「メールが保留されています」
 *
 * What administrators write leads to their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_QUOTA, THEME_HELD };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_mailbox_full = {
	.id = "body-mailbox-full",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
