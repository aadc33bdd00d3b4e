/* SPDX-License-Identifier: MIT */

/*
 * The words of a Received line
 *
 * A line is words, comments, quoted strings and angle brackets (RFC 5322 §3.2). Everything is a
 * slice of the raw bytes; what is kept goes through slice_clean().
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/limits.h"

typedef struct Slice {
	const char *text; /* NULL when there is none */
	size_t len;
} Slice;

/* Whether @slice is @word, in any case. */
bool slice_is(Slice slice, const char *word);
bool slice_starts(Slice slice, const char *prefix);
bool slice_contains(Slice slice, const char *word);
bool slice_one_of(Slice slice, const char *const *words, size_t n);
Slice slice_skip(Slice slice, size_t n);
Slice slice_trim(Slice slice, const char *set); /* characters of @set off its end */
/* Returns: (transfer full): by text_clean_len(); NULL when nothing is left. */
char *slice_clean(Slice slice);

typedef enum {
	TOKEN_END,
	TOKEN_WORD,    /* up to white space, a bracket or a semicolon */
	TOKEN_COMMENT, /* what is between the brackets, with the comments inside it */
	TOKEN_QUOTED,  /* what is between the quotation marks */
	TOKEN_ANGLE,   /* what is between the angle brackets */
	TOKEN_SEMICOLON,
} TokenKind;

typedef struct Token {
	TokenKind kind;
	Slice slice;
	const char *end; /* the byte behind it, with its closing bracket */
} Token;

/* For each '(' of a line where its ')' is, 0 when it has none. Found once, so that reading stays
 * linear in lines made of brackets. */
typedef struct Brackets {
	const char *start;
	uint16_t close[RECEIVED_MAX];
} Brackets;

void brackets_find(Brackets *brackets, const char *raw, size_t len); /* @len <= RECEIVED_MAX */

/* Reads tokens of a line, or of a comment in it. */
typedef struct Scanner {
	const Brackets *brackets;
	const char *pos, *end;
} Scanner;

Scanner scanner_on(const Brackets *brackets, Slice slice);
Token scanner_next(Scanner *scanner);
