/* SPDX-License-Identifier: MIT */

/*
 * What a port 43 answer says about having no answer, and values that are none
 *
 * Inside of the WHOIS reader.
 */

#pragma once

#include "owner/owner.h"

/*
 * What @lines (element-type WhoisLine), which hold no record, say instead: throttled before all (a
 * server that was asked too often may say "no entries" behind it), reserved, not found;
 * STANDING_UNKNOWN when nothing of it.
 */
Standing whois_standing(const GArray *lines);

/* Whether the state @state of a domain tells its standing; that of most states is "registered". */
bool whois_state(const char *state, Standing *ret);

/* Whether @value stands for somebody who is not shown. */
bool whois_is_redacted(const char *value);

/* Whether @value says nothing: "-", "N/A". */
bool whois_is_empty(const char *value);
