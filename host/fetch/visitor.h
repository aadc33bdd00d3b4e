/* SPDX-License-Identifier: MIT */

/*
 * The visitor
 *
 * Answers "visit:<url>" (ask/questions.h): one careful request for a page, and for those that it is
 * sent on to, without cookies, scripts, referrer or credentials, to public addresses only, as seen
 * on the socket that is connected. Bytes are moved, not read. Nothing is kept.
 */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "fetch/server-places.h"

typedef struct Visitor Visitor;
typedef struct VisitRequest VisitRequest;

typedef struct VisitorOptions {
	const char *ca_file;        /* certificates to trust, NULL: the system's */
	const ServerPlaces *places; /* borrowed for its life */
	const char *proxy;          /* "socks5h://127.0.0.1:9050", or NULL */
	const char *doh;            /* DNS over HTTPS that the reader has chosen, or NULL */
} VisitorOptions;

/* Whether a visit can go by @proxy: socks5h:// only, so that names are not asked for here. */
bool visitor_proxy_is_good(const char *proxy);

/* Returns: (transfer full). Never NULL. */
Visitor *visitor_new(const VisitorOptions *options);
void visitor_free(Visitor *visitor);

/* Whether @question is a "visit:". */
bool visitor_takes(const char *question);

/*
 * Visits; @answer is called once, from the main loop, never from inside, within VISIT_DEADLINE_MS;
 * its answer is borrowed. Returns: borrowed, until answered or forgotten.
 */
typedef void (*VisitAnswer)(json_t *answer, void *user);
VisitRequest *visitor_ask(Visitor *visitor, const char *question, VisitAnswer answer, void *user);

/* Nobody wants to know any more: the connection is closed. */
void visitor_forget(VisitRequest *request);
