/* SPDX-License-Identifier: MIT */

/*
 * ARC (RFC 8617): what those who passed the mail on say they saw
 *
 * A chain that verifies only proves who wrote it, so it counts for nothing unless the reader
 * trusts the sealers.
 */

#pragma once

#include "authenticate/dkim.h"

typedef enum {
	ARC_NONE,
	ARC_PASS,
	ARC_FAIL,
} ArcResult;

typedef struct ArcSet {
	unsigned instance;
	char *sealer;          /* d= of its ARC-Seal */
	const Header *results; /* its ARC-Authentication-Results; borrowed from the facts */
} ArcSet;

typedef struct Arc {
	AnswerState state; /* PENDING or REFUSED: `result` says nothing yet */
	ArcResult result;  /* RFC 8617 §5.2; a temporary failure is state FAILED */
	const char *
		problem; /* for FAIL: a word of authenticate/dkim.h or of the list below; or NULL */
	unsigned oldest_pass; /* with PASS: the lowest instance from which on every
	                         ARC-Message-Signature still fits the mail, as far as the keys of
	                         the seals tell; 0 otherwise */
	GPtrArray *sets;      /* ArcSet, oldest first; empty when their structure is broken */
} Arc;

/*
 * Problems of a chain: instance, duplicate, incomplete (a set), chain (what the cv= say),
 * body-changed and message-signature (of the newest ARC-Message-Signature), seal.
 */

/* Validates the chain (§5.2). @ret_arc is overwritten; free it with arc_clear(). */
void arc_validate(const Signatures *signatures, Ledger *ledger, int64_t when, Arc *ret_arc);
void arc_clear(Arc *arc);

const char *arc_result_to_string(ArcResult result);
