/* SPDX-License-Identifier: MIT */

/*
 * SPF against a zone, with all answers at hand or in rounds
 */

#pragma once

#include "authenticate/spf.h"
#include "zone.h"

/*
 * A chain of 9 includes and the names of an "mx", one round each, the record before them, the
 * client's names for a macro, and the explanation.
 */
#define SPF_ROUNDS_MAX 16
/* 10 "mx" of 10 hosts, the client's 10 names, and what an explanation asks. */
#define SPF_QUESTIONS_MAX 124

/*
 * Begins with @answers (borrowed, added to) and answers from @zone what is asked, until nothing is.
 * Asserts that it ends, and that no round asks too much. Returns the number of rounds.
 */
unsigned spf_run(const json_t *zone, const SpfQuery *query, json_t *answers, Spf *ret_spf);

/* Evaluates in rounds, and then with all answers at once; asserts that both say the same. */
unsigned spf_run_both(const json_t *zone, const SpfQuery *query, Spf *ret_spf);
