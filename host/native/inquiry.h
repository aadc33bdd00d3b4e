/* SPDX-License-Identifier: MIT */

/*
 * An inquiry: one message, from its bytes to its last report
 *
 * The dissector reads and asks, the fetcher answers, and the dissector judges again, until there is
 * nothing left to ask. The first report never waits for an answer from outside; what files on this
 * machine answer it already has.
 */

#pragma once

#include <stdbool.h>

#include "fetch/fetch.h"
#include "fetch/history.h"
#include "fetch/local.h"
#include "native/pool.h"

typedef struct Inquiry Inquiry;

/*
 * Told of each report (borrowed), from the main loop: the first at once, then one when answers have
 * changed it, at most one in INQUIRY_PAUSE_MS, and the last with @final. With an @error (see
 * DissectorError) there is no report, and it is the last word. The inquiry may be ended from here.
 */
typedef void (*InquiryReport)(const json_t *report, bool final, const GError *error, void *user);

typedef struct InquirySettings {
	const json_t *settings; /* for the dissector (dissect/dissect.h), NULL for none; copied */
	const json_t *answers;  /* at hand from the start, NULL for none; copied */
	int consent;            /* which classes may be asked (ask/ledger.h) */
	const char *visit;      /* the one address that may be visited, or NULL; borrowed */
	Local *local;     /* answers from files, whatever the consent; borrowed, NULL for none */
	History *history; /* what was seen before, and is to keep this; borrowed, NULL for none */
} InquirySettings;

/*
 * Starts to dissect @raw. The history has it before the last report is given out. @fetcher
 * (borrowed) may be NULL: then everything that would have to be asked fails. Returns: (transfer
 * full); the inquiry lives until inquiry_end().
 */
Inquiry *inquiry_start(Pool *pool, Fetcher *fetcher, GBytes *raw, const InquirySettings *settings,
                       InquiryReport report, void *user);

/* All answers so far, those given at the start included. Borrowed. */
const json_t *inquiry_answers(const Inquiry *inquiry);

/* Stops it, whether it has come to its end or not. Nothing is asked for it any more. */
void inquiry_end(Inquiry *inquiry);
