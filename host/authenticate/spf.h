/* SPDX-License-Identifier: MIT */

/*
 * SPF (RFC 7208): may this machine send for this domain?
 *
 * Straight code over the ledger. Where an answer is missing, the term counts as one that does not
 * match and the evaluation goes on, for the sake of its questions only: so everything that may be
 * needed and can be named is asked at once, within the limits of §4.6.4. Running it again with
 * more answers is cheap.
 */

#pragma once

#include <stdint.h>

#include "ask/ledger.h"

typedef enum { /* RFC 7208 §2.6 */
	SPF_NONE,
	SPF_NEUTRAL,
	SPF_PASS,
	SPF_FAIL,
	SPF_SOFTFAIL,
	SPF_TEMPERROR,
	SPF_PERMERROR,
} SpfResult;

typedef struct SpfQuery {
	const char *ip;        /* of the client, canonical (base/ip.h) */
	const char *helo;      /* what it called itself; NULL when not known */
	const char *mail_from; /* MAIL FROM, "" or NULL for the null sender: then postmaster@HELO */
	const char *receiver;  /* for %{r}; NULL: "unknown" */
	int64_t now;           /* for %{t}, seconds since 1970 */
} SpfQuery;

typedef struct Spf {
	AnswerState state; /* PENDING or REFUSED: only `domain` and `record` say anything yet */
	SpfResult result;
	char *domain;      /* of the sender, lower case, A-labels; NULL when there is none to ask */
	char *record;      /* of that domain, for people; NULL when there is none */
	char *directive;   /* of that record, which decided, or where an error came up, as written:
	                      "include:_spf.example.com", or the redirect; NULL: none did */
	char *explanation; /* of the sender's domain (§6.2), for people. Only with FAIL, which does
	                      not wait for it; NULL: none, or none yet */
	const char *problem; /* why TEMPERROR, PERMERROR or NONE, see below; NULL otherwise */
	unsigned lookups;    /* terms that asked the DNS (§4.6.4) */
} Spf;

/*
 * What `problem` is, of NONE:
 *     "no-address"       the client has none
 *     "no-domain"        the sender has no domain name, or is longer than an address may be
 *     "no-record"
 * of TEMPERROR:
 *     "dns"              a question failed
 * of PERMERROR:
 *     "several-records"  where there must be one
 *     "record-too-long"
 *     "syntax"
 *     "missing-record"   of a domain that is included or redirected to
 *     "too-many-lookups", "too-many-voids", "too-many-mx"
 */

/*
 * Evaluates check_host() (§4). @ret_spf is overwritten; free it with spf_clear(). Voids (§4.6.4)
 * are counted as terms, for whose own name there is nothing: that a host of an "mx" has no address
 * of the client's kind is nobody's mistake.
 */
void spf_check(Ledger *ledger, const SpfQuery *query, Spf *ret_spf);
void spf_clear(Spf *spf);

const char *spf_result_to_string(SpfResult result);
