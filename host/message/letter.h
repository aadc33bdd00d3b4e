/* SPDX-License-Identifier: MIT */

/*
 * What a character is read as
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
	LETTER_NONE, /* no letter: marks, digits, pictures */
	LETTER_LATIN,
	LETTER_FOREIGN, /* Cyrillic, Greek and the like, whose letters may look Latin */
	LETTER_KANA,
	LETTER_HAN,
	LETTER_OTHER,
} LetterKind;

LetterKind letter_kind(gunichar c);

/* Returns the Latin letter that @c (Cyrillic, Greek ...) looks like, in lower case, or 0. */
char letter_twin(gunichar c);

/* Whether @c is a letter in a dress: mathematical, in a circle, a small capital. */
bool letter_is_styled(gunichar c);

/* Whether only simplified Chinese writes @c, or it is a radical that stands for a character. */
bool letter_is_chinese(gunichar c);

/* Whether @c is not seen: no width, or laid over the letter before. */
bool letter_is_unseen(gunichar c);

/*
 * Writes what @c (beyond ASCII) is read as to @out, lower case, without accents, and returns how
 * many bytes: 0 when it is not seen or only changes the letter before.
 */
#define LETTER_READ_MAX 24
size_t letter_read(gunichar c, char out[LETTER_READ_MAX]);

/* Readies the tables; to be called before the first use. */
void letter_init(void);
