/* SPDX-License-Identifier: MIT */

/*
 * A link in a QR code
 *
 *     [picture: scan to keep your mailbox]  →  https://login.portal-renew.example/
 *
 * A picture hides its address from the reader's eye and from filters, and moves the reader to a
 * telephone, where nobody watches. Honest mail has such codes too: tickets, shops' chat accounts,
 * tables for a second factor; those either lead nowhere on the web, or to the sender, or repeat
 * what can be clicked besides. So it is only worth knowing, unless the code is the only way out of
 * the mail and leads to somebody else.
 */

#include "checks/check.h"

#include "checks/link-view.h"
#include "message/brand.h"

static bool
is_of_code(const Link *link)
{
	return link->kind == LINK_CODE && link_is_clicked(link);
}

/* Whether the reader could go anywhere on the web by a click. */
static bool
has_others(const Facts *facts)
{
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (link->kind != LINK_CODE && !link->hidden && link_is_clicked(link))
			return true;
	}
	return false;
}

static bool
is_own(const Facts *facts, const Link *link)
{
	const Mailbox *from = facts_author(facts);

	return from && from->domain && same_organisation(link->url->host, from->domain);
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	bool calm = facts->is_reply || facts->is_list || has_others(facts);
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!is_of_code(link))
			continue;
		/* They stand in the picture, and nowhere in letters. */
		evidence_add(evidence, "host", link->shown ? link->shown : link->url->host, NULL);
		evidence_add(evidence, "link", link->url->href, NULL);
		status = MAX(status, calm || is_own(facts, link) ? STATUS_NOTE : STATUS_WARN);
	}
	return status;
}

const Check check_link_in_code = {
	.id = "link-in-code",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
