/* SPDX-License-Identifier: MIT */

/*
 * What SPF asks the DNS (RFC 7208 §5), and how often it may (§4.6.4)
 */

#pragma once

#include "authenticate/spf-record.h"

typedef enum {
	SPF_MATCH_NO, /* also when an answer is missing: `state` of the check says so */
	SPF_MATCH_YES,
	SPF_MATCH_ERROR, /* `error` and `problem` of the check say which */
} SpfMatch;

/* One evaluation of check_host(). */
typedef struct SpfCheck {
	Ledger *ledger;
	SpfAddress client;
	SpfMacros macros; /* their domain is the one whose record is read now */
	unsigned lookups, voids;
	AnswerState state; /* KNOWN as long as no answer is missing */
	SpfResult error;
	const char *problem;
} SpfCheck;

/* Notes an error. Returns SPF_MATCH_ERROR. */
SpfMatch spf_lookup_error(SpfCheck *check, SpfResult error, const char *problem);

/* Counts a term that asks. Returns false, and notes the error, if there are too many. */
bool spf_lookup_count(SpfCheck *check);

/* Returns whether @answer is known, and otherwise notes that it is missing or failed. */
bool spf_lookup_known(SpfCheck *check, const Answer *answer, SpfMatch *ret_match);

/* The mechanisms (§5.3, §5.4, §5.7, §5.5); @name is the target, @term has the lengths. */
SpfMatch spf_lookup_a(SpfCheck *check, const char *name, const SpfTerm *term);
SpfMatch spf_lookup_mx(SpfCheck *check, const char *name, const SpfTerm *term);
SpfMatch spf_lookup_exists(SpfCheck *check, const char *name);
SpfMatch spf_lookup_ptr(SpfCheck *check, const char *name);

/*
 * Finds %{p}, the validated name of the client that fits the current domain best (§7.3). Returns
 * false when an answer is missing.
 */
bool spf_lookup_validated(SpfCheck *check);
