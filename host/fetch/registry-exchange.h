/* SPDX-License-Identifier: MIT */

/*
 * One exchange with a registry
 *
 * One request and the bytes that came of it: a GET over HTTPS (RDAP, RFC 7480), or a query at port
 * 43 (RFC 3912), for which libcurl's gopher serves: it sends a line and takes all that comes.
 * Nothing tells who we are, and nothing is sent but to a public address.
 */

#pragma once

#include <glib.h>

#include "fetch/public-address.h"
#include "fetch/registry-table.h"
#include "fetch/transfers.h"

typedef struct Exchange Exchange;

/* What came of it; borrowed, within the call. */
typedef struct ExchangeEnd {
	/*
	 * Why there is nothing: NULL, "timeout", "too-large", "certificate", "unreachable",
	 * "not-public", "malformed" (it said nothing), "http", "throttled".
	 */
	const char *reason;
	bool absent;          /* it knows no such object */
	const char *location; /* or it sends us there */
	long retry_after;     /* with "throttled": seconds, 0 if it does not say */
	const GByteArray *body;
} ExchangeEnd;

typedef struct ExchangeWay {
	Transfers *transfers;       /* whose done() calls exchange_ended() */
	const RegistryTable *table; /* of the servers that may be anywhere */
	const char *ca_file;        /* may be NULL */
} ExchangeWay;

typedef void (*ExchangeDone)(const ExchangeEnd *end, void *user);

/*
 * Asks for @url. @way is borrowed for its life, @done called once, from the main loop, within
 * @deadline_ms; the exchange may be freed from there.
 */
Exchange *exchange_rdap(const ExchangeWay *way, const char *url, long deadline_ms,
                        ExchangeDone done, void *user);

/* Sends @query, percent-encoded, to @server, a host or "host:port". */
Exchange *exchange_whois(const ExchangeWay *way, const char *server, const char *query,
                         long deadline_ms, ExchangeDone done, void *user);

/* Ends it, without a word. NULL is fine. */
void exchange_free(Exchange *exchange);

/* The server that is asked: a host, with its port if that is unusual. Borrowed. */
const char *exchange_server(const Exchange *exchange);

/* For ExchangeWay.transfers. */
void exchange_ended(CURL *easy, CURLcode code, void *user);

/* Whether libcurl can ask at port 43. */
bool exchange_has_whois(void);

/*
 * Whether @url may be asked: "https:", without credentials, at its usual port or at one that
 * @table names. Returns: (transfer full): its server as exchange_server() has it, or NULL.
 */
char *exchange_server_of_url(const RegistryTable *table, const char *url);
