/* SPDX-License-Identifier: MIT */

/*
 * The name of a known organisation on somebody else's address
 *
 *     From: KAGOYA Inc <support@kyoto-inet.or.jp>         KAGOYA has kagoya.jp
 */

#include "checks/check.h"

#include "message/brand.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const Brand *brand = brand_pretended(facts);

	if (!brand)
		return STATUS_PASS;
	evidence_add(evidence, "brand", brand->name, NULL);
	evidence_add(evidence, "name", from->name, "From");
	evidence_add(evidence, "domain", from->domain, "From");
	evidence_add(evidence, "own", brand->domains[0], NULL);
	return STATUS_WARN;
}

const Check check_from_brand_elsewhere = {
	.id = "from-brand-elsewhere",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
