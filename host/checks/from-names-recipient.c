/* SPDX-License-Identifier: MIT */

/*
 * The sender's name is made of the reader's own address
 *
 *     From: "postmaster_u.tester" <...@dyflex.co.jp>      to u.tester@example.jp
 *
 * The reader's own organisation may well go by its domain's name, while nobody says that the mail
 * is not its own.
 */

#include "checks/check.h"

#include "message/brand.h"
#include "message/recipient.h"

static bool
is_own_house(const Outside *outside, const Mailbox *from, const char *part)
{
	return outside->authentication->identity != IDENTITY_FAILED &&
	       same_organisation(part, from->domain);
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	g_autofree char *part = recipient_part_in(facts, from->name);

	if (!part || from_is_recipient(facts))
		return STATUS_PASS;
	evidence_add(evidence, "name", from->name, "From");
	evidence_add(evidence, "recipient", part, NULL);
	return is_own_house(outside, from, part) ? STATUS_NOTE : STATUS_WARN;
}

const Check check_from_names_recipient = {
	.id = "from-names-recipient",
	.section = SECTION_SENDER,
	.needs = FACT_FROM | FACT_RECIPIENT,
	.run = run,
};
