/* SPDX-License-Identifier: MIT */

/*
 * The resolver
 *
 * Between the questions and the wire: what was had before is not asked again, what several want is
 * asked once, what gets no reply is asked again, aliases are followed, and everything ends within
 * FETCH_DEADLINE_MS. At most DNS_IN_FLIGHT_MAX questions are on the wire; the others wait.
 */

#pragma once

#include "fetch/answer-cache.h"
#include "fetch/dns-transport.h"

typedef struct Resolver Resolver;
typedef struct Waiter Waiter;

/* How long and how much of the DNS is kept. */
extern const AnswerCacheLimits resolver_cache_limits;

/* Both are taken. */
Resolver *resolver_new(DnsTransport *transport, AnswerCache *cache);

/* Ends everything without a word. Not from inside a ResolverAnswer. */
void resolver_free(Resolver *resolver);

/*
 * Called once for each waiter, which is gone then, from the main loop: @answer (borrowed) is one of
 * ask/ledger.h. Anything may be asked or forgotten from here.
 */
typedef void (*ResolverAnswer)(const json_t *answer, void *user);

/* Asks @question; @key is its name in the ledger. Returns: borrowed, until answered or forgotten.
 */
Waiter *resolver_ask(Resolver *resolver, const char *key, const DnsQuestion *question,
                     ResolverAnswer answer, void *user);

/* Like resolver_ask(), where the answer (taken) is known before. */
Waiter *resolver_settle(Resolver *resolver, json_t *known, ResolverAnswer answer, void *user);

/* No answer is wanted any more. The question ends when nobody else wants it. */
void resolver_forget(Waiter *waiter);
