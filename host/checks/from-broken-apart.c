/* SPDX-License-Identifier: MIT */

/*
 * A comma between the sender's name and the address
 *
 *     From: Example Bank, <a81@mail.invalid>
 *
 * By RFC 5322 §3.4 these are two senders, of whom the first has no address: a reader is shown the
 * name, and a filter that looks at the first sender finds nobody. Mail programs put a name with a
 * comma into quotation marks, and then the address follows without another.
 */

#include "checks/check.h"

#include "checks/context.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);

	if (!from->name_apart || mail_is_talk(facts))
		return STATUS_PASS;
	evidence_add(evidence, "name", from->name, "From");
	evidence_add(evidence, "address", from->address, "From");
	return STATUS_WARN;
}

const Check check_from_broken_apart = {
	.id = "from-broken-apart",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
