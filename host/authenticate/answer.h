/* SPDX-License-Identifier: MIT */

/* Several answers together */

#pragma once

#include "ask/ledger.h"

/*
 * Returns the state of what needs both answers: what may still come is waited for, then what may
 * not be asked counts, then what failed.
 */
static inline AnswerState
answer_state_worse(AnswerState a, AnswerState b)
{
	static const int order[] = {
		[ANSWER_KNOWN] = 0,
		[ANSWER_FAILED] = 1,
		[ANSWER_REFUSED] = 2,
		[ANSWER_PENDING] = 3,
	};

	return order[a] >= order[b] ? a : b;
}
