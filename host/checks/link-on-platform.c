/* SPDX-License-Identifier: MIT */

/*
 * A link to a page at which anybody may put one
 *
 *     https://storage.googleapis.com/whilewait/index.html
 *
 * Storage, forms and building kits for pages: the host's good name is the platform's, not that of
 * whoever has put the page there. Honest people share things there too, above all in the mail of
 * lists, where it says nothing; elsewhere it is worth knowing. Whoever writes for an organisation
 * has pages of its own: where every click leads to a platform, and not one shows it, none does.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "checks/link-home.h"
#include "checks/link-view.h"
#include "data/page-platforms.h"
#include "data/sold-endings.h"
#include "web/site.h"

/* By the private part of the public suffix list, without the registries that stand there, too. */
static bool
is_of_a_customer(const Link *link)
{
	if (!link->site || !link->domain || strcmp(link->site, link->domain) == 0)
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(sold_endings); i++)
		if (strcmp(link->domain, sold_endings[i]) == 0)
			return false;
	return true;
}

static bool
is_served_by(const Url *url, const PagePlatform *platform)
{
	return site_is_within(url->host, platform->host) &&
	       g_str_has_prefix(url->path, platform->path) &&
	       (strlen(url->path) > 1 || strcmp(url->host, platform->host) != 0);
}

/*
 * Returns whose name the page of @link goes by, or NULL when it is its owner's. What a platform's
 * own house sends leads to itself. Borrowed.
 */
static const char *
platform_of(const Link *link, const Mailbox *from)
{
	bool of_customer = is_of_a_customer(link);

	if (!of_customer && link->domain && from && from->domain &&
	    site_is_within(from->domain, link->domain))
		return NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(page_platforms); i++)
		if (is_served_by(link->url, &page_platforms[i]))
			return page_platforms[i].name;
	return of_customer ? link->domain : NULL;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Status status = STATUS_PASS;
	bool all = sender_has_home(facts);
	bool typed = true;

	if (!mail_is_cold(facts))
		return STATUS_PASS;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		const char *platform = NULL;

		if (!link_is_clicked(link))
			continue;
		platform = platform_of(link, facts_author(facts));
		if (platform && host_is_home(facts, outside, link->url->host))
			platform = NULL;
		all = all && (platform || link->hidden);
		typed = typed && link_shows_itself(link);
		if (!platform)
			continue;
		evidence_add(evidence, "host", link->shown ? link->shown : link->url->host,
		             link_host_at(link));
		evidence_add(evidence, "platform", platform, NULL);
		status = STATUS_NOTE;
	}
	return status == STATUS_NOTE && all && !typed ? STATUS_WARN : status;
}

const Check check_link_on_platform = {
	.id = "link-on-platform",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
