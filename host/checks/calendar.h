/* SPDX-License-Identifier: MIT */

/*
 * Dates in text against the calendar and the mail's own time
 */

#pragma once

#include "checks/check.h"

/* Returns the dates in @text, a text of the mail's facts. Owned by @outside. (element-type
 * WrittenDate) */
const GArray *dates_of(const Outside *outside, const char *text);

/*
 * Adds a statement (written, weekday) for each date in @text whose weekday is not its own.
 * A date without year is taken for the one nearest to the mail's. Returns STATUS_WARN when there
 * is one; STATUS_NOTE in replies, lists and bounces, where others are quoted, and for a date
 * without year in a mail that leads nowhere, as friends write; else STATUS_PASS.
 */
Status weekdays_check(const Facts *facts, const Outside *outside, const char *text, const char *at,
                      Evidence *evidence);

/*
 * Whether every date with a time in @text had passed when the mail was written; adds (event,
 * date). Times are read in the reader's zone, as our own side's clock tells it.
 */
bool event_is_over(const Facts *facts, const Outside *outside, const char *text, const char *at,
                   Evidence *evidence);
