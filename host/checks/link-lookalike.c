/* SPDX-License-Identifier: MIT */

/*
 * A link whose host looks like an organisation's own
 *
 *     https://amazon.co.jp.evil.top/   https://smbc-card-login.example/   https://pаypal.com/
 *
 * Links to the sender's own domain are from-lookalike's, which has looked at it.
 */

#include "checks/check.h"

#include "checks/imitation.h"
#include "checks/link-view.h"
#include "message/brand.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		Status one;

		if (!link->url->host || !link_is_clicked(link) ||
		    (from && same_organisation(link->url->host, from->domain)) ||
		    !g_hash_table_add(seen, (gpointer)link->url->host))
			continue;
		one = judge_imitation(facts, link->url->host, link->shown, link_host_at(link),
		                      evidence);
		status = MAX(status, one);
	}
	return status;
}

const Check check_link_lookalike = {
	.id = "link-lookalike",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
