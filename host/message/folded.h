/* SPDX-License-Identifier: MIT */

/*
 * Text as it is meant to be read
 *
 * Whoever hides words from a filter still wants a person to read them. Folding undoes what a reader
 * does not see: case, accents, width, styled letters, letters of another script that look Latin,
 * and marks without width between letters. White space becomes one blank, an empty line a line
 * feed; between Chinese or Japanese characters white space goes, since lines are broken anywhere.
 * What had to be undone is told too: honest mail needs little of it.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "message/wording.h"

/* What was met while folding: how often, and the byte of the text where first. */
typedef struct Seen {
	size_t count, at;
} Seen;

typedef struct Letters {
	size_t letters; /* of any script */
	size_t kana;
	Seen odd[ODDITIES_N];
} Letters;

typedef struct Folded {
	char *text;
	size_t len;
	uint32_t *origin; /* for each byte of text, where its character stands in the original */
	size_t room;      /* bytes that both can hold */
	Letters letters;
} Folded;

#define FOLDED_AHEAD 8 /* bytes that may be read behind the text */

/*
 * Folds @text (valid UTF-8, at most UINT32_MAX bytes). Lines that begin with ">" are left out when
 * @plain, since somebody else wrote them. Linear. Fills @folded anew, which is
 * zero or was filled before, to be cleared by folded_clear(). Behind the text stand FOLDED_AHEAD
 * NULs.
 */
void text_fold(Folded *folded, const char *text, size_t len, bool plain);
void folded_clear(Folded *folded);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Folded, folded_clear)
