/* SPDX-License-Identifier: MIT */

/*
 * No mail of this address has come before, and the reader has never written to it
 *
 * Every acquaintance began so: it weighs only beside a reason to warn. On a list people speak whom
 * the reader has not heard before.
 */

#include "checks/check.h"

#include "checks/context.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Acquaintance standing = outside->people->standing;

	if (standing == ACQUAINTANCE_UNKNOWN)
		return STATUS_UNKNOWN;
	if (standing != ACQUAINTANCE_FIRST_TIME || mail_is_talk(facts))
		return STATUS_PASS;
	evidence_add(evidence, "address", facts_author(facts)->address, "From");
	return STATUS_NOTE;
}

const Check check_sender_first_time = {
	.id = "sender-first-time",
	.section = SECTION_SENDER,
	.needs = FACT_FROM | FACT_PEOPLE,
	.run = run,
};
