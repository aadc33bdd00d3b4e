/* SPDX-License-Identifier: MIT */

#include "owner/owners.h"

static void
owned_free(gpointer data)
{
	Owned *owned = data;

	owner_free(owned->owner);
	g_free(owned);
}

Owners *
owners_find(const Facts *facts G_GNUC_UNUSED, const Places *places G_GNUC_UNUSED,
            Ledger *ledger G_GNUC_UNUSED)
{
	Owners *owners = g_new0(Owners, 1);

	owners->owned = g_ptr_array_new_with_free_func(owned_free);
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
	for (guint i = 0; subject && i < owners->owned->len; i++) {
		const Owned *owned = g_ptr_array_index(owners->owned, i);

		if (owned->is_network == is_network &&
		    g_strcmp0(owned->owner->subject, subject) == 0)
			return owned->owner;
	}
	return NULL;
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
