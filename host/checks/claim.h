/* SPDX-License-Identifier: MIT */

/* Whom a mail claims to be from, and whether that still has to be proven */

#pragma once

#include "checks/check.h"
#include "message/brand.h"

/*
 * Returns the organisation that the mail claims to be from: the one whose name the sender bears on
 * a foreign address, else the one whose domain From has. NULL for none, and for lists and replies,
 * which come by way of others. Borrowed, static.
 */
const Brand *brand_claimed(const Facts *facts);

/*
 * Returns ANSWER_KNOWN when it is decided whether From is proven, which *ret_proven then tells;
 * else the state of what the proof still lacks.
 */
AnswerState claim_state(const Outside *outside, bool *ret_proven);

/*
 * Returns: (transfer full) whose network @place is in: the cloud, the provider, or the number. NULL
 * when not even that is known.
 */
char *provider_of(const Place *place);

/* Whether a server of somebody whom the reader asked to passed the mail on. */
bool is_forwarded(const Outside *outside);
