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

/*
 * Returns who answers by that resolver. Answers are kept in $FUWAKE_STORE, else in
 * fuwake/answers.sqlite among the user's cached files; nowhere when $FUWAKE_STORE is set and empty.
 * Returns: (transfer full), or NULL with @error for a resolver that is none.
 */
Fetcher *fetcher_for(const char *resolver, GError **error);
