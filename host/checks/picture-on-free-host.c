/* SPDX-License-Identifier: MIT */

/*
 * A picture from where anybody puts one for nothing, in a mail that leads elsewhere
 *
 *     <a href="https://stranger.example/"><img src="https://i.imgur.com/aBcDeF1.png"></a>
 *
 * A company shows pictures of its own server, or of the service that sends its mail. Who leads to
 * his own pages may borrow a picture: so only a mail without such a click is told of.
 */

#include "checks/check.h"

#include "checks/link-home.h"
#include "data/picture-hosts.h"
#include "web/site.h"

static bool
is_free(const char *host)
{
	return site_within_any(host, picture_hosts, G_N_ELEMENTS(picture_hosts)) != NULL;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Status status = STATUS_PASS;
	const Clicks *clicks;

	if (!sender_has_home(facts))
		return STATUS_PASS;
	clicks = clicks_of(facts, outside);
	if (!clicks->astray || clicks->home > 0)
		return STATUS_PASS;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (link->kind != LINK_IMAGE || link->hidden || !link->url->host ||
		    !is_free(link->url->host) || host_is_home(facts, outside, link->url->host))
			continue;
		evidence_add(evidence, "host", link->shown, link->at);
		status = STATUS_NOTE;
	}
	return status;
}

const Check check_picture_on_free_host = {
	.id = "picture-on-free-host",
	.section = SECTION_BODY,
	.needs = FACT_FROM,
	.run = run,
};
