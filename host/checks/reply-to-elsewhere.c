/* SPDX-License-Identifier: MIT */

/*
 * Answers go to another organisation than the sender's
 *
 *     From: <billing@bank.example>, Reply-To: <bank.billing@mail.example>
 *
 * Common with newsletters and lists, so only worth knowing by itself.
 */

#include "checks/check.h"

#include "checks/brand.h"

static Status
run(const Facts *facts, Ledger *ledger G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = g_ptr_array_index(facts->from, 0);
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->reply_to->len; i++) {
		const Mailbox *other = g_ptr_array_index(facts->reply_to, i);

		if (!other->domain || same_organisation(other->domain, from->domain))
			continue;
		evidence_add(evidence, "written", other->address, "Reply-To");
		evidence_add(evidence, "from", from->address, "From");
		status = STATUS_NOTE;
	}
	return status;
}

const Check check_reply_to_elsewhere = {
	.id = "reply-to-elsewhere",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
