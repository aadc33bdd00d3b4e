/* SPDX-License-Identifier: MIT */

/*
 * What the words of a mail ask for, and how they are written
 *
 * Of the subject, of the sender's name, of what is seen of the bodies and of the words of links.
 * What others wrote and the mail only quotes is left out. How the sender's name is written is for
 * checks of their own.
 */

#pragma once

#include <glib.h>

#include "data/phrase-row.h"

/* A phrase of data/phrases-*.h. */
typedef struct Phrase {
	Theme theme;
	const char *language; /* "ja", "en" ...; static */
	char *quote;          /* what stands there, with some words around it */
	char *at;             /* "Subject", "part:1.2" */
	size_t place;         /* where it ends in the text as it was sought in */
} Phrase;

typedef enum {
	ODDITY_MIXED,   /* words of Latin letters and others that look like them */
	ODDITY_INSIDE,  /* marks without width between two letters */
	ODDITY_STYLED,  /* letters of mathematics, in circles, small capitals, for plain ones */
	ODDITY_CHINESE, /* characters of simplified Chinese only, and radicals in their place */
	ODDITIES_N,
} OddityKind;

/* Letters that are not what they seem. */
typedef struct Oddity {
	size_t count;
	char *quote; /* the first, with what stands around it; NULL when there is none */
	char *at;
} Oddity;

typedef struct Writing {
	size_t letters; /* of any script */
	size_t kana;
	Oddity oddities[ODDITIES_N];
} Writing;

typedef struct Facts Facts;

/* Makes the tables ready. To be called once, before the first message_read(). */
void wording_init(void);

/*
 * Sets facts->phrases and facts->writing. The rest of @facts is read already. Nothing is sought in
 * a list's mail and in a mail server's notice: they speak of such things, quote them, and bring
 * code.
 */
void wording_read(Facts *facts);

void phrase_free(Phrase *phrase);
void writing_clear(Writing *writing);

/* Returns the first phrase of @theme, or NULL. Borrowed. */
const Phrase *phrase_of(const Facts *facts, Theme theme);

const char *theme_to_string(Theme theme);
