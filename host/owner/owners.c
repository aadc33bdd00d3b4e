/* SPDX-License-Identifier: MIT */

#include "owner/owners.h"

#include <string.h>

#include "base/ip.h"
#include "message/brand.h"
#include "message/organisation.h"
#include "owner/bounds.h"
#include "web/site.h"

static void
owned_free(gpointer data)
{
	Owned *owned = data;

	owner_free(owned->owner);
	g_free(owned);
}

bool
owner_is_well_known(const char *domain)
{
	return organisation_is_provider(domain) || brand_of_host(domain) != NULL;
}

bool
owner_is_reader(const Facts *facts, const char *domain)
{
	if (organisation_same(facts->receiver, domain))
		return true;
	for (guint i = 0; i < facts->recipients->len; i++) {
		const Mailbox *mailbox = g_ptr_array_index(facts->recipients, i);

		if (organisation_same(mailbox->domain, domain))
			return true;
	}
	return false;
}

/* Who is to be asked about, before anybody is: a subject that is named twice is one. */
typedef struct Asking {
	const Facts *facts;
	Ledger *ledger;
	Owners *owners;
	unsigned domains, networks;
} Asking;

static Owned *
find_owned(const Owners *owners, bool is_network, const char *subject)
{
	for (guint i = 0; i < owners->owned->len; i++) {
		Owned *owned = g_ptr_array_index(owners->owned, i);

		if (owned->is_network == is_network && strcmp(owned->owner->subject, subject) == 0)
			return owned;
	}
	return NULL;
}

static void
add_owned(Asking *asking, bool is_network, Owner *owner, OwnerRole role)
{
	Owned *owned = g_new0(Owned, 1);

	owned->is_network = is_network;
	owned->roles = role;
	owned->owner = owner;
	g_ptr_array_add(asking->owners->owned, owned);
}

static void
add_domain(Asking *asking, const char *domain, OwnerRole role)
{
	Owned *owned = domain ? find_owned(asking->owners, false, domain) : NULL;

	if (owned)
		owned->roles |= role;
	if (owned || !domain || asking->domains >= OWNER_DOMAINS_MAX ||
	    owner_is_well_known(domain) || owner_is_reader(asking->facts, domain))
		return;
	asking->domains++;
	add_owned(asking, false, owner_of_domain(asking->ledger, domain), role);
}

static void
add_network(Asking *asking, const char *ip, OwnerRole role)
{
	Owned *owned = ip ? find_owned(asking->owners, true, ip) : NULL;

	if (owned)
		owned->roles |= role;
	if (owned || !ip || asking->networks >= OWNER_NETWORKS_MAX || !ip_is_public(ip))
		return;
	asking->networks++;
	add_owned(asking, true, owner_of_network(asking->ledger, ip), role);
}

static void
add_mailbox(Asking *asking, const Mailbox *mailbox, OwnerRole role)
{
	g_autofree char *domain =
		mailbox && mailbox->domain ? site_registrable(mailbox->domain, SITE_ICANN) : NULL;

	add_domain(asking, domain, role);
}

static void
add_mailboxes(Asking *asking, const GPtrArray *mailboxes, OwnerRole role)
{
	for (guint i = 0; i < mailboxes->len; i++)
		add_mailbox(asking, g_ptr_array_index(mailboxes, i), role);
}

/* In two goes: links that lead away from the sender first, for there may be too many. */
static void
add_links(Asking *asking, bool away)
{
	const Mailbox *from = facts_author(asking->facts);

	for (guint i = 0; i < asking->facts->links->len; i++) {
		const Link *link = g_ptr_array_index(asking->facts->links, i);
		bool is_away = !from || !organisation_same(from->domain, link->domain);

		if (link_leads_on(link) && is_away == away)
			add_domain(asking, link->domain, ROLE_LINK);
	}
}

static void
add_networks(Asking *asking, const Places *places)
{
	add_network(asking, asking->facts->origin.ip, ROLE_ORIGIN);
	for (guint i = 0; i < places->spots->len; i++) {
		const Spot *spot = g_ptr_array_index(places->spots, i);

		if (spot->role == SPOT_LINK)
			add_network(asking, spot->ip, ROLE_LINK_NETWORK);
	}
}

Owners *
owners_find(const Facts *facts, const Places *places, Ledger *ledger)
{
	Owners *owners = g_new0(Owners, 1);
	Asking asking = { .facts = facts, .ledger = ledger, .owners = owners };

	owners->owned = g_ptr_array_new_with_free_func(owned_free);
	add_mailbox(&asking, facts_author(facts), ROLE_SENDER);
	add_mailboxes(&asking, facts->return_path, ROLE_ENVELOPE);
	add_mailboxes(&asking, facts->reply_to, ROLE_REPLY);
	add_links(&asking, true);
	add_links(&asking, false);
	add_networks(&asking, places);
	return owners;
}

void
owners_free(Owners *owners)
{
	if (!owners)
		return;
	g_ptr_array_unref(owners->owned);
	g_free(owners);
}

static const Owner *
find(const Owners *owners, bool is_network, const char *subject)
{
	const Owned *owned = subject ? find_owned(owners, is_network, subject) : NULL;

	return owned ? owned->owner : NULL;
}

const Owner *
owners_of_domain(const Owners *owners, const char *domain)
{
	return find(owners, false, domain);
}

const Owner *
owners_of_network(const Owners *owners, const char *ip)
{
	return find(owners, true, ip);
}

const char *
owner_role_to_string(OwnerRole role)
{
	switch (role) {
	case ROLE_SENDER: return "sender";
	case ROLE_ENVELOPE: return "envelope";
	case ROLE_REPLY: return "reply";
	case ROLE_LINK: return "link";
	case ROLE_ORIGIN: return "origin";
	case ROLE_LINK_NETWORK: return "link-network";
	}
	g_assert_not_reached();
}
