/* SPDX-License-Identifier: MIT */

/*
 * The report (contract `fuwake.report/1`)
 *
 * The only writer of JSON about a message. No sentence is in it: ids, statuses, values. Every
 * value is valid UTF-8 without control or bidirectional-override characters, and the whole stays
 * under what Thunderbird takes in one frame.
 */

#pragma once

#include "checks/check.h"
#include "report/writer.h"
#include "verdict/verdict.h"

#define REPORT_SCHEMA "fuwake.report/1"

typedef struct Report {
	const char *id; /* the asker's name for the message, or NULL */
	unsigned revision;
	bool brief; /* no more than the verdict and the finding that it names */
	const Facts *facts;
	const Outside *outside;
	const GPtrArray *findings; /* Finding */
	Ledger *ledger;
	Verdict verdict;
} Report;

/* Writes the report as the value of @key. */
void report_write(Writer *writer, const char *key, const Report *report);

/* Writes the facts alone, as the report's key "facts" has them. */
void facts_write(Writer *writer, const char *key, const Facts *facts, const Outside *outside);

/* Writes what is known of the sender's identity, the key "authentication" of the facts. */
void authentication_write(Writer *writer, const char *key, const Authentication *auth);

/*
 * Writes whose the message's domains and networks are, the key "owners" of the facts. Ages are
 * those at @came, when the mail came; 0 when nobody knows.
 */
void owners_write(Writer *writer, const char *key, const Owners *owners, int64_t came);

/* Writes the "owner" of @link into its object, when the registrant is known. */
void link_owner_write(Writer *writer, const Owners *owners, const Link *link);

/*
 * Writes where everything is: the keys "places", "country_path" and "place_sources" of the facts.
 */
void places_write(Writer *writer, const Places *places);

/* Writes what services say, the key "reputation" of the facts; nothing when none was to be asked.
 */
void reputations_write(Writer *writer, const char *key, const Reputations *reputations);

/* Writes where the origin is into its object. */
void origin_place_write(Writer *writer, const Places *places);

/* Writes what lists say of @link into its object, the key "listed", when one names it. */
void link_listed_write(Writer *writer, const Listings *listings, const Link *link);

/* Writes the "ip" and the "country" of @link into its object, as far as they are known. */
void link_place_write(Writer *writer, const Places *places, const Link *link);

/* Writes what a visit has brought, the key "visit" of the facts; nothing when none was asked for.
 */
void visit_write(Writer *writer, const Visit *visit, int64_t now);

/* Writes what was seen before, the report's key "history"; nothing when none is kept. */
void history_write(Writer *writer, const char *key, const Past *past);

/* What the history is to keep of a mail. */
typedef struct Remembered {
	const Fingerprint *fingerprint;
	const Past *past;
	const Places *places;
	Level level; /* by itself: what was seen before must not grow with every mail */
} Remembered;

/* Writes it as the host takes it (fetch/history.h). */
void remembered_write(Writer *writer, const char *key, const Remembered *remembered);

/* Writes what a visit to @link would request into its object, for one that a reader may click. */
void link_visit_write(Writer *writer, const Facts *facts, const Link *link);
