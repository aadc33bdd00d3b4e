/* SPDX-License-Identifier: MIT */

/*
 * Lists of addresses that send spam, asked by DNS (RFC 5782)
 *
 *     18.170.98.138  →  138.98.170.18.zen.example.org  →  127.0.0.4: listed
 *
 * Only those that the reader has chosen: whoever runs the list learns which addresses his mail came
 * from.
 */

#pragma once

#include <glib.h>

#include "ask/ledger.h"

typedef enum {
	BLOCKLIST_UNLISTED,
	BLOCKLIST_LISTED,
	BLOCKLIST_REFUSED, /* the list does not answer this resolver, and says so */
	BLOCKLIST_BROKEN, /* the answer is none that a list gives: the domain is another's by now */
} BlocklistResult;

typedef struct Blocklist {
	AnswerState state; /* unless known, `result` says nothing */
	BlocklistResult result;
	char *zone; /* "zen.example.org" */
	char *code; /* the address it answered, "127.0.0.4"; NULL when there is none */
} Blocklist;

/*
 * Asks each of @zones (NULL-terminated, or NULL; at most BLOCKLISTS_MAX) for @ip (canonical).
 * Returns: (transfer full) (element-type Blocklist).
 */
GPtrArray *blocklists_check(Ledger *ledger, const char *ip, const char *const *zones);

const char *blocklist_result_to_string(BlocklistResult result);
