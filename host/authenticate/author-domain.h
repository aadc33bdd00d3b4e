/* SPDX-License-Identifier: MIT */

/*
 * The domain of From in the DNS
 *
 * Whether there is such a domain at all, where it points and where it takes mail: what a person
 * compares by hand with the address that a mail came from.
 */

#pragma once

#include "ask/ledger.h"

typedef struct AuthorDomain {
	AnswerState state; /* of all below: known only when all of it is */
	bool exists;
	bool takes_no_mail; /* a null MX (RFC 7505) */
	char **addresses;   /* A and AAAA; NULL-terminated, never NULL */
	char **exchangers;  /* hosts of MX, by preference; likewise */
	char *bimi;         /* the record of its logo, for people; NULL when there is none */
} AuthorDomain;

/* Asks for @domain (A-labels). @ret_author is overwritten; free it with author_domain_clear(). */
void author_domain_check(Ledger *ledger, const char *domain, AuthorDomain *ret_author);
void author_domain_clear(AuthorDomain *author);
