/* SPDX-License-Identifier: MIT */

/*
 * A link by way of a shortener
 *
 *     https://bit.ly/3abcDEF
 *
 * Where it leads is known to the shortener alone, and can be changed after the mail has passed
 * every filter. Honest mail uses them too, above all where somebody else's text is quoted; so it is
 * only worth knowing.
 */

#include "checks/check.h"

#include "checks/link-view.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!link->shortener || !link_is_clicked(link))
			continue;
		evidence_add(evidence, "service", link->shortener, link_host_at(link));
		evidence_add(evidence, "link", link->url->href, link->through ? NULL : link->at);
		status = STATUS_NOTE;
	}
	return status;
}

const Check check_link_shortened = {
	.id = "link-shortened",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
