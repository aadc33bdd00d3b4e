/* SPDX-License-Identifier: MIT */

/*
 * A link to a page at which anybody may put one
 *
 *     https://storage.googleapis.com/whilewait/index.html
 *
 * Storage and building kits for pages: the host's good name is the platform's, not that of whoever
 * has put the page there. Honest people share things there too, above all in the mail of lists,
 * where it says nothing; elsewhere it is worth knowing.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "checks/link-view.h"

/* By the private part of the public suffix list: who answers for the page is not who has the name.
 */
static bool
is_of_a_customer(const Link *link)
{
	return link->site && link->domain && strcmp(link->site, link->domain) != 0;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	Status status = STATUS_PASS;

	if (mail_is_talk(facts))
		return STATUS_PASS;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!link_is_clicked(link) || !is_of_a_customer(link) ||
		    (from && g_strcmp0(from->domain, link->url->host) == 0))
			continue;
		evidence_add(evidence, "host", link->shown ? link->shown : link->url->host,
		             link_host_at(link));
		evidence_add(evidence, "platform", link->domain, NULL);
		status = STATUS_NOTE;
	}
	return status;
}

const Check check_link_on_platform = {
	.id = "link-on-platform",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
