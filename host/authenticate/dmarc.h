/* SPDX-License-Identifier: MIT */

/*
 * DMARC (RFC 9989): does what is authenticated belong to the domain the reader sees?
 *
 * The tree walk of RFC 9989, and beside it what RFC 7489 with the public suffix list would have
 * said, as most receivers still do.
 */

#pragma once

#include "ask/ledger.h"

typedef enum { /* RFC 8601 §2.7, RFC 7489 §11.2 */
	DMARC_NONE,
	DMARC_PASS,
	DMARC_FAIL,
	DMARC_TEMPERROR,
	DMARC_PERMERROR,
} DmarcResult;

typedef enum {
	DMARC_POLICY_NONE,
	DMARC_POLICY_QUARANTINE,
	DMARC_POLICY_REJECT,
} DmarcPolicy;

typedef struct DmarcQuery {
	const char *author; /* domain of From, U-labels or A-labels; PERMERROR if it is none */
	const char *spf;    /* domain for which SPF passed; NULL: it did not */
	const char *const
		*dkim; /* domains (d=) of signatures that passed; NULL-terminated, or NULL */
} DmarcQuery;

/* One standard's word. */
typedef struct DmarcVerdict {
	DmarcResult result;
	DmarcPolicy policy; /* what the domain's owner asks for */
	char *organisation; /* Organizational Domain of the author; NULL when there is no record */
	char *record_at;    /* domain whose record counts; NULL when there is none */
	bool spf_aligned, dkim_aligned;
} DmarcVerdict;

typedef struct Dmarc {
	AnswerState state;   /* PENDING or REFUSED: the rest says nothing yet; FAILED: one of the
	                        verdicts is TEMPERROR */
	DmarcVerdict walk;   /* RFC 9989 */
	DmarcVerdict suffix; /* RFC 7489 */
	char *record;        /* that counts by RFC 9989, for people; NULL */
	bool disagree;       /* in result or policy */
} Dmarc;

/*
 * Evaluates a message. Asks for the whole walk from the author at once, then for those of domains
 * that could be aligned, at most DMARC_IDENTIFIERS_MAX. @ret_dmarc is overwritten; free it with
 * dmarc_clear().
 */
void dmarc_check(Ledger *ledger, const DmarcQuery *query, Dmarc *ret_dmarc);
void dmarc_clear(Dmarc *dmarc);

const char *dmarc_result_to_string(DmarcResult result);
const char *dmarc_policy_to_string(DmarcPolicy policy);
