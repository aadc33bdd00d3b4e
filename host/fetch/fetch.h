/* SPDX-License-Identifier: MIT */

/*
 * The outside
 *
 * Answers the questions that the core writes down (ask/ledger.h is the format of both), on GLib's
 * main loop, without ever waiting. It never sees mail. What a question may cost, and whom it
 * tells, is decided here and not by the one who asks: that is the process that reads hostile mail.
 *
 * Besides what ask/ledger.h says, an answer has
 *     "sent_to": "192.0.2.53"    who was told: the server's address, with its port unless it is 53,
 *                                the URL of DNS over HTTPS, or a registry's host; more than one
 *                                with ", " between. Missing: nobody.
 *     "ms": 12                   from the question to the answer
 *     "kept": true               it was had before: nothing was sent this time, "ms" is 0, and
 *                                "sent_to" was told then
 *     "exists": false            NXDOMAIN, also of the name that an alias stands for; a registry's
 *                                404 (RFC 7480 §5.3)
 *     "authentic": true          the resolver says that DNSSEC vouches for every step, and nobody
 *                                between it and us could say so in its place: over HTTPS, on this
 *                                machine, or where resolv.conf has "options trust-ad"
 * A host name that text cannot show is left out of "value" (fetch/dns-name.h).
 *
 * One that failed has as its "reason"
 *     "timeout"      nobody answered in time
 *     "unreachable"  there is no way to the server
 *     "certificate"  the server is not who it should be
 *     "http"         it answered, but with an error, or not with a DNS message
 *     "servfail"     the resolver could not find out, or holds the signatures for wrong
 *     "refused"      it does not answer us, or not such questions
 *     "malformed"    the reply is broken; or the question to a registry is: no domain or address,
 *                    or a referral to a server that nobody has named
 *     "too-large"    the reply or the answer is over its limit
 *     "alias-loop"   more than DNS_CNAMES_MAX aliases
 *     "no-registry"  none is known for it, or libcurl cannot ask it
 *     "throttled"    the registry wants fewer questions, and is left alone for a while
 *     "redirects"    it sends us round in a circle, too far, or to where it is not encrypted
 *     "not-public"   it sends us to an address that is nobody's on the internet
 *     "consent"      the question was not allowed
 *     "no-key"       the service wants a key, and there is none
 *     "bad-proxy"    the proxy that visits are to go by is none: they do not go at all
 *     "unknown"      it is no question that is answered here
 *     "too-many"     it is one too many
 */

#pragma once

#include <glib.h>
#include <jansson.h>

/* Who is asked for names. */
typedef enum {
	RESOLVER_SYSTEM, /* the servers of resolv.conf */
	RESOLVER_SERVER, /* one server: "192.0.2.53", "192.0.2.53:5353", "[2001:db8::53]:53" */
	RESOLVER_DOH,    /* DNS over HTTPS (RFC 8484): "https://dns.example/dns-query" */
	RESOLVER_ZONE,   /* a JSON file (fetch/dns-transport.h), for tests */
} ResolverKind;

typedef struct FetchOptions {
	ResolverKind resolver;
	const char *address;    /* of it, as above; NULL for RESOLVER_SYSTEM */
	const char *ca_file;    /* certificates to trust, NULL: the system's */
	const char *registries; /* their table (fetch/registry-table.h), NULL: the built-in one */
	const char *servers;    /* where some are (fetch/server-places.h), NULL: where they are */
	const char *proxy;      /* by which visits go, "socks5h://…", or NULL */
	const json_t *keys;     /* of reputation services (fetch/services.h), or NULL; borrowed */
	const char
		*store; /* file in which answers are kept (fetch/store.h), NULL: in memory only */
} FetchOptions;

typedef struct Fetcher Fetcher;
typedef struct Errand Errand;

/*
 * Returns: (transfer full), or NULL with @error for an address, or a table, that is none. A store
 * that cannot be opened or is damaged is set aside with a word on stderr, and answers are not kept.
 */
Fetcher *fetcher_new(const FetchOptions *options, GError **error);

/* Ends every errand without a word, and all that is under way. Not from inside an ErrandAnswer. */
void fetcher_free(Fetcher *fetcher);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fetcher, fetcher_free)

/*
 * Told of each answer, in any order, never from inside fetch_ask(): @answer (borrowed) is known or
 * failed. With the last one @left is 0, and the errand is gone afterwards. Any errand may be
 * cancelled from here, also this one, and others begun.
 */
typedef void (*ErrandAnswer)(const char *question, json_t *answer, unsigned left, void *user);

/*
 * Asks @questions (NULL-terminated, at least one; keys of ask/ledger.h, each once). One of a kind
 * that @consent (0..3) does not cover, that is malformed, or one too many (ERRAND_QUESTIONS_MAX) is
 * answered as failed, and nothing leaves the machine for it. Each is answered within
 * FETCH_DEADLINE_MS; of a registry within REGISTRY_DEADLINE_MS, of a service within
 * SERVICE_DEADLINE_MS, of a visit within VISIT_DEADLINE_MS; a host is two names after each other.
 * The errand is the fetcher's.
 */
Errand *fetch_ask(Fetcher *fetcher, const char *const *questions, int consent, ErrandAnswer answer,
                  void *user);

/* Nobody wants to know any more: no further call. What other errands want goes on. */
void errand_cancel(Errand *errand);
