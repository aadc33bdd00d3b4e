/* SPDX-License-Identifier: MIT */

/*
 * DKIM (RFC 6376, 8301, 8463)
 *
 * Two steps. Reading a message's signatures and hashing what they cover is costly and asks nobody:
 * it is done once. Verifying them needs the keys, and is repeated as answers come.
 */

#pragma once

#include "ask/ledger.h"
#include "message/facts.h"

typedef enum { /* RFC 8601 §2.7.1 */
	DKIM_NONE,
	DKIM_PASS,
	DKIM_FAIL,
	DKIM_POLICY, /* verifies, but by what RFC 8301 no longer allows: rsa-sha1, a key under 1024
	                bits */
	DKIM_NEUTRAL,
	DKIM_TEMPERROR,
	DKIM_PERMERROR,
} DkimResult;

/* What is wrong, or would be even if the signature verifies. */
typedef enum {
	DKIM_FLAW_BODY_CHANGED = 1 << 0,   /* bh= does not fit the body: known without any key */
	DKIM_FLAW_HEADER_CHANGED = 1 << 1, /* b= does not fit the header */
	DKIM_FLAW_PARTIAL_BODY = 1 << 2,   /* l= leaves bytes of the body unsigned (§8.2) */
	DKIM_FLAW_FROM_UNSIGNED = 1 << 3,  /* From is not in h=, or another From stands unsigned */
	DKIM_FLAW_SUBJECT_UNSIGNED = 1 << 4, /* so a Subject */
	/*
	 * From, Subject or Content-Type stands more than once, and not each is signed: one may have
	 * been added unseen (§8.15). That one could be, and was not, is no flaw of the mail.
	 */
	DKIM_FLAW_FIELD_ADDABLE = 1 << 5,
	DKIM_FLAW_SHORT_KEY = 1 << 6,    /* under 1024 bits (RFC 8301 §3.2) */
	DKIM_FLAW_SHA1 = 1 << 7,         /* RFC 8301 §3.1 */
	DKIM_FLAW_EXPIRED = 1 << 8,      /* x= was over when the mail was received */
	DKIM_FLAW_FUTURE = 1 << 9,       /* t= lies after the mail was received */
	DKIM_FLAW_TESTING = 1 << 10,     /* the key says t=y */
	DKIM_FLAW_KEY_MISSING = 1 << 11, /* no such record */
	DKIM_FLAW_KEY_REVOKED = 1 << 12, /* p= is empty */
} DkimFlaw;

/* What must be taken back for a broken signature to verify: what happened to the mail on its way.
 */
typedef enum {
	DKIM_MEND_NONE,
	DKIM_MEND_SUBJECT, /* a tag in front of the subject: "[spam]", "[list-name]" */
	DKIM_MEND_FOOTER,  /* text behind the body */
	DKIM_MEND_BOTH,
} DkimMend;

typedef struct DkimVerdict {
	/*
	 * KNOWN also where no key was needed. PENDING or REFUSED: `result` is what is known without
	 * the key: FAIL when the body has changed, else NEUTRAL. FAILED: the key could not be had,
	 * TEMPERROR, or FAIL when the body has changed.
	 */
	AnswerState state;
	DkimResult result;
	unsigned flaws;      /* DkimFlaw */
	const char *problem; /* a word of the list below for a PERMERROR or TEMPERROR, or NULL */
	char *domain;        /* d=, lower case, A-labels; NULL if it cannot be read */
	char *selector;      /* s=, likewise */
	char *identity;      /* i=, or "@" d=; NULL without either */
	char *algorithm;     /* a=, NULL if there is none */
	unsigned key_bits;   /* 0 when not known */
	uint64_t unsigned_bytes; /* of the body, behind l= */
	DkimMend mend;
	char *mended;    /* what was taken back, for people: "[spam]"; NULL */
	unsigned number; /* of its DKIM-Signature field, from the top, 1-based */
} DkimVerdict;

/*
 * Problems. Of the field: tag-list (its syntax), version, domain, selector, algorithm,
 * signature-value, body-hash, canonicalization, fields (h=), from-unsigned, identity, length,
 * query, time, expiry, too-large, length-beyond-body, expired; of ARC's: instance, chain. Of the
 * key: key-missing, key-syntax, key-revoked, key-type, key-hash, key-service, key-identity (t=s),
 * key-size, key-unavailable (TEMPERROR).
 */

/*
 * Loads what verifying needs from libcrypto, which opens files for it: once per process, before it
 * is fenced in. Later calls do nothing.
 */
void authenticate_init(void);

/* The signatures of a message with their hashes. @facts is borrowed. Returns: (transfer full). */
typedef struct Signatures Signatures;
Signatures *signatures_new(const Facts *facts);
void signatures_free(Signatures *signatures);

/*
 * Verifies every DKIM-Signature, at most DKIM_SIGNATURES_MAX, in the order of the message. @when is
 * the time of receipt, seconds since 1970. Returns: (transfer full) (element-type DkimVerdict).
 */
GPtrArray *dkim_verify(const Signatures *signatures, Ledger *ledger, int64_t when);
void dkim_verdict_free(DkimVerdict *verdict);

/* Returns the place of the signature, "DKIM-Signature#2". Returns: (transfer full). */
char *dkim_place(const DkimVerdict *verdict);
/*
 * Returns the verdict on the whole message: that of its best signature, as a mail is taken for
 * signed when one verifies. One that may still pass is better than one that does not.
 */
DkimResult dkim_best(const GPtrArray *verdicts);

const char *dkim_result_to_string(DkimResult result);
