/* SPDX-License-Identifier: MIT */

#include "reputation/subjects.h"

#include <string.h>

#include "base/ip.h"
#include "owner/listings.h"
#include "owner/owners.h"
#include "reputation/bounds.h"
#include "web/site.h"

static void
subject_free(gpointer data)
{
	Subject *subject = data;

	g_free(subject->text);
	g_free(subject);
}

/* Takes @text, of which at most @max are kept of this kind. */
static void
add(GPtrArray *subjects, RatedKind kind, char *text, RatedRole role, unsigned max)
{
	Subject *subject;
	unsigned n = 0;

	for (guint i = 0; i < subjects->len; i++) {
		subject = g_ptr_array_index(subjects, i);
		n += subject->kind == kind && subject->roles & role;
		if (subject->kind == kind && strcmp(subject->text, text) == 0) {
			subject->roles |= role;
			g_free(text);
			return;
		}
	}
	if (n >= max) {
		g_free(text);
		return;
	}
	subject = g_new0(Subject, 1);
	subject->kind = kind;
	subject->text = text;
	subject->roles = role;
	g_ptr_array_add(subjects, subject);
}

static void
add_sender(GPtrArray *subjects, const Facts *facts)
{
	const Mailbox *author = facts_author(facts);
	char *domain =
		author && author->domain ? site_registrable(author->domain, SITE_PRIVATE) : NULL;

	if (domain && !owner_is_well_known(domain) && !owner_is_reader(facts, domain))
		add(subjects, RATED_DOMAIN, domain, RATED_SENDER, 1);
	else
		g_free(domain);
}

/*
 * Whether nothing is learned by asking about a link's site: everybody knows whose it is. That is
 * not so of what is handed out below a well-known name, as on a platform where anybody has a site.
 */
static bool
is_known_site(const Link *link)
{
	return g_strcmp0(link->site, link->domain) == 0 && owner_is_well_known(link->site);
}

/* In two goes: what the reader does not see could be there to bury the rest. */
static void
add_links(GPtrArray *subjects, const Facts *facts, bool hidden)
{
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		char *url;

		if (link->hidden != hidden || !(url = listings_address(link)))
			continue;
		if (link->site && owner_is_reader(facts, link->site)) {
			g_free(url);
			continue;
		}
		if (link->site && !is_known_site(link))
			add(subjects, RATED_DOMAIN, g_strdup(link->site), RATED_LINK,
			    RATED_SITES_MAX);
		add(subjects, RATED_URL, url, RATED_LINK, RATED_URLS_MAX);
	}
}

GPtrArray *
subjects_of(const Facts *facts)
{
	GPtrArray *subjects = g_ptr_array_new_with_free_func(subject_free);
	const char *ip = facts->origin.ip;

	add_sender(subjects, facts);
	add_links(subjects, facts, false);
	add_links(subjects, facts, true);
	if (ip && ip_is_public(ip))
		add(subjects, RATED_ADDRESS, g_strdup(ip), RATED_ORIGIN, 1);
	return subjects;
}
