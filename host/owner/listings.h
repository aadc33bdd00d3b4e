/* SPDX-License-Identifier: MIT */

/*
 * What lists of phishing pages say of a message's links
 *
 * Of those that a reader would click. No list is complete, and most pages live for hours: a link
 * that none has is a link of which nothing is known.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "ask/ledger.h"
#include "message/facts.h"

typedef struct ListEntry {
	const char *feed;  /* the list's name; the ledger's, like the next */
	const char *date;  /* "2026-11-29", when it was listed or the list was fetched */
	const char *brand; /* whom the page imitates; NULL when the list does not say */
	bool host;         /* the whole host is listed */
} ListEntry;

typedef struct Listing {
	char *url; /* as it was asked about */
	AnswerState state;
	GArray *entries; /* ListEntry, never NULL */
} Listing;

typedef struct Listings {
	GPtrArray *all;      /* Listing: one for each address, in the order of the links */
	GHashTable *by_link; /* Link → its Listing; both borrowed */
} Listings;

/* Never fails; cheap to repeat. Lives no longer than the ledger's answers. (transfer full). */
Listings *listings_find(const Facts *facts, Ledger *ledger);
void listings_free(Listings *listings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Listings, listings_free)

/*
 * Returns the address as others are asked about it: without user and fragment, and one that is too
 * long without its query, or with the host alone. NULL for what is no address of the web, or only
 * loaded. (transfer full).
 */
char *listings_address(const Link *link);

/* Returns what lists say of @link, one of the facts', or NULL when they were not asked. Borrowed.
 */
const Listing *listings_of_link(const Listings *listings, const Link *link);
