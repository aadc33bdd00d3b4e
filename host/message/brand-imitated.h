/* SPDX-License-Identifier: MIT */

/*
 * Whose domain does a host pretend to be?
 */

#pragma once

#include "message/brand.h"

/* By what a host imitates a domain, from the least to the most telling. */
typedef enum {
	IMITATION_NONE,
	IMITATION_BELOW,  /* paypal.evil.example: the name, before somebody else's domain */
	IMITATION_NAME,   /* lufthansamail.com: the name and a plain word; may be its own */
	IMITATION_ENDING, /* paypal.top: the name itself, under an ending that is not its own */
	IMITATION_TYPO,   /* paypall.com: a letter away from the name */
	IMITATION_WORD,   /* paypal-login.com, mufgcard.top: the name and a lure */
	IMITATION_WHOLE,  /* amazon.co.jp.evil.top, www.paypal.evil.top: a domain before another */
	IMITATION_LETTERS /* pаypal.com with a Cyrillic letter, paypa1.com: what looks the same */
} Imitation;

/*
 * Says by what @host (lower case, A-labels) imitates an organisation's domain, and whose. A host
 * that is an organisation's own imitates nobody, nor does one that has a name in it by accident
 * (amazonia, chaser, lineage). *ret is borrowed and NULL for IMITATION_NONE.
 *
 * What is more than a letter away from short names, and IMITATION_ENDING, _NAME and _BELOW, are no
 * proof: honest names are near to others, and nobody owns all endings. Whoever judges looks whether
 * the mail speaks of that organisation.
 */
Imitation brand_imitated(const char *host, const Brand **ret);

/* "same-letters", "domain-inside", "name-and-more" …: a word of the catalogue. Static. */
const char *imitation_to_string(Imitation imitation);
