/* SPDX-License-Identifier: MIT */

/* What others say about a message */

#pragma once

#include "authenticate/authenticate.h"
#include "checks/kept.h"
#include "history/past.h"
#include "owner/listings.h"
#include "owner/owners.h"
#include "place/places.h"
#include "reputation/reputation.h"
#include "visit/visit.h"

/* As far as they have been asked. */
typedef struct Outside {
	const Authentication *authentication;
	const Places *places;
	const Owners *owners;
	const Listings *listings;
	const Reputations *reputations;
	const Visit *visit; /* NULL: the reader has not asked for one */
	const Past *past;   /* NULL: no history is kept */
	int64_t now;        /* seconds since 1970; 0 when not known */
	Kept *kept;         /* what checks have found for others; the runner's */
} Outside;
