/* SPDX-License-Identifier: MIT */

/*
 * Bounces go to another organisation than the sender's
 *
 * Normal for mail sent through a service, so only worth knowing by itself.
 */

#include "checks/check.h"

#include "checks/brand.h"

static Status
run(const Facts *facts, Ledger *ledger G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = g_ptr_array_index(facts->from, 0);
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->return_path->len; i++) {
		const Mailbox *other = g_ptr_array_index(facts->return_path, i);

		if (!other->domain || same_organisation(other->domain, from->domain))
			continue;
		evidence_add(evidence, "written", other->address, "Return-Path");
		evidence_add(evidence, "from", from->address, "From");
		status = STATUS_NOTE;
	}
	return status;
}

const Check check_return_path_elsewhere = {
	.id = "return-path-elsewhere",
	.section = SECTION_TRIO,
	.needs = FACT_FROM | FACT_RETURN_PATH,
	.run = run,
};
