/* SPDX-License-Identifier: MIT */

/*
 * Inside of Signatures: what is known of a message's signatures without any key
 *
 * For the files of DKIM and ARC only. Made once for a message; only the keys and the ends of
 * bodies, which are memos of pure functions, are added later.
 */

#pragma once

#include "authenticate/dkim.h"
#include "authenticate/key.h"
#include "authenticate/signature.h"

/* A signature over a header and a body. */
typedef struct Signed {
	Signature signature; /* its problem is also one of what it covers */
	unsigned number;     /* of its field from the top, 1-based */
	unsigned flaws;      /* DkimFlaw; those that need neither key nor clock */
	uint8_t header_hash[HASH_MAX];
	size_t header_size;
	uint64_t unsigned_bytes; /* of the body, behind l= */
} Signed;

/* One stop of an ARC chain. */
typedef struct ArcLink {
	Signed message;        /* ARC-Message-Signature */
	Signature seal;        /* ARC-Seal */
	const Header *results; /* ARC-Authentication-Results */
	uint8_t seal_hash[HASH_MAX];
} ArcLink;

typedef struct ArcChain {
	const char *problem; /* of its structure: a static word, NULL for a good one */
	size_t n;            /* links, oldest first */
	ArcLink *links;      /* with a problem they may be incomplete */
} ArcChain;

struct Signatures {
	const Facts *facts;
	const char *body;
	size_t body_len;
	GArray *dkim; /* Signed */
	ArcChain chain;
	GPtrArray *keys;  /* (element-type Key) those that were asked for */
	GHashTable *ends; /* Signed → where the body ended when it was signed, 0 if nowhere */
};

/* What the keys say of a hash of a header. */
typedef struct Outcome {
	AnswerState state;
	DkimResult
		result; /* when known: PASS, POLICY, FAIL (another hash was signed) or PERMERROR */
	const char *problem; /* a static word, NULL with PASS, POLICY and FAIL */
	unsigned flaws;      /* DkimFlaw, of the key and of the header */
	const Key *key; /* that decided, borrowed from the signatures; NULL when there is none */
} Outcome;

/*
 * Asks for the key records at <selector>._domainkey.<domain> and tries @hash with each, at most
 * KEY_RECORDS_MAX; the best outcome counts (RFC 6376 §6.1.2). The keys are kept in @signatures.
 */
Outcome signature_try(const Signatures *signatures, const Signature *signature, const uint8_t *hash,
                      Ledger *ledger);

/*
 * Reads the ARC fields and checks the structure of the chain (RFC 8617 §5.2, steps 1 to 3A). The
 * hashes of bodies are still to be made. Free it with arc_chain_clear().
 */
void arc_chain_read(ArcChain *chain, const Facts *facts);
void arc_chain_clear(ArcChain *chain);

/*
 * Tries to take back what was done to a message on its way: the end of the body and, when not
 * @header_fits, a tag in front of the subject. *ret_text is what it was, for people (transfer
 * full), set with anything but NONE.
 */
DkimMend signature_mend(const Signatures *signatures, const Signed *covered, const Key *key,
                        bool header_fits, char **ret_text);
