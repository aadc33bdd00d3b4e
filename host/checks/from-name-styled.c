/* SPDX-License-Identifier: MIT */

/*
 * A sender's name in letters that are none
 *
 *     From: 𝗡𝗲𝘁 𝗕𝗮𝗻𝗸 <...>
 *
 * Mathematical signs and letters in circles look like letters to the reader and like nothing to a
 * filter. A house writes its name as it is written.
 */

#include "checks/check.h"

#include "checks/context.h"
#include "checks/letters.h"

#define STYLED_MIN 3 /* one or two may be a sign */

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	size_t styled = from && from->name ? count_styled(from->name) : 0;

	if (styled < STYLED_MIN || mail_is_talk(facts))
		return STATUS_PASS;
	evidence_add(evidence, "name", from->name, "From");
	evidence_add_number(evidence, "letters", (long long)styled, NULL);
	return STATUS_WARN;
}

const Check check_from_name_styled = {
	.id = "from-name-styled",
	.section = SECTION_SENDER,
	.needs = 0,
	.run = run,
};
