/* SPDX-License-Identifier: MIT */

/*
 * A sender whose domain has an ending that is abused far above its share
 *
 *     From: Kundendienst <info@example.top>
 *
 * Domains to send from for a day are bought where they cost next to nothing. Most sites there are
 * honest all the same.
 */

#include "checks/check.h"

#include "checks/abused-ending.h"
#include "checks/context.h"
#include "message/brand.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const char *ending = abused_ending_of(from->domain);

	if (!ending || !mail_is_cold(facts) || brand_of_host(from->domain))
		return STATUS_PASS;
	evidence_add(evidence, "domain", from->domain, "From");
	evidence_add(evidence, "ending", ending, NULL);
	return STATUS_NOTE;
}

const Check check_from_ending_abused = {
	.id = "from-ending-abused",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
