/* SPDX-License-Identifier: MIT */

/*
 * A link that shows one address and leads to another
 *
 *     <a href="https://thenewlyfe.com/...">https://cp.kagoya.net/login</a>
 *
 * Newsletters do this with their own counting addresses; so a target at the sender's own
 * organisation is only worth knowing, unless that sender goes by the name of the organisation that
 * is shown. The same is so of the counters of mailing services, which do not tell where they lead,
 * and of what lists carry and mail servers return.
 */

#include "checks/check.h"

#include "checks/context.h"
#include "checks/link-view.h"
#include "message/brand.h"

static bool
is_counter(const Link *link)
{
	return link->sealed && unwrap_serves_mail(link->sealed);
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const Brand *pretended = brand_pretended(facts);
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		g_autofree char *shown = link->kind == LINK_ANCHOR && link->url->host
		                                 ? shown_host(link->text)
		                                 : NULL;
		bool borrowed;
		bool own;

		if (!shown || same_organisation(shown, link->url->host))
			continue;
		borrowed = pretended && brand_owns(pretended, shown);
		own = from && !borrowed &&
		      (same_organisation(link->url->host, from->domain) ||
		       same_organisation(shown, from->domain) || is_counter(link));
		evidence_add(evidence, "shown", link->text, link->at);
		evidence_add(evidence, "host", link->shown, link_host_at(link));
		status = MAX(status, own || mail_is_talk(facts) ? STATUS_NOTE : STATUS_WARN);
	}
	return status;
}

const Check check_link_text_elsewhere = {
	.id = "link-text-elsewhere",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
