/* SPDX-License-Identifier: MIT */

/*
 * Pictures in the sender's name
 *
 *     From: 🎉 Your Reward Team <...>
 *
 * A subject may be gaudy; the name of a house is the same every day, and stands on its letterhead
 * without balloons. Some newsletters and people do it all the same.
 */

#include "checks/check.h"

#include "checks/letters.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	g_autofree char *pictures = from && from->name ? pictures_in(from->name) : NULL;

	if (!pictures)
		return STATUS_PASS;
	evidence_add(evidence, "name", from->name, "From");
	return STATUS_NOTE;
}

const Check check_from_name_pictures = {
	.id = "from-name-pictures",
	.section = SECTION_SENDER,
	.needs = 0,
	.run = run,
};
