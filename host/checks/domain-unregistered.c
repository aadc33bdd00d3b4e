/* SPDX-License-Identifier: MIT */

/*
 * A domain that its registry does not know
 *
 *     From: <news@shop.example>; the registry of .example: "404 Not Found"
 *
 * It was invented, or has been given up since: of an old mail's domain that is only worth a note.
 */

#include "checks/domains.h"

static Status
look(const Facts *facts, const Owned *owned, Evidence *evidence)
{
	const Owner *owner = owned->owner;

	switch (owner->standing) {
	case STANDING_UNKNOWN:
	case STANDING_THROTTLED: return STATUS_UNKNOWN;
	case STANDING_REGISTERED: return STATUS_PASS;
	case STANDING_NOT_FOUND:
	case STANDING_RESERVED: break;
	}
	evidence_add(evidence, "domain", owner->subject, domain_place(facts, owned));
	return STATUS_WARN;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	return status_today(domains_look(facts, outside, look, evidence), outside);
}

const Check check_domain_unregistered = {
	.id = "domain-unregistered",
	.section = SECTION_OWNERS,
	.run = run,
};
