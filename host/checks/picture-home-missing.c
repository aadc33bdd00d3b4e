/* SPDX-License-Identifier: MIT */

/*
 * A mail whose pictures and clicks are all somebody else's
 *
 *     From: Pharmacy <info@farm.example>, pictures from cdn.stranger.example, clicks to
 *     page.stranger.example
 *
 * Nothing of what is seen or clicked is the sender's own: the logo lies where it was found. Small
 * houses whose mail a service makes look so as well, where no table knows the service.
 */

#include "checks/check.h"

#include "checks/link-home.h"
#include "checks/link-view.h"

/* Letters are loaded from services for them, and are no picture. */
static bool
is_picture(const Link *link)
{
	return link->kind == LINK_IMAGE && !link->hidden && link->site &&
	       !g_str_has_prefix(link->url->host, "fonts.");
}

/* Returns the first picture that is shown; NULL also when one of them is from the sender's home. */
static const Link *
strange_picture(const Facts *facts, const Outside *outside)
{
	const Link *first = NULL;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!is_picture(link))
			continue;
		if (host_is_home(facts, outside, link->url->host))
			return NULL;
		first = first ? first : link;
	}
	return first;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Link *picture = NULL;
	const Clicks *clicks;

	if (!sender_has_home(facts))
		return STATUS_PASS;
	clicks = clicks_of(facts, outside);
	if (!clicks->astray || clicks->home > 0 || clicks->counted > 0)
		return STATUS_PASS;
	picture = strange_picture(facts, outside);
	if (!picture)
		return STATUS_PASS;
	evidence_add(evidence, "picture", picture->shown, picture->at);
	evidence_add(evidence, "host", clicks->astray->shown, link_host_at(clicks->astray));
	evidence_add(evidence, "from", facts_author(facts)->domain, "From");
	return STATUS_NOTE;
}

const Check check_picture_home_missing = {
	.id = "picture-home-missing",
	.section = SECTION_BODY,
	.needs = FACT_FROM,
	.run = run,
};
