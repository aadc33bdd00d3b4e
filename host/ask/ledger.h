/* SPDX-License-Identifier: MIT */

/*
 * The ledger
 *
 * The core never looks anything up. What it needs to know from outside it asks here; the ledger
 * answers from what was handed in, or writes the question down. A question nobody may ask yet is
 * `refused` (no consent), one that was asked and not answered is `pending`, and neither is ever
 * to be taken for "fine".
 *
 * Answers are keyed "<kind>:<subject>", for instance "ptr:192.0.2.1" or "txt:example.com":
 *     { "state": "known", "value": [...], "sent_to": "resolver", "ms": 12 }
 *     { "state": "known", "value": [], "exists": false }            there is no such name
 *     { "state": "failed", "reason": "timeout" }
 */

#pragma once

#include <jansson.h>
#include <stdbool.h>

/* What leaves the machine when a question is asked; the reader allows each class by itself. */
typedef enum {
	CONSENT_OFFLINE, /* nothing: local files only */
	CONSENT_NAMES,   /* DNS questions */
	CONSENT_OWNERS,  /* registrable domains and addresses, to registries and chosen services */
	CONSENT_VISIT,   /* a request to the link's host */
} Consent;

typedef enum {
	ANSWER_KNOWN,
	ANSWER_PENDING,
	ANSWER_FAILED,
	ANSWER_REFUSED
} AnswerState;

typedef struct Answer {
	AnswerState state;
	const json_t *value; /* when known; borrowed from the ledger */
	bool exists;         /* when known: false for a name that does not exist (RFC 8020) */
	bool authentic; /* when known: a validating resolver says so, on a way that can be trusted
	                 */
	const char *reason; /* when failed: "timeout", "servfail", ...; borrowed */
} Answer;

typedef struct Ledger Ledger;

/*
 * @answers is an object as described above, or NULL; borrowed for the ledger's life. Questions of
 * a class above @consent are refused unless an answer is at hand.
 */
Ledger *ledger_new(const json_t *answers, Consent consent);
void ledger_free(Ledger *ledger);

/*
 * One question may be asked whatever class it is of: the reader has seen just it, and said yes.
 * @key is borrowed for the ledger's life; NULL allows none.
 */
void ledger_allow(Ledger *ledger, const char *key);

/* Asks "<kind>:<subject>"; ask/questions.h has what can be asked. */
Answer ledger_ask(Ledger *ledger, const char *kind, const char *subject, Consent consent);

/* The answer about what cannot be: an empty array, of nothing that exists. */
Answer ledger_nothing(const Ledger *ledger);

/* Calls @visit for every question asked, each once, in the order first asked. */
typedef void (*LedgerVisit)(const char *question, Consent consent, AnswerState state,
                            const json_t *answer, void *user);
void ledger_foreach(const Ledger *ledger, LedgerVisit visit, void *user);

/* Whether an open question could still change the report. */
bool ledger_is_pending(const Ledger *ledger);

const char *answer_state_to_string(AnswerState state);
