/* SPDX-License-Identifier: MIT */

/*
 * The verdict
 *
 * What findings are worth, alone and together. Policy lives here and nowhere else.
 */

#pragma once

#include <glib.h>

#include "checks/check.h"

/* Nothing found is not "safe". Verified: authenticated, and the organisation that it claims to be.
 */
typedef enum {
	LEVEL_VERIFIED,
	LEVEL_NOTHING_FOUND,
	LEVEL_CAUTION,
	LEVEL_DANGER
} Level;

typedef struct Verdict {
	Level level;
	unsigned score;          /* 0..100 points: five more double the odds of fraud */
	double probability;      /* 0..1 of fraud, where one in ten of all mails is */
	const Finding *headline; /* the strongest reason; NULL when nothing was found. Borrowed. */
	bool familiar;           /* the sender is excused his habits: see verdict/familiar.h */
	bool warned;             /* one of the findings is more than a note */
} Verdict;

/*
 * Whether the sender's domain is proven and belongs to an organisation that we know by name.
 * Whoever borrows a name does not own its domain, so this cannot be had by forging. Where anybody
 * has a mailbox, the domain's owner vouches for nobody.
 */
bool sender_is_verified(const Facts *facts, const Authentication *auth);

/*
 * Any reason to warn outweighs @verified: real accounts are hijacked. With a @familiar sender some
 * findings count less.
 */
Verdict verdict_of(const GPtrArray *findings, bool verified, bool familiar);

/* What a finding adds to the score of @verdict, of which only the flags are read. */
unsigned finding_weight(const Finding *finding, const Verdict *verdict);

const char *level_to_string(Level level);
