/* SPDX-License-Identifier: MIT */

/*
 * The name of a known organisation, and no address
 *
 *     From: "ADAC" <>
 *
 * Its mail comes from its own domain and says so. Where no address stands, nothing can be compared
 * with it, and that is what it was left out for.
 */

#include "checks/check.h"

#include "checks/context.h"
#include "message/brand.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const char *shown = !from ? NULL : from->name ? from->name : from->address;
	const Brand *brand = from && !from->domain ? brand_borne(shown) : NULL;

	if (!brand || mail_is_talk(facts))
		return STATUS_PASS;
	evidence_add(evidence, "name", shown, "From");
	evidence_add(evidence, "brand", brand->name, NULL);
	evidence_add(evidence, "own", brand->domains[0], NULL);
	return STATUS_WARN;
}

const Check check_from_brand_unaddressed = {
	.id = "from-brand-unaddressed",
	.section = SECTION_SENDER,
	.needs = 0,
	.run = run,
};
