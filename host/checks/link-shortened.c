/* SPDX-License-Identifier: MIT */

/*
 * A link by way of a shortener
 *
 *     https://bit.ly/3abcDEF
 *
 * Where it leads is known to the shortener alone, and can be changed after the mail has passed
 * every filter. Honest mail has one among other links, and what lists carry says nothing; but
 * whoever writes to somebody out of the blue and lets him click on nothing else hides where he
 * leads.
 */

#include "checks/check.h"

#include "checks/context.h"
#include "checks/link-home.h"
#include "checks/link-view.h"

/* A shortener's own house writes of its own links. */
static const char *
shortener_of(const Facts *facts, const Outside *outside, const Link *link)
{
	return link->shortener && !host_is_home(facts, outside, link->url->host) ? link->shortener
	                                                                         : NULL;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Status status = STATUS_PASS;
	bool all = mail_is_cold(facts);

	if (mail_is_talk(facts))
		return STATUS_PASS;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		const char *service = NULL;

		if (!link_is_clicked(link))
			continue;
		service = shortener_of(facts, outside, link);
		all = all && (service || link->hidden);
		if (!service)
			continue;
		evidence_add(evidence, "service", service, link_host_at(link));
		evidence_add(evidence, "link", link->url->href, link->through ? NULL : link->at);
		status = STATUS_NOTE;
	}
	return status == STATUS_NOTE && all ? STATUS_WARN : status;
}

const Check check_link_shortened = {
	.id = "link-shortened",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
