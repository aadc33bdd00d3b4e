/* SPDX-License-Identifier: MIT */

/*
 * The DNS Tree Walk (RFC 9989 §4.10)
 *
 * From a domain up to the root, over the DMARC records on the way: who publishes for it, and which
 * of the names is its Organizational Domain.
 */

#pragma once

#include "authenticate/bounds.h"
#include "authenticate/dmarc-record.h"

/* A name on the way. */
typedef struct DmarcStep {
	const char *domain; /* the end of the domain where the walk began; borrowed from there */
	bool found;         /* exactly one record */
	DmarcRecord record;
} DmarcStep;

typedef struct DmarcWalk {
	AnswerState state; /* of the first name that could not be answered */
	DmarcStep steps[DMARC_WALK_MAX];
	size_t n; /* steps gone: known, and not behind the end of the walk */
	const char
		*organisation;   /* Organizational Domain, when all is known; as DmarcStep.domain */
	const DmarcStep *suffix; /* the Public Suffix Domain that said it is one, or NULL */
} DmarcWalk;

/*
 * Walks from @domain, in lower case and A-labels. It is borrowed for as long as @ret_walk is used.
 * All names are asked for at once.
 */
void dmarc_walk(Ledger *ledger, const char *domain, DmarcWalk *ret_walk);

/* Returns the step at @domain if a record was found there, or NULL. */
const DmarcStep *dmarc_walk_find(const DmarcWalk *walk, const char *domain);

/* Asks for the records of @domain. */
Answer dmarc_ask(Ledger *ledger, const char *domain);
