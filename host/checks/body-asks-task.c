/* SPDX-License-Identifier: MIT */

/*
 * A favour, in secret, from somebody who cannot be called
 *
 *     "Are you at your desk? I need a quick favour, keep it between us"
 *     「手が空いていますか。LINEグループを作成し、QRコードを送ってください」
 *
 * Whoever writes in the name of a superior has a mailbox that anybody gets, sees to it that nobody
 * calls back, and names what it is about only in the next mail. Superiors ask for favours as well,
 * from the house, and may be called.
 */

#include "checks/asking.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	bool more = phrases_count(facts, THEME_TASK) >= 2 || phrase_of(facts, THEME_GIFT_CARDS) ||
	            phrase_of(facts, THEME_BANK_CHANGE) || phrase_of(facts, THEME_MESSENGER);

	return asking_look_private(facts, THEME_TASK, more, evidence);
}

const Check check_body_asks_task = {
	.id = "body-asks-task",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
