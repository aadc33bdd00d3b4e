/* SPDX-License-Identifier: MIT */

/*
 * What a character is read as
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef enum {
	LETTER_NONE, /* no letter: marks, digits, pictures */
	LETTER_LATIN,
	LETTER_FOREIGN, /* Cyrillic, Greek and the like, whose letters may look Latin */
	LETTER_KANA,
	LETTER_HAN,
	LETTER_OTHER,
} LetterKind;

#define LETTER_READ_MAX 24

typedef struct Letter {
	gunichar c;
	LetterKind kind;
	char twin; /* the Latin letter that it (Cyrillic, Greek ...) looks like, lower case, or 0 */
	bool styled;  /* a letter in a dress: mathematical, in a circle, a small capital */
	bool chinese; /* only simplified Chinese writes it, or it is a radical in a letter's place
	               */
	bool unseen;  /* no width, or laid over the letter before */
	bool space;
	/* What it is read as: lower case, without accents; nothing when it is not seen or only
	 * changes the letter before. */
	uint8_t read_len;
	char read[LETTER_READ_MAX];
} Letter;

/* Returns what is known of @c, which is beyond ASCII. Borrowed, until the next call. */
const Letter *letter_of(gunichar c);

/* The same as Letter.twin. */
char letter_twin(gunichar c);

/* The same as Letter.chinese, for a Chinese character. */
bool letter_is_chinese(gunichar c);

/* Readies the tables; to be called before the first use. */
void letter_init(void);
