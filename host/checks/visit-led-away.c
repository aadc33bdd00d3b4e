/* SPDX-License-Identifier: MIT */

/*
 * The link leads to a well-known site that is not the link's own
 *
 *     https://shop-update.example/ja/ → https://www.google.com/
 *
 * Pages that deceive send away whom they do not want to see, machines and visitors from elsewhere,
 * and choose a site that nobody minds. Shops have clicks counted by others and lead to their own
 * site so: when it is proven that the mail is from the site's owner, that is what it is.
 */

#include "checks/check.h"

#include "checks/visit-view.h"
#include "message/brand.h"

static bool
is_from_its_owner(const Facts *facts, const Outside *outside, const char *host)
{
	const Mailbox *from = facts_author(facts);

	return from && from->domain && outside->authentication->identity == IDENTITY_PROVEN &&
	       same_organisation(from->domain, host);
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const VisitHop *last = visited_last(outside);
	const VisitHop *first;

	if (outside->visit->state != ANSWER_KNOWN)
		return status_when_nothing(outside->visit->state);
	if (!outside->visit->cloaked || is_from_its_owner(facts, outside, last->host))
		return STATUS_PASS;
	first = g_ptr_array_index(outside->visit->hops, 0);
	evidence_add(evidence, "from", first->host, NULL);
	evidence_add(evidence, "to", last->host, NULL);
	return STATUS_WARN;
}

const Check check_visit_led_away = {
	.id = "visit-led-away",
	.section = SECTION_LINKS,
	.needs = FACT_VISIT,
	.run = run,
};
