/* SPDX-License-Identifier: MIT */

/*
 * A link to a name under an ending that is abused far above its share
 *
 *     https://kundenportal.example.top/
 *
 * Names that are thrown away after a day are bought where they cost next to nothing. Most sites
 * there are honest; the sender's own are not looked at, nor those of organisations we know.
 */

#include "checks/check.h"

#include "checks/abused-ending.h"
#include "checks/context.h"
#include "checks/link-home.h"
#include "checks/link-view.h"
#include "message/brand.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Status status = STATUS_PASS;

	if (!mail_is_cold(facts))
		return STATUS_PASS;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		const char *ending = link_is_seen(link) ? abused_ending_of(link->url->host) : NULL;

		if (!ending || brand_of_host(link->url->host) ||
		    host_is_home(facts, outside, link->url->host))
			continue;
		evidence_add(evidence, "host", link->shown, link_host_at(link));
		evidence_add(evidence, "ending", ending, NULL);
		status = STATUS_NOTE;
	}
	return status;
}

const Check check_link_ending_abused = {
	.id = "link-ending-abused",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
