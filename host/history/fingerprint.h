/* SPDX-License-Identifier: MIT */

/*
 * What a mail is recognised by
 *
 * Where it came from, who logged in to send it, whose hand its links, its ids and its words show.
 * The history keeps none of it in clear (fetch/history.h); the fingerprint itself lasts as long as
 * the dissection.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "message/facts.h"

typedef enum {
	TRAIT_ORIGIN,     /* the address it set out from */
	TRAIT_NETWORK,    /* its neighbourhood: /24 of IPv4, /48 of IPv6 */
	TRAIT_HELO,       /* what that machine called itself */
	TRAIT_ACCOUNT,    /* that logged in to send it */
	TRAIT_SENDER,     /* the address in From */
	TRAIT_DOMAIN,     /* its registrable domain */
	TRAIT_MESSAGE_ID, /* the shape of its id */
	TRAIT_MAILER,     /* the program that says it wrote it */
	TRAIT_PATH,       /* the shape of a link */
	TRAIT_SITE,       /* a link's registrable domain */
	TRAIT_FILE,       /* SHA-256 of an attachment */
	TRAIT_BRAND,      /* whose name it uses */
	TRAITS_N,
} TraitKind;

typedef struct Trait {
	TraitKind kind;
	char *value; /* UTF-8, at most TRAIT_VALUE_MAX bytes */
} Trait;

typedef struct Fingerprint {
	uint64_t mark;     /* of the mail itself, by its Message-ID */
	int64_t date;      /* of its Date field; 0 when not known */
	GArray *traits;    /* Trait, at most TRAITS_MAX */
	bool has_body;     /* there is enough text to be recognised by */
	uint64_t body;     /* SimHash of what is seen of the text */
	const char *brand; /* whose name it uses, or NULL. Static. */

	/* What asks about it (ask/questions.h, ask_seen()): compact JSON, pure ASCII. */
	char *question;
} Fingerprint;

/* Once for each message: linear time. Returns: (transfer full), never NULL. */
Fingerprint *fingerprint_new(const Facts *facts);
void fingerprint_free(Fingerprint *fingerprint);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fingerprint, fingerprint_free)

/* "origin", "message-id", ... Static. */
const char *trait_kind_to_string(TraitKind kind);

/* Returns TRAITS_N for a word that names no kind. @word may be NULL. */
TraitKind trait_kind_of(const char *word);
