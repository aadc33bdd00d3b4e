/* SPDX-License-Identifier: MIT */

/*
 * The sender's domain leads to another address than the one the mail set out from
 *
 *     dyflex.co.jp A 150.60.155.179     Received: from ... (18.170.98.138)
 *
 * What a person can compare by hand. Web servers seldom send mail, so it is no reason to warn; SPF
 * and MX beside it tell more.
 */

#include "checks/check.h"

/* What SPF says of the machine; for people it is asked about the envelope, which may be another's.
 */
static const char *
spf_term(const Authentication *auth)
{
	if (auth->client.kind == CLIENT_SUBMITTED)
		return "spf-not-applicable";
	if (auth->spf.state != ANSWER_KNOWN)
		return "spf-unknown";
	return auth->spf.result == SPF_PASS                                       ? "spf-pass"
	       : auth->spf.result == SPF_FAIL || auth->spf.result == SPF_SOFTFAIL ? "spf-fail"
	                                                                          : "spf-none";
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;
	const char *domain = facts_author(facts)->domain;
	char **addresses = auth->author.addresses;

	if (auth->author.state != ANSWER_KNOWN)
		return status_when_nothing(auth->author.state);
	if (!addresses[0] || g_strv_contains((const char *const *)addresses, facts->origin.ip))
		return STATUS_PASS;
	evidence_add(evidence, "domain", domain, "From");
	evidence_add(evidence, "address", addresses[0], NULL);
	evidence_add(evidence, "ip", facts->origin.ip, NULL);
	evidence_add_term(evidence, "spf", spf_term(auth), NULL);
	return STATUS_NOTE;
}

const Check check_sender_address_elsewhere = {
	.id = "sender-address-elsewhere",
	.section = SECTION_SENDER,
	.needs = FACT_FROM | FACT_ORIGIN,
	.run = run,
};
