/* SPDX-License-Identifier: MIT */

/*
 * The visitor
 *
 * Answers "visit:<url>" (ask/questions.h): one careful request for a page, and for those that it is
 * sent on to, without cookies, scripts, referrer or credentials, to public addresses only, as seen
 * on the socket that is connected. Bytes are moved, not read. Nothing is kept but what the DNS
 * said.
 *
 * A page has VISIT_PAGE_MAX bytes, unpacked; what is longer, is packed ever so cleverly, or has not
 * come within VISIT_HOP_MS, is cut and still a page. Only a header that is too long is "too-large".
 * By a proxy, which must resolve names itself, the socket is the proxy's: then only the host as it
 * is written is held to be public, and where a name leads is for the proxy to refuse.
 */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "fetch/resolver.h"
#include "fetch/server-places.h"

typedef struct Visitor Visitor;
typedef struct VisitRequest VisitRequest;

typedef struct VisitorOptions {
	const char *ca_file;        /* certificates to trust, NULL: the system's */
	const ServerPlaces *places; /* borrowed for its life */
	const char *proxy;          /* "socks5h://127.0.0.1:9050", or NULL */
	Resolver *resolver;         /* that the reader has chosen; borrowed for its life */
} VisitorOptions;

/*
 * Whether a visit can go by @proxy: socks5h:// only, so that names are not asked for here. By one
 * that is none no visit goes, nor does it go without.
 */
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
