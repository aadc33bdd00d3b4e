/* SPDX-License-Identifier: MIT */

/*
 * One step of the route, and where the route begins
 */

#pragma once

#include "message/received.h"

/* Who wrote a Received line (trust boundary, RFC 5598's ADMD). */
typedef enum {
	HOP_OURS,
	HOP_BOUNDARY,
	HOP_CLAIMED
} HopTrust;

typedef struct Hop {
	Received *received;
	unsigned number; /* of its Received field, from the top, 1-based */
	HopTrust trust;
	bool collected; /* fetched from another mailbox (POP, IMAP), not delivered */
	bool follows;   /* the hop above names this line's `by` as the machine it took the mail from
	                 */
	bool has_delay;
	int64_t delay; /* seconds since the hop below; negative when clocks disagree */
} Hop;

typedef enum {
	CONFIDENCE_LOW,
	CONFIDENCE_MEDIUM,
	CONFIDENCE_HIGH
} Confidence;

/* The machine the mail set out from, as far as the route tells. */
typedef struct Origin {
	char *ip;       /* NULL when no public address is known */
	const Hop *hop; /* the line that recorded it */
	Confidence confidence;
} Origin;
