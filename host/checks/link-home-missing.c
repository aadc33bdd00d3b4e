/* SPDX-License-Identifier: MIT */

/*
 * A mail in which no click leads to the sender's own pages
 *
 *     From: Kundendienst <service@bank.example>, its only links to page-of-somebody.example
 *
 * An organisation that writes to somebody leads to itself: to the account, the order, the offer, or
 * at least to an imprint and a way to unsubscribe. Services that send its mail stand for it, as
 * data/shorteners.h knows them. Who points somebody at something to read types its address, and is
 * left alone. Small houses use services of which no table knows; so this is only worth knowing.
 */

#include "checks/check.h"

#include "checks/link-home.h"
#include "checks/link-view.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Clicks *clicks;

	if (!sender_has_home(facts))
		return STATUS_PASS;
	clicks = clicks_of(facts, outside);
	if (!clicks->astray || clicks->home > 0 || clicks->counted > 0 || clicks->all_shown)
		return STATUS_PASS;
	evidence_add(evidence, "from", facts_author(facts)->domain, "From");
	evidence_add(evidence, "host", clicks->astray->shown, link_host_at(clicks->astray));
	return STATUS_NOTE;
}

const Check check_link_home_missing = {
	.id = "link-home-missing",
	.section = SECTION_LINKS,
	.needs = FACT_FROM,
	.run = run,
};
