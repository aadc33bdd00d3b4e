/* SPDX-License-Identifier: MIT */

/*
 * The page behind the link asks for a password or a card, and is not the sender's
 *
 *     From: Kagoya <support@kagoya.jp>, the page lies at thenewlyfe.com and asks for a password
 *
 * Every login page asks for a password. One that lies at a well-known organisation's own site, at
 * the sender's or at the reader's own organisation's is where it belongs; a sender who bears
 * another's name has no site that would excuse it, and what a provider of mail has belongs to no
 * sender.
 */

#include "checks/check.h"

#include "checks/visit-view.h"
#include "message/brand.h"
#include "message/organisation.h"
#include "message/recipient.h"

static bool
is_senders(const Facts *facts, const char *host)
{
	const Mailbox *from = facts_author(facts);

	return from && from->domain && !brand_pretended(facts) && !organisation_is_provider(host) &&
	       same_organisation(from->domain, host);
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Page *page = visited_page(outside);
	const VisitHop *last = visited_last(outside);
	const Mailbox *from = facts_author(facts);

	if (!page)
		return status_when_nothing(outside->visit->state);
	if (!page_asks_secret(page) || page->brand_own || is_senders(facts, last->host) ||
	    recipient_owns_host(facts, last->host))
		return STATUS_PASS;
	evidence_add(evidence, "host", last->host, NULL);
	evidence_add_term(evidence, "asks", page_secret_term(page), NULL);
	if (from && from->domain)
		evidence_add(evidence, "from", from->domain, "From");
	else
		evidence_add_term(evidence, "from", "not-named", NULL);
	return STATUS_WARN;
}

const Check check_visit_page_asks_secret = {
	.id = "visit-page-asks-secret",
	.section = SECTION_LINKS,
	.needs = FACT_VISIT,
	.run = run,
};
