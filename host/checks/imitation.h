/* SPDX-License-Identifier: MIT */

/* A host of the mail that looks like an organisation's */

#pragma once

#include "checks/check.h"

/*
 * Judges @host, which @shown shows with its letters, and says why in @evidence; @at is where it
 * stands. A name in a domain may be chance, a reseller's or a fan's: except where the letters
 * themselves deceive, or the house is one that people pay and log in at, the mail must speak of
 * that organisation. Returns STATUS_PASS, STATUS_NOTE, STATUS_WARN or STATUS_FAIL.
 */
Status judge_imitation(const Facts *facts, const char *host, const char *shown, const char *at,
                       Evidence *evidence);
