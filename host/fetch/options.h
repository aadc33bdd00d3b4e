/* SPDX-License-Identifier: MIT */

/*
 * What the reader chose, and where things are kept
 */

#pragma once

#include "fetch/fetch.h"

/*
 * Returns the options for the resolver that a person named: NULL, "" and "system" are the
 * system's, "https://…" is DNS over HTTPS, "zone:FILE" answers from a file, anything else is a
 * server's address. $FUWAKE_CA_FILE names certificates of servers of one's own, $FUWAKE_REGISTRIES
 * a table of registries (fetch/registry-table.h). @resolver is borrowed. There is no store in them.
 */
FetchOptions fetch_options_for(const char *resolver);

/* What a reader chooses besides the resolver. */
typedef struct FetchChoices {
	const json_t *keys; /* of reputation services; may be NULL */
	const char *proxy;  /* by which visits go; may be NULL, and fails them when it is none */
} FetchChoices;

/*
 * Returns who answers by that resolver; @choices may be NULL. $FUWAKE_SERVERS names a file of
 * places of servers (fetch/server-places.h). Answers are kept in $FUWAKE_STORE, else in
 * fuwake/answers.sqlite among the user's cached files; nowhere when $FUWAKE_STORE is set and empty.
 * Returns: (transfer full), or NULL with @error for a resolver that is none.
 */
Fetcher *fetcher_for(const char *resolver, const FetchChoices *choices, GError **error);
