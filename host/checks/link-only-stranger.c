/* SPDX-License-Identifier: MIT */

/*
 * A mail whose every click leads to one site that has nothing to do with its sender
 *
 *     From: Parcel Service <info@farm.example>, <a href="https://stranger.example/x">Track</a>,
 *     <a href="https://stranger.example/y">Unsubscribe</a>
 *
 * Whoever sends mail in bulk has his name in it somewhere: in From, in the envelope, in a
 * signature, in the machine that sent it. Where all buttons lead to one site and none of these
 * names it, the mail comes from somebody who hides that the site is his. A person who sends a
 * friend something to read shows its address, and leads to places that everybody knows; where From
 * is a mailbox at a provider, it is only worth knowing, as people hide addresses behind words, too.
 */

#include "checks/check.h"

#include "checks/context.h"
#include "checks/link-home.h"
#include "checks/link-view.h"
#include "checks/takes-part.h"
#include "message/brand.h"

static bool
has_html(const Facts *facts)
{
	for (guint i = 0; i < facts->bodies->len; i++)
		if (((const Body *)g_ptr_array_index(facts->bodies, i))->html)
			return true;
	return false;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const char *host = NULL;
	const Clicks *clicks;

	if (!mail_is_cold(facts) || !has_html(facts))
		return STATUS_PASS;
	clicks = clicks_of(facts, outside);
	if (!clicks->astray || clicks->home > 0 || clicks->counted > 0 || !clicks->one_site ||
	    !clicks->all_unshown)
		return STATUS_PASS;
	host = clicks->astray->url->host;
	/* Nor one of the machines on its way goes by the name of the site. */
	if (brand_of_host(host) || host_is_on_route(host, facts) ||
	    same_organisation(host, facts->message_id_domain))
		return STATUS_PASS;
	evidence_add(evidence, "host", clicks->astray->shown, link_host_at(clicks->astray));
	evidence_add(evidence, "from", facts_author(facts)->domain, "From");
	return sender_has_home(facts) ? STATUS_WARN : STATUS_NOTE;
}

const Check check_link_only_stranger = {
	.id = "link-only-stranger",
	.section = SECTION_LINKS,
	.needs = FACT_FROM,
	.run = run,
};
