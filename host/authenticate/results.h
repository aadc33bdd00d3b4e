/* SPDX-License-Identifier: MIT */

/*
 * Authentication-Results (RFC 8601): what a receiver found when the mail came
 *
 * Anybody can write such a field. It counts when it was written by the organisation that receives
 * this account's mail, and stands where nobody but it could write.
 */

#pragma once

#include "message/facts.h"

/* "dkim=pass (2048-bit key) reason=... header.d=example.com" */
typedef struct MethodResult {
	char *method;           /* lower case: "spf", "dkim" */
	char *result;           /* lower case: "pass" */
	char *reason;           /* NULL */
	char *comment;          /* the first, for people: "sender IP is 192.0.2.1"; NULL */
	GHashTable *properties; /* "smtp.mailfrom" (lower case) → value; "action" (Microsoft) */
} MethodResult;

typedef struct ResultsField {
	const Header *header; /* borrowed from the facts */
	unsigned number;      /* of its Authentication-Results field, from the top, 1-based */
	char *authserv_id;    /* "": it has none, as Microsoft's; NULL when it cannot be read */
	GPtrArray *methods;   /* MethodResult; see ResultsReading for what is broken */
	bool trusted;
	bool forged; /* it bears the name of our own side, has one of our own above it, and
	                stands below what our side wrote. Never trusted */
} ResultsField;

typedef struct Results {
	GPtrArray *fields; /* ResultsField, from the top */
	char *newest;      /* organisation of the newest authserv-id: message/organisation.h, or the
	                      id itself if that knows none, or "" if it has none; NULL */
	char *organisation; /* whose fields are trusted, likewise; NULL when nobody's */
} Results;

typedef enum {
	RESULTS_STRICT,  /* a field with an error in it has no methods */
	RESULTS_RELAXED, /* as Microsoft and others write them: without an authserv-id, with odd
	                    values, empty parts. A part that is broken is left out */
} ResultsReading;

/*
 * Reads the Authentication-Results fields, at most RESULTS_MAX. @organisations are those that
 * receive the account's mail, as far as that has been learned (NULL-terminated, or NULL: nothing
 * was; then nothing is trusted); "" stands for fields without an authserv-id. Trusted are the
 * fields from the top down to the first that is another's. Returns: (transfer full).
 */
Results *results_read(const Facts *facts, const char *const *organisations, ResultsReading reading);

/*
 * The same for readers who name the authserv-ids themselves: "mx.example.net" is that one alone,
 * "@example.net" that and every host below, "" fields without one. Another's field between them
 * ends nothing.
 */
Results *results_read_named(const Facts *facts, const char *const *ids, ResultsReading reading);
void results_free(Results *results);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Results, results_free)

/* Returns the first trusted result of @method, borrowed, or NULL. */
const MethodResult *results_find(const Results *results, const char *method);

/*
 * Reads one field by itself: an Authentication-Results, or an ARC-Authentication-Results (RFC 8617
 * §4.1.1) behind its instance. Nothing is said of trust, and `number` is 0. @header is borrowed.
 * Returns: (transfer full).
 */
ResultsField *results_field_read(const Header *header, ResultsReading reading);
void results_field_free(ResultsField *field);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ResultsField, results_field_free)

/*
 * Learning whose fields to trust. Of each mail of an account Results.newest and the sender's domain
 * are noted.
 */
typedef struct Sighting {
	const char *organisation; /* NULL: the mail had no field, or none that could be read */
	const char *sender;       /* NULL: unknown; all of those are one */
	unsigned count;           /* mails of which both are true */
} Sighting;

typedef struct Learning {
	unsigned mails;   /* before anything is believed */
	unsigned senders; /* different ones among those that bear the organisation's name */
	double share;     /* of all mails that must bear it */
} Learning;

extern const Learning results_learning; /* what is shipped */

/* Returns the organisation, borrowed from @sightings, or NULL while there is none. */
const char *results_learn(const Sighting *sightings, size_t n, const Learning *learning);
