/* SPDX-License-Identifier: MIT */

/*
 * Seeks the phrases of data/phrases-*.h in a text
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "message/wording.h"

typedef struct PhraseText {
	const char *text; /* UTF-8 */
	size_t len;
	const char *at; /* where it stands in the mail */
	bool plain;     /* lines that begin with ">" are another's */
} PhraseText;

/* Makes the tables ready. */
void phrases_init(void);

/*
 * Adds the phrases in @words to @phrases (element-type Phrase), at most PHRASES_EACH_MAX of a theme
 * altogether, and what is odd about its letters to @writing. Linear time.
 */
void phrases_find(const PhraseText *words, GPtrArray *phrases, Writing *writing);
