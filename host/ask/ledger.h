/* SPDX-License-Identifier: MIT */

/*
 * The ledger
 *
 * The core never looks anything up. What it needs to know from outside it asks here; the ledger
 * answers from what was handed in, or writes the question down. A question nobody may ask yet is
 * `refused` (no consent), one that was asked and not answered is `pending`, and neither is ever
 * to be taken for "fine".
 *
 * Answers are keyed "<kind>:<subject>", for instance "ptr:192.0.2.1":
 *     { "state": "known", "value": [...], "sent_to": "resolver", "ms": 12 }
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
	const char *reason;  /* when failed; borrowed */
} Answer;

typedef struct Ledger Ledger;

/*
 * @answers is an object as described above, or NULL; borrowed for the ledger's life. Questions of
 * a class above @consent are refused unless an answer is at hand.
 */
Ledger *ledger_new(const json_t *answers, Consent consent);
void ledger_free(Ledger *ledger);

/* The host names of @ip by reverse DNS (RFC 1035 §3.5): an array of strings. */
Answer ask_ptr(Ledger *ledger, const char *ip);

/* Calls @visit for every question asked, each once, in the order first asked. */
typedef void (*LedgerVisit)(const char *question, Consent consent, AnswerState state,
                            const json_t *answer, void *user);
void ledger_foreach(const Ledger *ledger, LedgerVisit visit, void *user);

/* Whether an open question could still change the report. */
bool ledger_is_pending(const Ledger *ledger);

const char *answer_state_to_string(AnswerState state);
