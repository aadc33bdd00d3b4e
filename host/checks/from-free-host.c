/* SPDX-License-Identifier: MIT */

/*
 * A sender whose domain is one that anybody gets
 *
 *     From: Kundendienst <info@bulk-ou98.firebaseapp.com>
 *
 * A company writes from a domain of its own; such a name is had in a minute and proves nothing,
 * however well it is signed. Small services and robots that live there write so, too, and lead to
 * their own pages, or answer: then it is only worth knowing.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "checks/free-host.h"
#include "checks/link-view.h"

static bool
leads_home(const Facts *facts, const char *domain)
{
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (link_is_clicked(link) && strcmp(link->url->host, domain) == 0)
			return true;
	}
	return false;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const char *platform = free_host_of(from->domain);

	if (!platform || mail_is_talk(facts))
		return STATUS_PASS;
	evidence_add(evidence, "domain", from->domain, "From");
	evidence_add(evidence, "platform", platform, NULL);
	return facts->is_reply || leads_home(facts, from->domain) ? STATUS_NOTE : STATUS_WARN;
}

const Check check_from_free_host = {
	.id = "from-free-host",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
