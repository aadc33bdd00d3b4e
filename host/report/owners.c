/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "base/limits.h"
#include "owner/bounds.h"
#include "report/report.h"
#include "web/site.h"

#define DAY ((int64_t)24 * 60 * 60)

static void
write_roles(Writer *writer, unsigned roles)
{
	writer_begin_array(writer, "roles");
	for (unsigned role = ROLE_SENDER; role <= ROLE_LINK_NETWORK; role <<= 1)
		if (roles & role)
			writer_word(writer, NULL, owner_role_to_string((OwnerRole)role));
	writer_end_array(writer);
}

static void
write_strings(Writer *writer, const char *key, const GPtrArray *strings)
{
	if (strings->len == 0)
		return;
	writer_begin_array(writer, key);
	for (guint i = 0; i < strings->len; i++)
		writer_text(writer, NULL, g_ptr_array_index(strings, i));
	writer_end_array(writer);
}

/* Down, so that the hours before a registration are not its day. */
static int64_t
whole_days(int64_t seconds)
{
	return seconds / DAY - (seconds % DAY < 0);
}

static void
write_times(Writer *writer, const Owner *owner, int64_t came)
{
	if (owner->has_created)
		writer_number(writer, "created", owner->created);
	if (owner->has_updated)
		writer_number(writer, "updated", owner->updated);
	if (owner->has_expires)
		writer_number(writer, "expires", owner->expires);
	if (owner->has_created && came > 0)
		writer_number(writer, "age_days", whole_days(came - owner->created));
}

static void
write_sources(Writer *writer, const GPtrArray *sources)
{
	if (sources->len == 0)
		return;
	writer_begin_array(writer, "sources");
	for (guint i = 0; i < sources->len; i++) {
		const OwnerSource *source = g_ptr_array_index(sources, i);

		writer_begin_object(writer, NULL);
		writer_word(writer, "via", source->via);
		writer_text(writer, "server", source->server);
		writer_lines(writer, "text", source->text, OWNER_TEXT_MAX);
		writer_end_object(writer);
	}
	writer_end_array(writer);
}

/* An internationalised name in its own letters, for people. */
static void
write_subject(Writer *writer, const Owned *owned)
{
	const char *subject = owned->owner->subject;
	g_autofree char *shown = owned->is_network ? NULL : site_unicode(subject);

	writer_text(writer, "subject", subject);
	if (shown && strcmp(shown, subject) != 0)
		writer_text(writer, "shown", shown);
}

static void
write_owner(Writer *writer, const Owned *owned, int64_t came)
{
	const Owner *owner = owned->owner;

	writer_begin_object(writer, NULL);
	writer_word(writer, "kind", owned->is_network ? "network" : "domain");
	write_subject(writer, owned);
	write_roles(writer, owned->roles);
	writer_word(writer, "state", answer_state_to_string(owner->state));
	writer_text(writer, "reason", owner->reason);
	writer_word(writer, "standing", standing_to_string(owner->standing));
	writer_text(writer, "name", owner->name);
	writer_text(writer, "range", owner->range);
	writer_text(writer, "registrant", owner->registrant);
	writer_text(writer, "registrant_local", owner->registrant_local);
	writer_text(writer, "country", owner->country);
	writer_text(writer, "region", owner->region);
	writer_text(writer, "city", owner->city);
	writer_flag(writer, "redacted", owner->redacted);
	writer_text(writer, "registrar", owner->registrar);
	write_times(writer, owner, came);
	write_strings(writer, "name_servers", owner->name_servers);
	write_strings(writer, "statuses", owner->statuses);
	writer_text(writer, "abuse_email", owner->abuse_email);
	writer_text(writer, "abuse_phone", owner->abuse_phone);
	write_sources(writer, owner->sources);
	writer_end_object(writer);
}

void
owners_write(Writer *writer, const char *key, const Owners *owners, int64_t came)
{
	writer_begin_array(writer, key);
	for (guint i = 0; i < owners->owned->len && writer->out->len < REPORT_LISTS_MAX; i++)
		write_owner(writer, g_ptr_array_index(owners->owned, i), came);
	writer_end_array(writer);
}

void
link_owner_write(Writer *writer, const Owners *owners, const Link *link)
{
	const Owner *owner = owners_of_domain(owners, link->domain);

	if (owner)
		writer_text(writer, "owner",
		            owner->registrant_local ? owner->registrant_local : owner->registrant);
}

void
link_listed_write(Writer *writer, const Listings *listings, const Link *link)
{
	const Listing *listing = listings_of_link(listings, link);

	if (!listing || listing->entries->len == 0)
		return;
	writer_begin_array(writer, "listed");
	for (guint i = 0; i < listing->entries->len; i++) {
		const ListEntry *entry = &g_array_index(listing->entries, ListEntry, i);

		writer_begin_object(writer, NULL);
		writer_text(writer, "feed", entry->feed);
		writer_text(writer, "date", entry->date);
		writer_text(writer, "brand", entry->brand);
		writer_word(writer, "match", entry->host ? "host" : "url");
		writer_end_object(writer);
	}
	writer_end_array(writer);
}
