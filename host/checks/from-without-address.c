/* SPDX-License-Identifier: MIT */

/*
 * A sender without an address
 *
 *     From: "Kundendienstzentrum" <>
 *     From: Bitcoin
 *
 * RFC 5322 §3.4 wants an address there. Who leaves it out does not want an answer, and keeps every
 * rule that looks at the sender's domain from having one to look at. A mail server's own notices,
 * and what a machine says to itself, have a mere name at times.
 */

#include "checks/check.h"

#include "checks/context.h"

/* Nothing is said of the sender, and nothing is to be returned: "From: <>", "Return-Path: <>". */
static bool
is_notice(const Facts *facts, const Mailbox *from)
{
	return mail_has_empty_path(facts) && !from->name && !*from->address;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const char *shown;

	if (!from || from->domain || mail_is_talk(facts) || mailbox_is_machine(from) ||
	    is_notice(facts, from))
		return STATUS_PASS;
	shown = from->name && *from->name ? from->name : from->address;
	if (*shown)
		evidence_add(evidence, "name", shown, "From");
	else
		evidence_add_term(evidence, "name", "nothing", "From");
	return STATUS_WARN;
}

const Check check_from_without_address = {
	.id = "from-without-address",
	.section = SECTION_SENDER,
	.needs = FACT_ORIGIN,
	.run = run,
};
