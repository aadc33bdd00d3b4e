/* SPDX-License-Identifier: MIT */

/*
 * Who and what of a message services are asked about
 *
 * Inside of this room. The sender's domain unless it is a provider's, a brand's or the reader's
 * own; the sites that links lead to, the addresses of these links, and the origin.
 */

#pragma once

#include "reputation/reputation.h"

typedef struct Subject {
	RatedKind kind;
	char *text;     /* a domain, an address, or the whole link */
	unsigned roles; /* RatedRole */
} Subject;

/* Returns: (transfer full) (element-type Subject): each once. */
GPtrArray *subjects_of(const Facts *facts);
