/* SPDX-License-Identifier: MIT */

/*
 * A known organisation's mail, handed over by a machine that anybody can rent
 *
 *     From: KAGOYA <support@kyoto-inet.or.jp>
 *     Received: from ec2-18-170-98-138.eu-west-2.compute.amazonaws.com
 *
 * Organisations do send by clouds, and prove with a signature that the mail is theirs: before that
 * has been looked at, a cloud says nothing. Services that send everybody's mail from inside one are
 * no such machines.
 */

#include "checks/check.h"

#include "checks/claim.h"
#include "message/route.h"

/* A provider's own mail comes from its own machines. */
static bool
is_own_network(const Brand *brand, const Place *place)
{
	return brands_related(brand_named(place->provider), brand) ||
	       brands_related(brand_named(place->cloud), brand);
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Place *place = outside->places->origin ? &outside->places->origin->place : NULL;
	const Brand *brand = brand_claimed(facts);
	g_autofree char *at = hop_place(facts->origin.hop);
	g_autofree char *provider = NULL;
	bool proven;
	AnswerState state = claim_state(outside, &proven);

	if (!brand || proven || is_forwarded(outside))
		return STATUS_PASS;
	if (!place || place->state != ANSWER_KNOWN)
		return status_when_nothing(place ? place->state : ANSWER_FAILED);
	if ((place->hosting != HOSTING_CLOUD && place->hosting != HOSTING_SERVER) ||
	    facts->origin.hop != facts->boundary ||
	    (!brand_pretended(facts) && is_own_network(brand, place)))
		return STATUS_PASS;
	if (state != ANSWER_KNOWN)
		return status_when_nothing(state);
	evidence_add(evidence, "brand", brand->name, NULL);
	evidence_add(evidence, "ip", facts->origin.ip, at);
	provider = provider_of(place);
	evidence_add(evidence, "provider", provider, NULL);
	return STATUS_WARN;
}

const Check check_origin_provider_cloud = {
	.id = "origin-provider-cloud",
	.section = SECTION_ORIGIN,
	.needs = FACT_FROM | FACT_ORIGIN,
	.run = run,
};
