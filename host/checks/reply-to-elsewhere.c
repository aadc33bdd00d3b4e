/* SPDX-License-Identifier: MIT */

/*
 * Answers go to another organisation than the sender's
 *
 *     From: <billing@bank.example>, Reply-To: <bank.billing@mail.example>
 *
 * Common with newsletters and lists, so only worth knowing by itself.
 */

#include "checks/elsewhere.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return mailboxes_elsewhere(facts, facts->reply_to, "Reply-To", evidence);
}

const Check check_reply_to_elsewhere = {
	.id = "reply-to-elsewhere",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
