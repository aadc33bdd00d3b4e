/* SPDX-License-Identifier: MIT */

/*
 * The ledger
 *
 * The core never looks anything up. What it needs to know from outside it asks here; the ledger
 * answers from what was handed in, or writes the question down. A question nobody may ask yet is
 * `refused` (no consent), one that was asked and not answered is `pending`, and neither is ever
 * to be taken for "fine".
 *
 * Answers are keyed "<kind>:<subject>", for instance "ptr:192.0.2.1" or "txt:example.com":
 *     { "state": "known", "value": [...], "sent_to": "resolver", "ms": 12 }
 *     { "state": "known", "value": [], "exists": false }            there is no such name
 *     { "state": "failed", "reason": "timeout" }
 */

#pragma once

#include <jansson.h>
#include <stdbool.h>

/* What leaves the machine when a question is asked; the reader allows each class by itself. */
typedef enum {
	CONSENT_OFFLINE, /* nothing: local files only */
	CONSENT_NAMES,   /* DNS questions */
	CONSENT_OWNERS,  /* registrable domains and addresses, to registries and chosen services */
	CONSENT_VISIT,   /* a request to the link's host */
} Consent;

typedef enum {
	ANSWER_KNOWN,
	ANSWER_PENDING,
	ANSWER_FAILED,
	ANSWER_REFUSED
} AnswerState;

typedef struct Answer {
	AnswerState state;
	const json_t *value; /* when known; borrowed from the ledger */
	bool exists;         /* when known: false for a name that does not exist (RFC 8020) */
	bool authentic; /* when known: a validating resolver says so, on a way that can be trusted
	                 */
	const char *reason; /* when failed: "timeout", "servfail", ...; borrowed */
} Answer;

typedef struct Ledger Ledger;

/*
 * @answers is an object as described above, or NULL; borrowed for the ledger's life. Questions of
 * a class above @consent are refused unless an answer is at hand.
 */
Ledger *ledger_new(const json_t *answers, Consent consent);
void ledger_free(Ledger *ledger);

/*
 * DNS (RFC 1035). A name is in A-labels, with or without a dot at its end and in any case. One
 * that cannot be asked (empty or too long labels, characters that are no printable ASCII) is known
 * not to exist. CNAMEs are followed by whoever answers.
 *
 * TXT: an array of strings, one for each record, its own strings joined, one character U+0000 to
 * U+00FF for each byte. A, AAAA: addresses (base/ip.h). MX: arrays of a preference and a host.
 * PTR: the host names of @ip, a canonical address, by reverse DNS (RFC 1035 §3.5, RFC 3596 §2.5).
 * Host names in answers are lower case without the last dot.
 */
Answer ask_txt(Ledger *ledger, const char *name);
Answer ask_a(Ledger *ledger, const char *name);
Answer ask_aaaa(Ledger *ledger, const char *name);
Answer ask_mx(Ledger *ledger, const char *name);
Answer ask_ptr(Ledger *ledger, const char *ip);

/*
 * Where the machine with the public address @ip is, and who provides its network: "geo:<ip>", from
 * files on this machine (fetch/geo.h). An object; a key that is not known is missing:
 *     "country": "GB"            ISO 3166-1 alpha-2
 *     "region", "city"           names, as the file has them
 *     "lat", "lon"               degrees, north and east
 *     "radius_km": 20            within which it is, as the file says
 *     "asn": 16509, "provider": "Amazon.com, Inc."
 *     "sources": [{ "name": "DB-IP City", "date": "2026-06", "text": "IP Geolocation by DB-IP",
 *                   "url": "https://db-ip.com" }]
 * "exists" is false when the files have no entry for it. Fails with "no-data" without any file.
 */
Answer ask_geo(Ledger *ledger, const char *ip);

/* Whether lists of phishing pages name @url, http(s) without a fragment: see fetch/feeds.h. */
Answer ask_listed(Ledger *ledger, const char *url);

/*
 * The addresses of a registrable domain: "host:<domain>". As A records, and AAAA where there are
 * none; but asked only with CONSENT_OWNERS, for the name server that hears of it can be a
 * stranger's who wants to know which of his mails are read.
 */
Answer ask_host(Ledger *ledger, const char *domain);

/*
 * Who owns a registrable domain, "domain:<domain>", or the network of an address,
 * "network:<ip>" (CONSENT_OWNERS). An array of what registries said, each
 *     { "via": "rdap" or "whois", "server": "whois.jprs.jp", "text": "..." }
 * with one character U+0000 to U+00FF in "text" for each byte (owner/owner.h reads them). "exists"
 * is false when RDAP knows no such object. Fails with, besides what fetch/fetch.h says,
 * "no-registry" (none is known), "throttled" (asked too often), "redirects" (too many),
 * "not-public" (a redirect to an address that is nobody's on the internet).
 *
 * "referral:<subject> <server>": what @server, a port 43 server or an https URL of RDAP that
 * @subject's registry has named in its answer, says of it; the host checks that it has.
 */
Answer ask_domain(Ledger *ledger, const char *domain);
Answer ask_network(Ledger *ledger, const char *ip);
Answer ask_referral(Ledger *ledger, const char *subject, const char *server);

/* Calls @visit for every question asked, each once, in the order first asked. */
typedef void (*LedgerVisit)(const char *question, Consent consent, AnswerState state,
                            const json_t *answer, void *user);
void ledger_foreach(const Ledger *ledger, LedgerVisit visit, void *user);

/* Whether an open question could still change the report. */
bool ledger_is_pending(const Ledger *ledger);

const char *answer_state_to_string(AnswerState state);
