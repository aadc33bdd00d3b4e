/* SPDX-License-Identifier: MIT */

/*
 * Whom the reader knows
 *
 * What the mail program has found in the reader's address book, in the mail that he sent and in
 * what he has said he trusts. Only he can say so: no mail can.
 */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "authenticate/authenticate.h"
#include "message/facts.h"

/* What the sender's address is to the reader, from the least to the most. */
typedef enum {
	ACQUAINTANCE_UNKNOWN,    /* nobody looked */
	ACQUAINTANCE_FIRST_TIME, /* no mail of it has come before */
	ACQUAINTANCE_SEEN,       /* mail of it has come before */
	ACQUAINTANCE_WRITTEN_TO, /* the reader has written to it */
	ACQUAINTANCE_CONTACT,    /* it stands in the address book */
} Acquaintance;

/* Somebody in the address book whose name is like the sender's. */
typedef struct Namesake {
	char *name;
	char *address;
} Namesake;

typedef enum {
	TRUST_ADDRESS,
	TRUST_DOMAIN,
	TRUST_LIST,
} TrustKind;

/* Whom the reader trusts, and what had proven him then. */
typedef struct Trust {
	TrustKind kind;
	char *value;
	Proof proof;  /* PROOF_DKIM, PROOF_SPF; PROOF_NONE: whatever proves the domain of From */
	char *domain; /* that it proved; NULL with PROOF_NONE */
} Trust;

typedef struct People {
	bool known; /* somebody has looked; else only `trusted` may say something */
	Acquaintance standing;
	GPtrArray *names;   /* Namesake, at most PEOPLE_NAMES_MAX */
	GPtrArray *domains; /* char *, lower case: of contacts and correspondents, at most
	                       PEOPLE_DOMAINS_MAX */
	GPtrArray *trusted; /* Trust: those that are about this mail, at most TRUST_MAX */
} People;

/*
 * Reads the settings "people" and "trust" of a request (native/PROTOCOL.md); either may be NULL, or
 * anything. What does not fit is left out. Returns: (transfer full), never NULL.
 */
People *people_read(const Facts *facts, const json_t *people, const json_t *trust);
void people_free(People *people);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(People, people_free)

/* Whether the reader knows the sender's address well: he has noted it down, or written to it. */
bool people_know(const People *people);

/* "known-contact", ...: a word of the catalogue, static; NULL for what is no acquaintance. */
const char *acquaintance_to_term(Acquaintance standing);

/* What came of the trust in a sender. */
typedef struct TrustVerdict {
	const Trust
		*trust; /* the proven one, else the first; NULL when he is not trusted. Borrowed */
	AnswerState
		state; /* PENDING, REFUSED, FAILED: it cannot be told yet whether he is proven */
	bool proven;   /* what had proven the sender then has proven him now */
} TrustVerdict;

TrustVerdict trust_judge(const People *people, const Authentication *auth);

/*
 * Whether a person who reads the two names takes them for one: case, width, order of the parts,
 * kana of either kind and letters that look alike make no difference. Names that many have, of one
 * short word, are like none.
 */
bool names_match(const char *a, const char *b);
