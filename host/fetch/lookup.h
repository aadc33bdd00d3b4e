/* SPDX-License-Identifier: MIT */

/*
 * A lookup
 *
 * One question on the wire: its queries to one server or the next, the replies, the aliases they
 * name, and the answer that comes of it.
 */

#pragma once

#include "base/auto.h"
#include "fetch/dns-transport.h"

typedef struct Lookup Lookup;

/*
 * @event is called when there is something to look at with lookup_advance(), at any time. @since
 * (g_get_monotonic_time()) is when the question was asked.
 */
Lookup *lookup_new(DnsTransport *transport, const DnsQuestion *question, gint64 since,
                   void (*event)(void *user), void *user);

/* What is on the wire is taken back. */
void lookup_free(Lookup *lookup);

/* Sends the first query, and later, when it is time, another. */
void lookup_send(Lookup *lookup, gint64 now);

typedef struct LookupEnd {
	bool keep;    /* the answer may be given to others, too, for so long */
	uint32_t ttl; /* seconds */
} LookupEnd;

/* Returns: (transfer full): the answer (ask/ledger.h) that what came has led to, or NULL. */
json_t *lookup_advance(Lookup *lookup, LookupEnd *ret);

/* Returns: (transfer full): the answer when the time is over. */
json_t *lookup_time_out(const Lookup *lookup);
