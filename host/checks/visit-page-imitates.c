/* SPDX-License-Identifier: MIT */

/*
 * The page behind the link bears the name of an organisation that does not own it
 *
 *     title "Active! mail", on thenewlyfe.com, with a form that asks for a password
 *
 * What the reader's own organisation has on its host imitates nobody (visit/visit.h); a page that
 * asks nothing may be about the organisation.
 */

#include "checks/check.h"

#include "checks/visit-view.h"

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const Page *page = visited_page(outside);
	const VisitHop *last = visited_last(outside);

	if (!page)
		return status_when_nothing(outside->visit->state);
	if (!page->brand || page->brand_own)
		return STATUS_PASS;
	evidence_add(evidence, "brand", page->brand, NULL);
	evidence_add_term(evidence, "where", page_brand_term(page->brand_where), NULL);
	evidence_add(evidence, "host", last->host, NULL);
	return page_asks_secret(page) ? STATUS_FAIL : STATUS_WARN;
}

const Check check_visit_page_imitates = {
	.id = "visit-page-imitates",
	.section = SECTION_LINKS,
	.needs = FACT_VISIT,
	.run = run,
};
