/* SPDX-License-Identifier: MIT */

/*
 * A link to a bare IP address
 *
 * Companies have names. Private addresses are left alone: they lead into the reader's own network.
 */

#include "checks/check.h"

#include <string.h>

#include "base/ip.h"
#include "checks/link-view.h"

/*
 * Gateways make links of all that looks like a host, even of the numbers in a log or a bounce,
 * which no mail program would. Such a link has no path of its own.
 */
static bool
is_mention(const Link *link)
{
	return link->kind == LINK_TEXT && link->through && strcmp(link->url->path, "/") == 0 &&
	       !link->url->query && !link->url->fragment;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		g_autofree char *ip =
			link->url->host_kind == HOST_IPV4 || link->url->host_kind == HOST_IPV6
				? ip_canonical(link->url->host, strlen(link->url->host))
				: NULL;

		if (!ip || !ip_is_public(ip) || !link_is_clicked(link) || is_mention(link))
			continue;
		evidence_add(evidence, "host", link->url->host, link->at);
		status = facts->is_list || facts->is_reply ? STATUS_NOTE : STATUS_WARN;
	}
	return status;
}

const Check check_link_host_number = {
	.id = "link-host-number",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
