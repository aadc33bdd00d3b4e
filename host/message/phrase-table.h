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

#include "data/phrase-row.h"

/* One place in a pattern, which any of its words may take. Places of a pattern follow another. */
typedef struct PhraseItem {
	uint8_t theme;
	uint8_t language;
} PhraseItem;

/* A word at its place in a pattern, with all that is asked of every word that is met. */
typedef struct PhraseUse {
	uint16_t item;
	uint16_t next;  /* use of the same word, 0 for none */
	uint8_t gap;    /* words, or bytes, that may stand before it */
	uint8_t breaks; /* words that begin inside the word: "e-mail" has one */
	bool open : 1;  /* any ending may follow */
	bool first : 1, last : 1;
	bool spaced : 1; /* of a language that puts blanks between words */
} PhraseUse;

/* A step in the tree: from a node by a byte to the next one. They lie in a table by their hash. */
typedef struct PhraseStep {
	uint16_t from;
	uint16_t to; /* 0: the place is free */
	char byte;
} PhraseStep;

#define PHRASE_BEGINS      65536
#define PHRASE_BEGIN_LONG  5
#define PHRASE_BEGIN_SHORT 3
#define PHRASE_STEPS       65536 /* places, of which most stay free */

typedef struct PhraseTable {
	PhraseItem *items;
	PhraseUse *uses;
	uint16_t *node_uses; /* the first use of the word that ends at a node, 0 for none */
	PhraseStep *steps;
	unsigned char *begins;       /* a bit for each beginning of a word, by hash */
	unsigned char *short_begins; /* of those that are short and may go on */
	size_t n_items, n_uses, n_nodes;
} PhraseTable;

#define PHRASE_ROOT 1

static inline uint32_t
phrase_place(uint16_t from, char byte)
{
	return ((uint32_t)from * 40503u + (unsigned char)byte * 769u) % PHRASE_STEPS;
}

/* Returns the node behind @from by @byte, or 0. */
static inline uint16_t
phrase_step(const PhraseTable *table, uint16_t from, char byte)
{
	uint32_t place = phrase_place(from, byte);

	for (; table->steps[place].to; place = (place + 1) % PHRASE_STEPS)
		if (table->steps[place].from == from && table->steps[place].byte == byte)
			return table->steps[place].to;
	return 0;
}

#define PHRASE_DIGITS '#' /* in a pattern: any number */

/*
 * The hash of how a word begins: of up to @n letters, of ASCII or of none, as the first is. Words
 * that are shorter have a hash of their own.
 */
static inline uint32_t
phrase_begin(const char *bytes, size_t n)
{
	uint32_t hash = 0;

	for (size_t i = 0; i < n && ((bytes[i] ^ bytes[0]) & 0x80) == 0 &&
	                   (bytes[i] & 0x80 || g_ascii_isalpha(bytes[i]));
	     i++)
		hash = hash * 769 + (unsigned char)bytes[i];
	return hash % PHRASE_BEGINS;
}

static inline bool
phrase_bit(const unsigned char *bits, uint32_t place)
{
	return bits[place / 8] & 1U << place % 8;
}

/* Whether a word may begin at @bytes; false is certain. */
static inline bool
phrase_may_begin(const PhraseTable *table, const char *bytes)
{
	return phrase_bit(table->begins, phrase_begin(bytes, PHRASE_BEGIN_LONG)) ||
	       phrase_bit(table->short_begins, phrase_begin(bytes, PHRASE_BEGIN_SHORT));
}

/* Makes the table from data/phrases-*.h, once. Borrowed, lives as long as the program. */
const PhraseTable *phrase_table(void);

/* "ja", "en" ... Static. */
const char *phrase_language(const PhraseItem *item);
