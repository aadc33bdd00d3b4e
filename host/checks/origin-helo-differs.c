/* SPDX-License-Identifier: MIT */

/*
 * The first machine gave itself a name that is not its own address
 *
 *     Received: from [127.0.0.1] (unknown [52.185.142.1])
 *
 * The name is what the machine said; the number in brackets is what the server saw. Mail programs
 * at home do this every day, so it only tells which of the two to believe.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/helo.h"
#include "message/route.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Received *r = facts->origin.hop->received;
	g_autofree char *helo = r->helo ? helo_address(r->helo) : NULL;
	g_autofree char *at = NULL;

	if (!helo || g_strcmp0(helo, r->ip) == 0)
		return STATUS_PASS;
	at = hop_place(facts->origin.hop);
	evidence_add(evidence, "ip", r->ip, at);
	evidence_add(evidence, "helo", r->helo, at);
	return STATUS_NOTE;
}

const Check check_origin_helo_differs = {
	.id = "origin-helo-differs",
	.section = SECTION_ORIGIN,
	.needs = FACT_ORIGIN,
	.run = run,
};
