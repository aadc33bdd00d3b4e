/* SPDX-License-Identifier: MIT */

/*
 * A sender's domain that looks like an organisation's own
 *
 *     From: PayPal <service@paypa1.com>
 *     From: support@mufg-login.example
 */

#include "checks/check.h"

#include "checks/imitation.h"
#include "web/site.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	g_autofree char *shown = site_unicode(from->domain);

	return judge_imitation(facts, from->domain, shown, "From", evidence);
}

const Check check_from_lookalike = {
	.id = "from-lookalike",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
