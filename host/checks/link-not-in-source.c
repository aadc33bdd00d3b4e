/* SPDX-License-Identifier: MIT */

/*
 * A link that the mail program displays, and that the source does not have
 *
 * The source is what this program was given. When it was cut short (see message-cut-short), such a
 * link was hidden from every filter; when it was not, mail programs and we differ in what we take
 * for a link. Hosts are compared: programs write the rest of an address in more than one way.
 */

#include "checks/check.h"

#include <string.h>

static bool
has_host(const GPtrArray *links, const char *host)
{
	for (guint i = 0; i < links->len; i++) {
		const Link *link = g_ptr_array_index(links, i);

		/* A mail program displays a wrapper, not what is behind it. */
		if (g_strcmp0(link_outermost(link)->host, host) == 0)
			return true;
	}
	return false;
}

/* What a browser would open; "mailbox:" and "cid:" lead into the message itself. */
static bool
leads_outside(const Url *url)
{
	return url->host && (strcmp(url->scheme, "http") == 0 || strcmp(url->scheme, "https") == 0);
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	/* A source with more links than were kept says nothing about the others. */
	if (g_ptr_array_find_with_equal_func(facts->limits, "links", g_str_equal, NULL))
		return STATUS_PASS;
	for (guint i = 0; i < facts->rendered->len; i++) {
		const Url *url = g_ptr_array_index(facts->rendered, i);

		if (!leads_outside(url) || has_host(facts->links, url->host))
			continue;
		evidence_add(evidence, "host", url->host, NULL);
		status = facts->cut_short ? STATUS_FAIL : STATUS_NOTE;
	}
	return status;
}

const Check check_link_not_in_source = {
	.id = "link-not-in-source",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
