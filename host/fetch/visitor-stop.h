/* SPDX-License-Identifier: MIT */

/*
 * One stop of a visit
 *
 * One GET and what came of it. It tells nothing of the reader but the address he comes from: no
 * cookies, no referrer, no credentials, the headers of a browser that millions have. Nothing that
 * comes is run or followed.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

#include "fetch/server-places.h"
#include "fetch/transfers.h"
#include "fetch/visitor-place.h"

typedef struct VisitorStop VisitorStop;

/* What came of it; borrowed, within the call. */
typedef struct VisitorStopEnd {
	/*
	 * "page" when a reply came, whatever its status; "timeout", "unreachable", "no-such-name",
	 * "tls", "too-large" (its header), "not-public", "malformed"
	 */
	const char *ended;
	long status;          /* of HTTP, 0 when none came */
	const char *ip;       /* that was connected, NULL when none was or a proxy stands between */
	const char *location; /* where it sends us, as it is written (RFC 9110 §15.4), or NULL */
	const char *type;     /* its Content-Type, as it is written, or NULL */
	json_t *tls;          /* see fetch/visitor-tls.h, or NULL */
	const GByteArray *body; /* unpacked */
	bool cut;               /* there is more of it: too much, too slow, or broken off */
} VisitorStopEnd;

typedef struct VisitorWay {
	Transfers *transfers;       /* whose done() calls visitor_stop_ended() */
	const ServerPlaces *places; /* of the servers that may be anywhere */
	const char *ca_file;        /* may be NULL */
	const char *proxy;          /* may be NULL */
} VisitorWay;

typedef void (*VisitorStopDone)(const VisitorStopEnd *end, void *user);

/*
 * Visits @place at @addresses, or, when they are NULL, where the proxy or the file of places finds
 * it. @way is borrowed for its life; @done is called once, from the main loop, within @deadline_ms;
 * the stop may be freed from there.
 */
VisitorStop *visitor_stop_new(const VisitorWay *way, const VisitorPlace *place,
                              const GPtrArray *addresses, long deadline_ms, VisitorStopDone done,
                              void *user);

/* Ends it, without a word. NULL is fine. */
void visitor_stop_free(VisitorStop *stop);

/* For VisitorWay.transfers. */
void visitor_stop_ended(CURL *easy, CURLcode code, void *user);
