/* SPDX-License-Identifier: MIT */

/*
 * The Message-ID was made at another organisation than the sender's
 *
 * Normal for mail sent through a service or by a list, so only worth knowing by itself.
 */

#include "checks/check.h"

#include "message/brand.h"
#include "message/organisation.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);

	if (!facts->message_id_domain || host_is_internal(facts->message_id_domain) ||
	    same_organisation(facts->message_id_domain, from->domain))
		return STATUS_PASS;
	evidence_add(evidence, "domain", facts->message_id_domain, "Message-ID");
	evidence_add(evidence, "from", from->domain, "From");
	return STATUS_NOTE;
}

const Check check_message_id_elsewhere = {
	.id = "message-id-elsewhere",
	.section = SECTION_TRIO,
	.needs = FACT_FROM | FACT_MESSAGE_ID,
	.run = run,
};
