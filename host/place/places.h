/* SPDX-License-Identifier: MIT */

/*
 * All places that a message names: of its origin, its steps, and the machines behind its links
 */

#pragma once

#include "authenticate/authenticate.h"
#include "message/facts.h"
#include "place/place.h"

typedef enum {
	SPOT_ORIGIN,
	SPOT_HOP,    /* a machine on the way that is not the origin */
	SPOT_SENDER, /* a machine that the domain in From has: its A record, as the seeds compare it
	              */
	SPOT_LINK,   /* the machine of a link's domain, or of an address in a link */
} SpotRole;

typedef struct Spot {
	SpotRole role;
	unsigned hop; /* number of its Received field for SPOT_ORIGIN and SPOT_HOP, else 0 */
	char *domain; /* SPOT_SENDER: the one in From; SPOT_LINK: registrable, NULL for an address
	               */
	char *ip;     /* NULL while the domain's address is not known */
	AnswerState address; /* what is known of the domain's address; ANSWER_KNOWN with an ip */
	Place place;         /* state as @address without an ip */
} Spot;

typedef struct Places {
	GPtrArray *spots; /* Spot, the origin first, then hops from the sender on, then the rest */
	const Spot *origin; /* NULL: not known */
	GPtrArray *path;    /* char *: the countries from the origin to the reader's side, each step
	                       that crosses a border; of addresses that our own side has recorded */
} Places;

/* Never fails; cheap to repeat. Returns: (transfer full). */
Places *places_find(const Facts *facts, const Authentication *authentication, Ledger *ledger);
void places_free(Places *places);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Places, places_free)

/* Returns the place of a link's domain or address, or NULL. Borrowed. */
const Spot *places_of_link(const Places *places, const Link *link);

const char *spot_role_to_string(SpotRole role);
