/* SPDX-License-Identifier: MIT */

/*
 * Somebody else than the sender is proven to have sent the mail
 *
 *     DKIM-Signature: d=mailer.example     From: news@shop.example
 *
 * Services that send for others do so every day; it only tells whom to believe.
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;

	if (auth->identity == IDENTITY_UNKNOWN)
		return status_when_nothing(auth->dmarc.state);
	if (auth->identity != IDENTITY_OTHER)
		return STATUS_PASS;
	evidence_add(evidence, "proven", auth->proven, NULL);
	evidence_add(evidence, "domain", facts_author(facts)->domain, "From");
	return STATUS_NOTE;
}

const Check check_identity_other = {
	.id = "identity-other",
	.section = SECTION_AUTHENTICATION,
	.needs = FACT_FROM,
	.run = run,
};
