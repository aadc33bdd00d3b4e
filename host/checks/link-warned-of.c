/* SPDX-License-Identifier: MIT */

/*
 * A reputation service warns of where a link leads
 *
 *     Quad9 does not resolve shop-update.example
 *
 * Services that the reader has switched on. What harms weighs more than what only annoys; one or
 * two of VirusTotal's many voices weigh little.
 */

#include "checks/rated.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	if (facts->links->len == 0)
		return STATUS_PASS;
	return rated_warnings(facts, outside, RATED_LINK, evidence);
}

const Check check_link_warned_of = {
	.id = "link-warned-of",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
