/* SPDX-License-Identifier: MIT */

/*
 * Received lines (RFC 5321 §4.4)
 *
 * One line into its parts, whichever program wrote it. The standard's grammar covers half of real
 * mail; each dialect keeps the name a machine gave itself (HELO), the name its address has (rDNS)
 * and the address the server saw apart in its own way, and mixing them up is what forgers hope
 * for. Digits in a name are never taken for the peer's address.
 *
 * Nothing is trusted here: which lines our own side wrote is told by route.h.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "message/date.h"

typedef struct Received {
	bool is_hop; /* tells of a transfer from one machine to another */
	char *helo;  /* what the peer called itself (RFC 5321 §4.1.1.1) */
	char *rdns;  /* the name the server found for its address */
	char *ip;    /* the address the server saw, canonical (base/ip.h) */
	char *by;    /* the server */
	char *with;  /* protocol: "ESMTPSA" (RFC 3848), "Microsoft SMTPSVC" */
	char *id;
	char *for_address;   /* without angle brackets */
	char *ident;         /* RFC 1413, or what stands in its place: "user" of (user@192.0.2.1) */
	char *auth_user;     /* the account that logged in, when named */
	bool authenticated;  /* the peer logged in, named or not (RFC 4954) */
	char *envelope_from; /* MAIL FROM, when the line tells it */
	char *tls;           /* version and cipher as written, NULL when no TLS is told */
	bool has_date;
	MailDate date;
} Received;

/*
 * Reads a Received field's value, still folded, any bytes. A line that cannot be understood gives
 * a Received with is_hop false. Linear time. Returns: (transfer full), never NULL.
 */
Received *received_parse(const char *raw, size_t len);
void received_free(Received *received);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Received, received_free)
