/* SPDX-License-Identifier: MIT */

/*
 * A machine from outside that gives itself the name of our own server
 *
 *     Received: from mx.example.jp (unknown [203.0.113.9]) by mx.example.jp
 *
 * No honest server introduces itself by the name of the one it is talking to.
 */

#include "checks/check.h"

#include <string.h>

#include "base/ip.h"
#include "message/organisation.h"
#include "message/route.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Received *r = facts->boundary->received;
	g_autofree char *at = NULL;

	if (!r->ip || !r->helo || !r->by || ip_is_private(r->ip) || r->authenticated ||
	    !strchr(r->helo, '.') || g_ascii_strcasecmp(r->helo, r->by) != 0 ||
	    (r->rdns && organisation_same(r->rdns, r->by)))
		return STATUS_PASS;
	at = hop_place(facts->boundary);
	evidence_add(evidence, "helo", r->helo, at);
	evidence_add(evidence, "ip", r->ip, at);
	return STATUS_WARN;
}

const Check check_hop_helo_forged = {
	.id = "hop-helo-forged",
	.section = SECTION_ROUTE,
	.needs = FACT_BOUNDARY,
	.run = run,
};
