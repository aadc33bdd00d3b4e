/* SPDX-License-Identifier: MIT */

/*
 * The sender's domain is proven to have sent the mail
 *
 * By DMARC, or by a signature or a server of the domain itself. It tells who sent it, and nothing
 * of whether what he says is true: anybody can have a domain, and accounts are stolen.
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;

	if (auth->identity == IDENTITY_UNKNOWN)
		return status_when_nothing(auth->dmarc.state);
	if (auth->identity != IDENTITY_PROVEN)
		return STATUS_PASS;
	evidence_add(evidence, "domain", facts_author(facts)->domain, "From");
	evidence_add_term(evidence, "proof", proof_to_string(auth->proof), NULL);
	return STATUS_NOTE;
}

const Check check_identity_proven = {
	.id = "identity-proven",
	.section = SECTION_AUTHENTICATION,
	.needs = FACT_FROM,
	.run = run,
};
