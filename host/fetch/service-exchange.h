/* SPDX-License-Identifier: MIT */

/* One request to a reputation service over HTTPS, and the bytes that came of it. */

#pragma once

#include <glib.h>

#include "fetch/server-places.h"
#include "fetch/service-request.h"
#include "fetch/transfers.h"

typedef struct ServiceExchange ServiceExchange;

/* What came of it; borrowed, within the call. */
typedef struct ServiceEnd {
	/* Why there is nothing: NULL, "throttled", "not-public", or as in doh_request_reason(). */
	const char *reason;
	long status;
	long retry_after; /* with "throttled": seconds, 0 if it does not say */
	const GByteArray *body;
} ServiceEnd;

typedef struct ServiceWire {
	Transfers *transfers; /* whose done() is service_exchange_ended() */
	const ServerPlaces *places;
	const char *ca_file; /* may be NULL */
} ServiceWire;

typedef void (*ServiceDone)(const ServiceEnd *end, void *user);

/*
 * Asks a good @question of the service at @host. All but @key are borrowed for its life; @done is
 * called once, from the main loop, within SERVICE_DEADLINE_MS; it may be freed from there.
 */
ServiceExchange *service_exchange_new(const ServiceWire *wire, const ServiceQuestion *question,
                                      const char *key, ServiceDone done, void *user);

/* Ends it, without a word. NULL is fine. */
void service_exchange_free(ServiceExchange *exchange);

/* For ServiceWire.transfers. */
void service_exchange_ended(CURL *easy, CURLcode code, void *user);
