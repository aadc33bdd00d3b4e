/* SPDX-License-Identifier: MIT */

/*
 * The mail set out from a network that hides where its users are
 *
 *     185.195.232.5, of Mullvad VPN AB
 *
 * People have good reasons for it. It means that the place on the map is the service's.
 */

#include "checks/check.h"

#include "checks/claim.h"
#include "message/route.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Place *place = outside->places->origin ? &outside->places->origin->place : NULL;
	g_autofree char *at = hop_place(facts->origin.hop);
	g_autofree char *provider = NULL;

	if (!place || place->state != ANSWER_KNOWN)
		return status_when_nothing(place ? place->state : ANSWER_FAILED);
	if (place->hosting != HOSTING_VPN)
		return STATUS_PASS;
	evidence_add(evidence, "ip", facts->origin.ip, at);
	provider = provider_of(place);
	evidence_add(evidence, "provider", provider, NULL);
	return STATUS_NOTE;
}

const Check check_origin_vpn = {
	.id = "origin-vpn",
	.section = SECTION_ORIGIN,
	.needs = FACT_ORIGIN,
	.run = run,
};
