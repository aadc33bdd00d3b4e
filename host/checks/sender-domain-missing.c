/* SPDX-License-Identifier: MIT */

/*
 * The domain of the sender's address does not exist
 *
 *     From: a@no-such-domain.example
 *
 * Nobody can answer such a mail. A domain of long ago may have gone since, so an old mail is only
 * worth a note.
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;

	if (auth->author.state != ANSWER_KNOWN)
		return status_when_nothing(auth->author.state);
	if (auth->author.exists)
		return STATUS_PASS;
	evidence_add(evidence, "domain", facts_author(facts)->domain, "From");
	return auth->outdated || auth->recorded ? STATUS_NOTE : STATUS_FAIL;
}

const Check check_sender_domain_missing = {
	.id = "sender-domain-missing",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
