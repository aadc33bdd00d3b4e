/* SPDX-License-Identifier: MIT */

/*
 * The phrases, made ready to be sought
 *
 * Every word (or run of letters) that stands in a pattern is a path in one tree of bytes; at its
 * end stand the places in patterns where it may stand.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "data/phrase-row.h"

/* One place in a pattern, which any of its words may take. Places of a pattern follow another. */
typedef struct PhraseItem {
	uint8_t theme;
	uint8_t language;
} PhraseItem;

/* A word at its place in a pattern, with all that is asked of every word that is met. */
typedef struct PhraseUse {
	uint16_t item;
	uint8_t gap;    /* words, or bytes, that may stand before it */
	uint8_t breaks; /* words that begin inside the word: "e-mail" has one */
	bool open : 1;  /* any ending may follow */
	bool first : 1, last : 1;
	bool spaced : 1; /* of a language that puts blanks between words */
	bool more : 1;   /* the next use is of the same word */
} PhraseUse;

/*
 * A node of the tree. The one behind it by a byte stands at place @behind plus that byte, if it
 * says that it comes from there: one look for each byte, however many words there are.
 */
typedef struct PhraseNode {
	uint32_t behind;
	uint16_t from; /* the place of the node before; 0: the place is free */
	uint16_t uses; /* the first use of the word that ends here, 0 for none */
} PhraseNode;

#define PHRASE_BEGINS_BITS 16

typedef struct PhraseTable {
	PhraseItem *items;
	PhraseUse *uses;
	PhraseNode *nodes;
	unsigned char *begins; /* a bit for each beginning of a word, by hash */
	unsigned char *pairs;  /* and for those of two characters of three bytes each */
	size_t n_items, n_uses, n_nodes;
} PhraseTable;

#define PHRASE_ROOT 1

/* Returns the node behind @from by @byte, or 0. */
static inline uint16_t
phrase_step(const PhraseTable *table, uint16_t from, char byte)
{
	uint32_t place = table->nodes[from].behind + (unsigned char)byte;

	return table->nodes[place].from == from ? (uint16_t)place : 0;
}

#define PHRASE_DIGITS '#' /* in a pattern: any number */

#define PHRASE_AHEAD 8 /* FOLDED_AHEAD, at most */

/* Returns @byte if it is a letter of a word that begins with @first, of ASCII or beyond, else 0. */
static inline unsigned char
phrase_letter(char first, char byte)
{
	bool is_letter = byte & 0x80 || (byte >= 'a' && byte <= 'z');

	return is_letter && !((first ^ byte) & 0x80) ? (unsigned char)byte : 0;
}

/* The hash of the letters at the beginning of a word, three bytes of them at most. */
static inline uint32_t
phrase_begin(const char *p)
{
	uint32_t second = phrase_letter(p[0], p[1]);
	uint32_t third = second ? phrase_letter(p[0], p[2]) : 0;

	return ((unsigned char)p[0] | second << 8 | third << 16) * 0x9e3779b1u >>
	       (32 - PHRASE_BEGINS_BITS);
}

/* The hash of two characters of three bytes each. */
static inline uint32_t
phrase_pair(const char *p)
{
	uint64_t bytes = 0;

	memcpy(&bytes, p, 6);
	return (uint32_t)(bytes * 0x9e3779b97f4a7c15u >> (64 - PHRASE_BEGINS_BITS));
}

/* Whether a word may begin at @p, behind which PHRASE_AHEAD bytes can be read; false is certain. */
static inline bool
phrase_may_begin(const PhraseTable *table, const char *p)
{
	uint32_t begin = phrase_begin(p);
	uint32_t pair = phrase_pair(p);

	return table->begins[begin / 8] & 1U << begin % 8 ||
	       ((unsigned char)*p >= 0xe0 && table->pairs[pair / 8] & 1U << pair % 8);
}

/* Makes the table from data/phrases-*.h, once. Borrowed, lives as long as the program. */
const PhraseTable *phrase_table(void);

/* "ja", "en" ... Static. */
const char *phrase_language(const PhraseItem *item);
