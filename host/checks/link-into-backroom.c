/* SPDX-License-Identifier: MIT */

/*
 * A link into the inner folders of a stranger's web site
 *
 *     https://bakery.example/wp-content/plugins/login/
 *
 * Folders in which a site's own software lies hold nothing that a reader would be sent to. Whoever
 * breaks into a site puts his page there, where its owner does not see it. Documents and pictures
 * that owners upload are left alone, and so are the sender's own pages; in an answer, which a thief
 * writes from a stolen mailbox into a real conversation, also those of whomever takes part in it.
 */

#include "checks/check.h"

#include "checks/backroom.h"
#include "checks/context.h"
#include "checks/link-home.h"
#include "checks/link-view.h"
#include "checks/takes-part.h"
#include "message/brand.h"

/* Whether @host belongs to somebody in the conversation that the mail goes on with. */
static bool
takes_part(const Facts *facts, const char *host)
{
	for (guint i = 0; i < facts->references->len; i++)
		if (same_organisation(g_ptr_array_index(facts->references, i), host))
			return true;
	return host_is_among(host, facts->to) || host_is_among(host, facts->cc) ||
	       host_is_among(host, facts->recipients);
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Status status = STATUS_PASS;

	if (mail_is_talk(facts))
		return STATUS_PASS;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		const char *folder = link_is_seen(link) ? backroom_of(link->url->path) : NULL;

		if (!folder || host_is_home(facts, outside, link->url->host) ||
		    (facts->is_reply && takes_part(facts, link->url->host)))
			continue;
		evidence_add(evidence, "host", link->shown, link_host_at(link));
		evidence_add(evidence, "folder", folder, NULL);
		status = STATUS_WARN;
	}
	return status;
}

const Check check_link_into_backroom = {
	.id = "link-into-backroom",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
