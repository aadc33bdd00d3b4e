/* SPDX-License-Identifier: MIT */

/*
 * What reputation services say
 *
 * Of the links' sites, the sender's domain and the origin, asked of the services that the reader
 * has switched on (`data/reputation-services.h` has them, each with what it is told). A service
 * that knows nothing has not said that there is nothing.
 */

#pragma once

#include <glib.h>

#include "ask/ledger.h"
#include "message/facts.h"
#include "place/places.h"

typedef enum {
	RATED_LISTED,     /* it warns */
	RATED_NOT_LISTED, /* it answers, and does not have it among what it warns of */
	RATED_NOT_RATED,  /* it has never looked at it */
	RATED_REFUSED,    /* it does not answer us, and says so */
	RATED_BROKEN,     /* what it said is no answer of this service */
} RatedStanding;

typedef enum {
	RATED_DOMAIN,
	RATED_ADDRESS, /* of the origin */
	RATED_URL,     /* told as a hash only */
} RatedKind;

typedef enum {
	RATED_SENDER = 1 << 0, /* the domain in From */
	RATED_LINK = 1 << 1,
	RATED_ORIGIN = 1 << 2,
} RatedRole;

typedef struct Reputation {
	const char *service; /* its id, "quad9"; static */
	RatedKind kind;
	char *subject;  /* what it was asked about: a domain, an address, or the whole link */
	unsigned roles; /* RatedRole */
	AnswerState state;
	const char *reason;     /* when failed; the ledger's */
	RatedStanding standing; /* when known */
	GPtrArray *threats; /* static: "phishing", "malware", "spam", "botnet", "abuse", "hacked";
	                       never NULL */
	/* Of services that count, else 0: how many of how many warn; reports, and a score to 100.
	 */
	unsigned warning, voices, reports, score;
	char *date; /* "2026-11-29", of the last look, or NULL */
} Reputation;

typedef struct Reputations {
	GPtrArray *all; /* Reputation: by subject, in the order of the services */
} Reputations;

/*
 * @services: ids of those that are switched on (NULL-terminated, may be NULL; unknown ones are
 * passed over). Never fails; cheap to repeat. Lives no longer than the ledger's answers.
 * Returns: (transfer full).
 */
Reputations *reputations_find(const Facts *facts, const Places *places, const char *const *services,
                              Ledger *ledger);
void reputations_free(Reputations *reputations);

/* Whether @reputation is of a service that has answered, and warns. */
bool reputation_warns(const Reputation *reputation);

/* Returns what its service calls itself: "Quad9". Static. */
const char *reputation_service_name(const Reputation *reputation);

/* Whether @reputation has @threat. */
bool reputation_has_threat(const Reputation *reputation, const char *threat);

const char *rated_kind_to_string(RatedKind kind);
const char *rated_role_to_string(RatedRole role);
const char *rated_standing_to_string(RatedStanding standing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reputations, reputations_free)
