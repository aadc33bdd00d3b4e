/* SPDX-License-Identifier: MIT */

/*
 * Transports
 *
 * Three ways for the same question: datagrams (dns-udp.c), HTTPS (dns-doh.c) and a file
 * (dns-zone.c). A transport sends one query and hands back the bytes of one reply. It knows nothing
 * of caches, deadlines and aliases: that is the resolver's.
 */

#pragma once

#include <stdbool.h>

#include "fetch/dns-message.h"

typedef struct DnsTry DnsTry;
typedef struct DnsTransport DnsTransport;

/* One query under way. It is the resolver's; from send() until done() or cancel() it stays put. */
struct DnsTry {
	const DnsQuestion *question; /* borrowed */
	unsigned number;             /* of the same question: 0, 1, ...; servers take turns */
	bool besides;                /* an earlier one is still under way */

	/*
	 * Called once when it has ended: with @reply (borrowed), or with NULL and a static @reason:
	 * "timeout", "unreachable", ... Also from inside send(); it only takes note.
	 */
	void (*done)(DnsTry *try, GBytes *reply, const char *reason);

	/* Set by the transport before done(). */
	const char *sent_to; /* for people; static */
	bool trusted;        /* nobody on the way could have changed the reply */
	bool again;          /* it failed in a way that another try at once may mend */
	void *pending;       /* the transport's own */
};

struct DnsTransport {
	/*
	 * Who answers, as of now: what is known of one is not known of another. Borrowed, until the
	 * next call.
	 */
	const char *(*source)(DnsTransport *transport);
	/* How many can be asked in turn. */
	unsigned (*servers)(const DnsTransport *transport);
	/* Returns false when a further try would change nothing: then none was begun. */
	bool (*send)(DnsTransport *transport, DnsTry *try);
	/* Nobody wants to know any more: no done(). */
	void (*cancel)(DnsTransport *transport, DnsTry *try);
	/* After cancel() for all that is under way. */
	void (*free)(DnsTransport *transport);
};

#define DNS_TRANSPORT_ERROR (dns_transport_error_quark())
GQuark dns_transport_error_quark(void);

typedef enum {
	DNS_TRANSPORT_ERROR_ADDRESS, /* it cannot be used as an address of this kind */
	DNS_TRANSPORT_ERROR_FILE,
	DNS_TRANSPORT_ERROR_LIBRARY,
} DnsTransportError;

/* Returns: (transfer full): a way to the server at @address (fetch/endpoint.h), or NULL. */
DnsTransport *dns_udp_new(const char *address, GError **error);

/*
 * Returns: (transfer full): a way to the servers of @file, "/etc/resolv.conf", which is read again
 * when it has changed, or NULL.
 */
DnsTransport *dns_udp_new_system(const char *file, GError **error);

/*
 * Returns: (transfer full): a way to @url (RFC 8484), "https:" or, for an address of this very
 * machine, "http:"; or NULL. @ca_file may be NULL.
 */
DnsTransport *dns_doh_new(const char *url, const char *ca_file, GError **error);

/*
 * Returns: (transfer full): answers out of a JSON file, or NULL. The file is an object of names to
 * lists of [type, value]. "TXT" has a list of strings, one character for each byte, "MX" has
 * [preference, host], "A", "AAAA", "PTR", "CNAME" have text; other types are not read. The value
 * "TIMEOUT", "SERVFAIL" or "REFUSED" makes the type fail, and such a word as a whole entry every
 * type that has no other. A name that is not there does not exist, unless others lie below it or it
 * begins with "error.": that fails.
 */
DnsTransport *dns_zone_new(const char *file, GError **error);
