/* SPDX-License-Identifier: MIT */

/*
 * Whose name is it?
 *
 * Organisations whose names are borrowed, and the domains that are really theirs. The table's rows
 * stand in data/brands-japan.h and data/brands-world.h.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "message/brand-row.h"
#include "message/facts.h"

/* Builds the tables for matching; the others do so where nobody did. Needs site_init(). */
void brand_init(void);

/* Returns the table's row @n, or NULL past its end. */
const Brand *brand_at(size_t n);

/* Returns the first organisation named in @text (UTF-8), the longest name of several; or NULL. */
const Brand *brand_named(const char *text);

/* A name found in a text. */
typedef struct BrandMention {
	const Brand *brand;
	const char *name; /* as in the table. Borrowed. */
	size_t at, len;   /* bytes of the text */
} BrandMention;

/*
 * Finds the organisations that are named in @text (UTF-8), each where it is named first, at most
 * @max. Linear time. Returns how many.
 */
size_t brands_in(const char *text, BrandMention *ret, size_t max);

/*
 * Returns the organisation whose name @text, a sender's name, imitates by letters that look alike
 * (三井住友カ一ド with the kanji for one, PayPaI) without naming it, or takes apart by what is not
 * seen (a soft hyphen in "Pay-Pal" that is not shown), or NULL.
 */
const Brand *brand_in_disguise(const char *text);

/*
 * As brand_named(), for the name of a sender, in which signs and spaces between the letters hide
 * nothing: "千 葉 銀 行", "BANK*OF*AMERICA", "C o i n b a s e".
 */
const Brand *brand_borne(const char *name);

/* Returns the organisation that owns @host, or NULL. */
const Brand *brand_of_host(const char *host);

/* Whether both are one, or sisters (Brand.group). NULL is nobody's sister. */
bool brands_related(const Brand *a, const Brand *b);

/* Whether @host is @brand's own, a sister's, or, where houses share the name, may be one of them.
 */
bool brand_owns(const Brand *brand, const char *host);

/*
 * Whether both hosts belong to one organisation: the same registrable domain, one provider with
 * several (message/organisation.h), or one brand's own domains.
 */
bool same_organisation(const char *a, const char *b);

/*
 * Returns the organisation whose name the sender bears without having its address, or NULL; also
 * NULL when he bears the name of his address's owner, too, of whom then it is the word. Such a
 * sender's own domain excuses nothing. Borrowed, static.
 */
const Brand *brand_pretended(const Facts *facts);
