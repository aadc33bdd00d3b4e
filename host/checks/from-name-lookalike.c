/* SPDX-License-Identifier: MIT */

/*
 * A sender's name that looks like an organisation's, in other letters
 *
 *     From: 三井住友カ一ド <...>       the kanji for one, where the name has a long-vowel sign
 *     From: PayPaI <...>             a capital i for the l
 *     From: MetaМask <...>           a Cyrillic М
 *     From: Coin-base <...>          with a soft hyphen, which is not shown
 *
 * Filters look for the name; the reader sees it all the same. Who has no reason to hide writes it
 * as it is written, and he who owns the domain may write it as he likes.
 */

#include "checks/check.h"

#include "message/brand.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const Brand *brand = brand_in_disguise(from->name);

	if (!brand || brand_owns(brand, from->domain))
		return STATUS_PASS;
	evidence_add(evidence, "name", from->name, "From");
	evidence_add(evidence, "brand", brand->name, NULL);
	evidence_add(evidence, "domain", from->domain, "From");
	evidence_add(evidence, "own", brand->domains[0], NULL);
	return STATUS_FAIL;
}

const Check check_from_name_lookalike = {
	.id = "from-name-lookalike",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
