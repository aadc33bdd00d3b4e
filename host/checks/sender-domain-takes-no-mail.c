/* SPDX-License-Identifier: MIT */

/*
 * The sender's domain says that it takes no mail
 *
 *     example.com. MX 0 .     (RFC 7505)
 *
 * Senders that want no answer use such domains for notices; forgers use those of others.
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;

	if (auth->author.state != ANSWER_KNOWN)
		return status_when_nothing(auth->author.state);
	if (!auth->author.takes_no_mail || auth->identity == IDENTITY_PROVEN)
		return STATUS_PASS;
	evidence_add(evidence, "domain", facts_author(facts)->domain, "From");
	return STATUS_WARN;
}

const Check check_sender_domain_takes_no_mail = {
	.id = "sender-domain-takes-no-mail",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
