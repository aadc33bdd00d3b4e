/* SPDX-License-Identifier: MIT */

/*
 * A link by way of a well-known site's redirector to a third party
 *
 *     https://www.google.com/url?q=https://stranger.example/
 *
 * Filters know the good name in front, and the reader sees it when the pointer rests on the link. A
 * sender who may link to a page needs no search engine for it. Links that were copied from there
 * look so as well, and lead mostly to pages that everybody knows. Gateways and counters in mail are
 * something else, and so is what the redirector's own house sends.
 */

#include "checks/check.h"

#include "checks/context.h"
#include "checks/link-home.h"
#include "message/brand.h"

/* Returns the last redirector on the way of @link that leads out of its own house, or NULL. */
static const Wrapping *
redirector_of(const Link *link)
{
	const Wrapping *found = NULL;

	for (guint i = 0; link->through && i < link->through->len; i++) {
		const Wrapping *wrapping = g_ptr_array_index(link->through, i);

		if (wrapping->anybodys && !same_organisation(wrapping->url->host, link->url->host))
			found = wrapping;
	}
	return found;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Status status = STATUS_PASS;

	if (!mail_is_cold(facts))
		return STATUS_PASS;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		const Wrapping *by = link_is_seen(link) ? redirector_of(link) : NULL;

		if (!by || brand_of_host(link->url->host) ||
		    host_is_home(facts, outside, link->url->host) ||
		    host_is_home(facts, outside, by->url->host))
			continue;
		evidence_add(evidence, "service", by->service, link->at);
		evidence_add(evidence, "host", link->shown, NULL);
		status = STATUS_NOTE;
	}
	return status;
}

const Check check_link_through_strangers = {
	.id = "link-through-strangers",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
