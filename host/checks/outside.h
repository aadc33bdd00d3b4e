/* SPDX-License-Identifier: MIT */

/* What is known of a message beside its own bytes: what a check judges them by */

#pragma once

#include <stdint.h>

#include "authenticate/authenticate.h"
#include "checks/kept.h"
#include "history/past.h"
#include "owner/listings.h"
#include "owner/owners.h"
#include "people/people.h"
#include "place/places.h"
#include "reputation/reputation.h"
#include "visit/visit.h"

/* As far as others have been asked. */
typedef struct Outside {
	const Authentication *authentication;
	const Places *places;
	const Owners *owners;
	const Listings *listings;
	const Reputations *reputations;
	const Visit *visit;   /* NULL: the reader has not asked for one */
	const Past *past;     /* NULL: no history is kept */
	const People *people; /* never NULL */
	int64_t now;          /* seconds since 1970; 0 when not known */
	Kept *kept;           /* what checks have found for others; the runner's */
} Outside;
