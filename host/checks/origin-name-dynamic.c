/* SPDX-License-Identifier: MIT */

/*
 * The mail came straight from a customer's line
 *
 *     203.0.113.77 → p203-0-113-77.dynamic.isp.example
 *
 * People at home send through their provider's server. What delivers from such a line by itself is
 * most often a machine that somebody else has taken over.
 */

#include "checks/check.h"

#include "message/route.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Reverse *reverse = &outside->authentication->reverse;
	const Hop *hop = facts->origin.hop;
	g_autofree char *at = hop_place(hop);

	if (reverse->state != ANSWER_KNOWN)
		return status_when_nothing(reverse->state);
	if (!reverse->dynamic || hop != facts->boundary || hop->received->authenticated)
		return STATUS_PASS;
	evidence_add(evidence, "ip", facts->origin.ip, at);
	evidence_add(evidence, "name", reverse->name, NULL);
	return STATUS_WARN;
}

const Check check_origin_name_dynamic = {
	.id = "origin-name-dynamic",
	.section = SECTION_ORIGIN,
	.needs = FACT_ORIGIN,
	.run = run,
};
