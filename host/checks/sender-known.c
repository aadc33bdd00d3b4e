/* SPDX-License-Identifier: MIT */

/*
 * The reader knows the sender's address
 *
 * It stands in the address book, or he has written to it, or mail of it has come before. Anybody
 * can write that address: whether the mail is proven to come from its domain is told in one breath,
 * and only then is anything excused (verdict/familiar.h).
 */

#include "checks/check.h"

static const char *
proof_term(Identity identity)
{
	switch (identity) {
	case IDENTITY_PROVEN: return "known-proven";
	case IDENTITY_UNKNOWN: return "known-unproven";
	case IDENTITY_OTHER:
	case IDENTITY_FAILED: return "known-not-from-there";
	}
	g_assert_not_reached();
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Acquaintance standing = outside->people->standing;

	if (standing == ACQUAINTANCE_UNKNOWN)
		return STATUS_UNKNOWN;
	if (standing == ACQUAINTANCE_FIRST_TIME)
		return STATUS_PASS;
	evidence_add(evidence, "address", facts_author(facts)->address, "From");
	evidence_add_term(evidence, "standing", acquaintance_to_term(standing), NULL);
	evidence_add_term(evidence, "proof", proof_term(outside->authentication->identity), NULL);
	return STATUS_NOTE;
}

const Check check_sender_known = {
	.id = "sender-known",
	.section = SECTION_SENDER,
	.needs = FACT_FROM | FACT_PEOPLE,
	.run = run,
};
