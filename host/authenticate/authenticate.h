/* SPDX-License-Identifier: MIT */

/*
 * Is the sender who it says?
 *
 * Everything that is known of it, together: what the reader's own side recorded when the mail
 * came, and what can be verified today.
 */

#pragma once

#include "authenticate/arc.h"
#include "authenticate/author-domain.h"
#include "authenticate/blocklist.h"
#include "authenticate/client.h"
#include "authenticate/dkim.h"
#include "authenticate/dmarc.h"
#include "authenticate/results.h"
#include "authenticate/reverse.h"
#include "authenticate/spf.h"

/* What the domain in From is proven to be. */
typedef enum {
	IDENTITY_UNKNOWN, /* nobody was asked, or nothing can be told */
	IDENTITY_PROVEN,  /* it, or its organisation, sent the mail */
	IDENTITY_OTHER,   /* somebody else is proven to have sent it, and it is not proven at all */
	IDENTITY_FAILED,  /* its owner says that this is not his */
} Identity;

/* Whose word that is. */
typedef enum {
	PROOF_NONE,
	PROOF_DMARC,
	PROOF_DKIM,
	PROOF_SPF,
} Proof;

typedef struct Authentication {
	Client client;
	Spf spf;         /* of the envelope sender, else of HELO */
	GPtrArray *dkim; /* DkimVerdict */
	Arc arc;
	Dmarc dmarc;
	Results *results;
	Reverse reverse; /* of the origin */
	AuthorDomain author;
	GPtrArray *blocklists; /* Blocklist: what they say of the origin */
	Identity identity;
	Proof proof;
	char *proven;  /* the domain that is proven, for IDENTITY_PROVEN and _OTHER */
	bool recorded; /* as our side recorded it, not as it is today */
	bool outdated; /* today's DNS is another than that of the mail's day may have been */
} Authentication;

typedef struct AuthenticationSettings {
	const char *const
		*organisations;        /* that receive the account's mail; NULL-terminated, NULL */
	const char *const *blocklists; /* that the reader chose; likewise */
	int64_t now;                   /* seconds since 1970; 0 when not known */
} AuthenticationSettings;

/*
 * Judges with the answers at hand; cheap to repeat. @signatures are @facts' own. Never fails: what
 * cannot be told is said so. Returns: (transfer full).
 */
Authentication *authenticate(const Facts *facts, const Signatures *signatures, Ledger *ledger,
                             const AuthenticationSettings *settings);
void authentication_free(Authentication *authentication);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Authentication, authentication_free)

/*
 * Whether a signature of @domain, or of its organisation, verifies, or did when the mail came.
 * Returns the state of that answer: that there is no such signature is known without any.
 */
AnswerState authenticated_by_dkim(const Authentication *auth, const char *domain, bool *ret_proven);

/* The same of the envelope: whether the machine may send for @domain, or might when the mail came.
 */
AnswerState authenticated_by_spf(const Authentication *auth, const char *domain, bool *ret_proven);

const char *identity_to_string(Identity identity);
const char *proof_to_string(Proof proof);
