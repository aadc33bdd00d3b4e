/* SPDX-License-Identifier: MIT */

#include "owner/listings.h"

#include <string.h>

#include "ask/questions.h"
#include "owner/bounds.h"

static void
listing_free(gpointer data)
{
	Listing *listing = data;

	g_array_unref(listing->entries);
	g_free(listing->url);
	g_free(listing);
}

static bool
is_asked_about(const Link *link)
{
	const Url *url = link->url;
	bool web = strcmp(url->scheme, "http") == 0 || strcmp(url->scheme, "https") == 0;

	return web && url->host && *url->host && link_leads_on(link);
}

char *
listings_address(const Link *link)
{
	const Url *url = link->url;
	GString *text;
	size_t root;

	if (!is_asked_about(link))
		return NULL;
	text = g_string_new(NULL);
	g_string_append(text, url->scheme);
	g_string_append(text, "://");
	g_string_append(text, url->host);
	if (url->port >= 0)
		g_string_append_printf(text, ":%d", url->port);
	root = text->len;
	g_string_append(text, url->path);
	if (text->len > LISTED_URL_MAX) {
		g_string_truncate(text, root);
		g_string_append_c(text, '/');
	} else if (url->query && text->len + strlen(url->query) < LISTED_URL_MAX) {
		g_string_append_c(text, '?');
		g_string_append(text, url->query);
	}
	return g_string_free(text, FALSE);
}

static Listing *
find_listing(const Listings *listings, const char *url)
{
	for (guint i = 0; i < listings->all->len; i++) {
		Listing *listing = g_ptr_array_index(listings->all, i);

		if (strcmp(listing->url, url) == 0)
			return listing;
	}
	return NULL;
}

/* An entry without a list's name and a date is none. */
static void
add_entry(Listing *listing, const json_t *value)
{
	const char *match = json_string_value(json_object_get(value, "match"));
	ListEntry entry = {
		.feed = json_string_value(json_object_get(value, "feed")),
		.date = json_string_value(json_object_get(value, "date")),
		.brand = json_string_value(json_object_get(value, "brand")),
		.host = g_strcmp0(match, "host") == 0,
	};

	if (entry.feed && entry.date && listing->entries->len < LISTED_ENTRIES_MAX)
		g_array_append_val(listing->entries, entry);
}

/* Takes @url. */
static Listing *
add_listing(Listings *listings, Ledger *ledger, char *url)
{
	Answer answer = ask_listed(ledger, url);
	Listing *listing = g_new0(Listing, 1);
	const json_t *value;
	size_t i;

	listing->url = url;
	listing->state = answer.state;
	listing->entries = g_array_new(FALSE, FALSE, sizeof(ListEntry));
	json_array_foreach (answer.value, i, value)
		add_entry(listing, value);
	g_ptr_array_add(listings->all, listing);
	return listing;
}

Listings *
listings_find(const Facts *facts, Ledger *ledger)
{
	Listings *listings = g_new0(Listings, 1);

	listings->all = g_ptr_array_new_with_free_func(listing_free);
	listings->by_link = g_hash_table_new(NULL, NULL);
	for (guint i = 0; i < facts->links->len; i++) {
		Link *link = g_ptr_array_index(facts->links, i);
		g_autofree char *url = listings_address(link);
		Listing *listing = url ? find_listing(listings, url) : NULL;

		if (url && !listing && listings->all->len < LISTED_LINKS_MAX)
			listing = add_listing(listings, ledger, g_steal_pointer(&url));
		if (listing)
			g_hash_table_insert(listings->by_link, link, listing);
	}
	return listings;
}

void
listings_free(Listings *listings)
{
	if (!listings)
		return;
	g_hash_table_unref(listings->by_link);
	g_ptr_array_unref(listings->all);
	g_free(listings);
}

const Listing *
listings_of_link(const Listings *listings, const Link *link)
{
	return g_hash_table_lookup(listings->by_link, link);
}
