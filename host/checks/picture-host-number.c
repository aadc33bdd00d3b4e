/* SPDX-License-Identifier: MIT */

/*
 * A picture from a bare IP address
 *
 *     <img src="http://203.0.113.7/a/b.png">
 *
 * Pictures of honest mail lie on servers with names: a sender pays for mail, for pages and for a
 * name. A number is what is left of a borrowed machine. Private addresses are left alone: they are
 * in the reader's own network.
 */

#include "checks/check.h"

#include <string.h>

#include "base/ip.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		bool number =
			link->url->host_kind == HOST_IPV4 || link->url->host_kind == HOST_IPV6;
		g_autofree char *ip =
			number && link->kind == LINK_IMAGE
				? ip_canonical(link->url->host, strlen(link->url->host))
				: NULL;

		if (!ip || !ip_is_public(ip))
			continue;
		evidence_add(evidence, "host", link->url->host, link->at);
		status = STATUS_WARN;
	}
	return status;
}

const Check check_picture_host_number = {
	.id = "picture-host-number",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
