/* SPDX-License-Identifier: MIT */

/*
 * A Message-ID without the domain it must have (RFC 5322 §3.6.4)
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (facts->message_id_domain)
		return STATUS_PASS;
	evidence_add(evidence, "written", facts->message_id, "Message-ID");
	return STATUS_NOTE;
}

const Check check_message_id_malformed = {
	.id = "message-id-malformed",
	.section = SECTION_TRIO,
	.needs = FACT_MESSAGE_ID,
	.run = run,
};
