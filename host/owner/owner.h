/* SPDX-License-Identifier: MIT */

/*
 * Whose a domain or a network is, as its registry says
 *
 * Read from the answers of RDAP (RFC 9083) and of port 43 servers (RFC 3912), which are a
 * stranger's bytes. "Not found" is said only by an answer that says so, never by one that could not
 * be read, and an owner who is not shown is "redacted", not missing.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "ask/ledger.h"
#include "base/auto.h"

typedef enum {
	STANDING_UNKNOWN, /* no answer, or one that cannot be read */
	STANDING_REGISTERED,
	STANDING_NOT_FOUND, /* the registry has no such object */
	STANDING_RESERVED,  /* the registry keeps it back; nobody has it */
	STANDING_THROTTLED, /* the registry was asked too often: nothing is known */
} Standing;

typedef struct OwnerSource {
	const char *via; /* "rdap", "whois"; static */
	char *server;    /* host name */
	char *text;      /* what it said: UTF-8, capped at OWNER_TEXT_MAX; NULL for RDAP */
} OwnerSource;

typedef struct Owner {
	AnswerState state;
	const char *reason; /* when failed; borrowed from the ledger */
	Standing standing;
	AnswerState referral; /* of the servers that the registry refers to: what they add is still
	                         pending, failed or refused; ANSWER_KNOWN too when there are none */
	char *subject;        /* the domain, or the address that was asked about */

	char *name;             /* of a network: its registered name, "MSFT" */
	char *range;            /* of a network: "52.145.0.0 - 52.191.255.255" */
	char *registrant;       /* organisation, else person; NULL */
	char *registrant_local; /* as the registry writes it in its own language: 株式会社... */
	char *country; /* of the registrant (a network: where it is used); ISO 3166-1, upper case */
	char *region, *city; /* of the registrant */
	bool redacted;       /* the registry says that it does not show the registrant */
	char *registrar;
	bool has_created, has_updated, has_expires;
	int64_t created, updated, expires; /* seconds since 1970 */
	GPtrArray *name_servers;           /* char *: host names, lower case */
	GPtrArray *statuses; /* char *: EPP words ("clientHold", RFC 5731), else as written */
	char *abuse_email, *abuse_phone;
	GPtrArray *sources; /* OwnerSource, in the order asked */
} Owner;

Owner *owner_new(const char *subject);
void owner_free(Owner *owner);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Owner, owner_free)

/*
 * Asks whose @domain (registrable) or @ip is, and follows what a registry refers to, twice at most.
 * Returns: (transfer full).
 */
Owner *owner_of_domain(Ledger *ledger, const char *domain);
Owner *owner_of_network(Ledger *ledger, const char *ip);

const char *standing_to_string(Standing standing);
