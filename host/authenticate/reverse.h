/* SPDX-License-Identifier: MIT */

/*
 * The name of an address (RFC 1035 §3.5, RFC 8601 §2.7.3 "iprev")
 *
 * Whoever owns an address names it as he likes. The name says something when it leads back to the
 * address; even then it may be one that a provider gives to all of its customers.
 */

#pragma once

#include "ask/ledger.h"

typedef struct Reverse {
	AnswerState state; /* of the whole question */
	char *name;        /* the first that leads back, else the first; NULL when there is none */
	bool confirmed;    /* it leads back (forward-confirmed) */
	bool generic;      /* it contains the address: a name by the dozen */
	bool dynamic;      /* and says that it is a customer's at home */
} Reverse;

/* Asks for the names of @ip (canonical) and their addresses. Free it with reverse_clear(). */
void reverse_check(Ledger *ledger, const char *ip, Reverse *ret_reverse);
void reverse_clear(Reverse *reverse);

/* Whether @name is made from @ip; *ret_dynamic tells whether it speaks of dial-up, pool, dsl … */
bool reverse_is_generic(const char *name, const char *ip, bool *ret_dynamic);
