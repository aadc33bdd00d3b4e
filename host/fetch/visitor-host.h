/* SPDX-License-Identifier: MIT */

/*
 * The addresses of a host that is visited
 *
 * They are asked of the resolver that the reader has chosen, and of no other: what libcurl would
 * ask is the system's, which need not know.
 */

#pragma once

#include <glib.h>

#include "fetch/resolver.h"

typedef struct VisitorHost VisitorHost;

/*
 * Told once, from the main loop: @addresses (borrowed) are texts, at most VISIT_ADDRESSES_MAX of
 * each kind; when there is none @reason is "no-such-name", "timeout" or "unreachable", else NULL.
 * The asking may be freed from here.
 */
typedef void (*VisitorHostDone)(const char *reason, const GPtrArray *addresses, void *user);

/* Asks for @host within FETCH_DEADLINE_MS, never telling from inside. Returns: (transfer full). */
VisitorHost *visitor_host_new(Resolver *resolver, const char *host, VisitorHostDone done,
                              void *user);

/* Nobody wants to know any more, if it is not known yet. NULL is fine. */
void visitor_host_free(VisitorHost *host);
