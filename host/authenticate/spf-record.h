/* SPDX-License-Identifier: MIT */

/*
 * SPF records as text (RFC 7208 §4.5, §4.6, §12)
 *
 * Nothing here outlives the text it was read from.
 */

#pragma once

#include "authenticate/spf-macro.h"
#include "authenticate/spf.h"

typedef enum {
	SPF_ALL,
	SPF_INCLUDE,
	SPF_A,
	SPF_MX,
	SPF_PTR,
	SPF_IP4,
	SPF_IP6,
	SPF_EXISTS,
	SPF_MODIFIER_REDIRECT,
	SPF_MODIFIER_EXP,
	SPF_MODIFIER_UNKNOWN,
} SpfTermKind;

typedef struct SpfTerm {
	Slice text; /* as written, with its qualifier */
	SpfTermKind kind;
	SpfResult qualifier;   /* of a mechanism: the result when it matches */
	SpfMacroString domain; /* its domain-spec; text is NULL when there is none */
	SpfAddress network;    /* of ip4 and ip6 */
	unsigned bits4, bits6; /* how much of an address must be the same */
} SpfTerm;

typedef struct SpfRecord {
	Slice terms;           /* for spf_term_next() */
	SpfTerm redirect, exp; /* text is NULL when there is none */
} SpfRecord;

/* Whether @text says that it is an SPF record (§4.5). */
bool spf_record_is(Slice text);

/*
 * Reads a whole record. Returns false, and in @ret_wrong the term at fault, if its syntax is
 * broken anywhere (§4.6).
 */
bool spf_record_read(Slice text, SpfRecord *ret_record, Slice *ret_wrong);

/*
 * Steps over the next of @terms. Returns false at the end. A term of broken syntax has only its
 * text, and *@ret_valid is false.
 */
bool spf_term_next(Slice *terms, SpfTerm *ret_term, bool *ret_valid);

/*
 * Returns how many labels @name has, or 0 when no server could be asked for it: empty or too long
 * labels, too long as a whole, or characters outside of printable ASCII.
 */
unsigned spf_name_labels(const char *name);

/* Whether @label may be the last of a domain name: toplabel (§7.1). */
bool spf_is_toplabel(Slice label);
