/* SPDX-License-Identifier: MIT */

/*
 * The verdict
 *
 * What findings are worth, alone and together. Policy lives here and nowhere else.
 */

#pragma once

#include <glib.h>

#include "checks/check.h"

/*
 * Nothing found is not "safe". `verified` (authenticated, and the organisation it claims to be)
 * needs authentication and is given by nothing yet.
 */
typedef enum {
	LEVEL_NOTHING_FOUND,
	LEVEL_CAUTION,
	LEVEL_DANGER
} Level;

typedef struct Verdict {
	Level level;
	unsigned score;          /* 0..100 */
	const Finding *headline; /* the strongest reason; NULL when nothing was found. Borrowed. */
} Verdict;

Verdict verdict_of(const GPtrArray *findings);

/* What a finding adds to the score. */
unsigned finding_weight(const Finding *finding);

const char *level_to_string(Level level);
