/* SPDX-License-Identifier: MIT */

/*
 * A machine from outside whose name cannot exist
 *
 *     Received: from qwzk.ujj (unknown [203.0.113.9]) by mx.example.jp
 *
 * No registry gives out names with that ending. A server that sends mail has a name in DNS and
 * says it; one that was set up for the inside of a house only (mail.acme.lan) says that, at times.
 */

#include "checks/check.h"

#include <string.h>

#include "base/ip.h"
#include "checks/helo.h"
#include "message/organisation.h"
#include "message/route.h"
#include "web/site.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Received *r = facts->boundary->received;
	g_autofree char *literal = r->helo ? helo_address(r->helo) : NULL;
	g_autofree char *at = NULL;

	if (!r->helo || literal || !r->ip || ip_is_private(r->ip) || r->authenticated ||
	    host_is_internal(r->helo) || site_may_exist(r->helo))
		return STATUS_PASS;
	at = hop_place(facts->boundary);
	evidence_add(evidence, "helo", r->helo, at);
	evidence_add(evidence, "ip", r->ip, at);
	return STATUS_NOTE;
}

const Check check_hop_helo_unreal = {
	.id = "hop-helo-unreal",
	.section = SECTION_ROUTE,
	.needs = FACT_BOUNDARY,
	.run = run,
};
