/* SPDX-License-Identifier: MIT */

#include "checks/elsewhere.h"

#include "message/brand.h"

Status
mailboxes_elsewhere(const Facts *facts, const GPtrArray *others, const char *at, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	Status status = STATUS_PASS;

	for (guint i = 0; i < others->len; i++) {
		const Mailbox *other = g_ptr_array_index(others, i);

		if (!other->domain || same_organisation(other->domain, from->domain))
			continue;
		evidence_add(evidence, "written", other->address, at);
		evidence_add(evidence, "from", from->address, "From");
		status = STATUS_NOTE;
	}
	return status;
}
