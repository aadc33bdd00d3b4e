/* SPDX-License-Identifier: MIT */

/*
 * The name of a known organisation on somebody else's address
 *
 *     From: KAGOYA Inc <support@kyoto-inet.or.jp>         KAGOYA has kagoya.jp
 *
 * Some leave their newsletters to a mailing service and its address. Whoever deceives wants to be
 * visited, answered, called or opened; so where every link leads to the organisation itself, and
 * there is nothing else to do, it is only worth knowing.
 */

#include "checks/check.h"

#include "checks/link-view.h"
#include "message/brand.h"
#include "message/organisation.h"

#define LINKS_MIN 3 /* a newsletter has more; a letter that asks for a call has few */

static bool
leads_home(const Facts *facts, const Brand *brand)
{
	unsigned home = 0;

	if (facts->attachments->len > 0 || facts->reply_to->len > 0 ||
	    organisation_is_provider(facts_author(facts)->domain))
		return false;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!link_is_clicked(link))
			continue;
		if (!brand_owns(brand, link->url->host))
			return false;
		home += link->count;
	}
	return home >= LINKS_MIN;
}

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
	return leads_home(facts, brand) ? STATUS_NOTE : STATUS_WARN;
}

const Check check_from_brand_elsewhere = {
	.id = "from-brand-elsewhere",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
