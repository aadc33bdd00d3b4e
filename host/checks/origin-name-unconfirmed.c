/* SPDX-License-Identifier: MIT */

/*
 * The address that the mail set out from has a name that does not lead back to it
 *
 *     198.51.100.7 → mail.bank.example, but mail.bank.example is 192.0.2.1
 *
 * Whoever owns an address may give it any name, also somebody else's (RFC 8601 §2.7.3, "iprev").
 */

#include "checks/check.h"

#include "message/route.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Reverse *reverse = &outside->authentication->reverse;
	g_autofree char *at = hop_place(facts->origin.hop);

	if (reverse->state != ANSWER_KNOWN)
		return status_when_nothing(reverse->state);
	if (!reverse->name || reverse->confirmed)
		return STATUS_PASS;
	evidence_add(evidence, "ip", facts->origin.ip, at);
	evidence_add(evidence, "name", reverse->name, NULL);
	return STATUS_NOTE;
}

const Check check_origin_name_unconfirmed = {
	.id = "origin-name-unconfirmed",
	.section = SECTION_ORIGIN,
	.needs = FACT_ORIGIN,
	.run = run,
};
