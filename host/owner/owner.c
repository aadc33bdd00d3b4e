/* SPDX-License-Identifier: MIT */

#include "owner/owner.h"

static void
source_free(gpointer data)
{
	OwnerSource *source = data;

	g_free(source->server);
	g_free(source->text);
	g_free(source);
}

Owner *
owner_new(const char *subject)
{
	Owner *owner = g_new0(Owner, 1);

	owner->subject = g_strdup(subject);
	owner->name_servers = g_ptr_array_new_with_free_func(g_free);
	owner->statuses = g_ptr_array_new_with_free_func(g_free);
	owner->sources = g_ptr_array_new_with_free_func(source_free);
	return owner;
}

void
owner_free(Owner *owner)
{
	if (!owner)
		return;
	g_free(owner->subject);
	g_free(owner->name);
	g_free(owner->range);
	g_free(owner->registrant);
	g_free(owner->registrant_local);
	g_free(owner->country);
	g_free(owner->region);
	g_free(owner->city);
	g_free(owner->registrar);
	g_free(owner->abuse_email);
	g_free(owner->abuse_phone);
	g_ptr_array_unref(owner->name_servers);
	g_ptr_array_unref(owner->statuses);
	g_ptr_array_unref(owner->sources);
	g_free(owner);
}

static Owner *
owner_with(const char *subject, const Answer *answer)
{
	Owner *owner = owner_new(subject);

	owner->state = answer->state;
	owner->reason = answer->reason;
	return owner;
}

Owner *
owner_of_domain(Ledger *ledger, const char *domain)
{
	Answer answer = ask_domain(ledger, domain);

	return owner_with(domain, &answer);
}

Owner *
owner_of_network(Ledger *ledger, const char *ip)
{
	Answer answer = ask_network(ledger, ip);

	return owner_with(ip, &answer);
}

const char *
standing_to_string(Standing standing)
{
	switch (standing) {
	case STANDING_UNKNOWN: return "unknown";
	case STANDING_REGISTERED: return "registered";
	case STANDING_NOT_FOUND: return "not-found";
	case STANDING_RESERVED: return "reserved";
	case STANDING_THROTTLED: return "throttled";
	}
	g_assert_not_reached();
}
