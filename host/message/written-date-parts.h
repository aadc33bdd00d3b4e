/* SPDX-License-Identifier: MIT */

/*
 * The parts of a written date
 *
 * Inside of written-date.c and its neighbours only. A function that takes a part moves the cursor
 * past it and returns true, or leaves the cursor alone and returns false. None looks further ahead
 * than a fixed number of characters: that keeps the whole search linear.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "message/written-date.h"

/* Years people write about; other numbers of four digits are amounts. */
#define WRITTEN_YEAR_MIN 1900
#define WRITTEN_YEAR_MAX 2199

#define NUMBER_DIGITS_MAX 4

typedef struct Cursor {
	const char *text;
	size_t len, pos;
	size_t first; /* nothing before it is looked at */
} Cursor;

typedef struct Number {
	int value;
	int digits;
} Number;

/*
 * Returns the character ahead (behind), 0 at the border of the text. Full-width forms are their
 * ASCII ones; the many dashes, waves, brackets, commas and blanks are one of each: - ~ ( ) , and
 * space.
 */
gunichar cursor_peek(const Cursor *c);
gunichar cursor_before(const Cursor *c);
/* Returns the character after the one ahead. */
gunichar cursor_second(const Cursor *c);

/* Takes @string as it stands, or one folded character out of the ASCII @set. */
bool take_string(Cursor *c, const char *string);
bool take_one(Cursor *c, const char *set);
/* Takes a few blanks, if any; never the end of a line. */
void skip_blanks(Cursor *c);
/* Takes a whole run of one to four decimal digits; with @kanji, 十二 and 二〇二一 too. */
bool take_number(Cursor *c, Number *ret);
bool take_number_or_kanji(Cursor *c, Number *ret);
/* Takes one number of one or two digits between @min and @max. */
bool take_small(Cursor *c, int min, int max, int *ret);
/* Takes the ASCII @word, in any case, unless a letter follows. */
bool take_word(Cursor *c, const char *word);
/* Whether what begins here could be part of something larger: a path, a price, a version, a phone.
 */
bool stands_alone(const Cursor *c);
/* Takes one digit 〇 to 九 or 十, and returns its value; -1 when there is none. */
int take_kanji_digit(Cursor *c);
bool is_digit(gunichar u);
bool is_alnum(gunichar u);
bool year_plausible(Number number);

typedef enum {
	NAME_NONE,
	NAME_MONTH,
	NAME_WEEKDAY
} NameKind;

/*
 * Reads the name at the cursor, a word of @len bytes: month 1-12 or weekday 0-6. *ret_weak is set
 * for one that is an ordinary word too and is not capitalised ("may", "sat").
 */
NameKind name_find(const Cursor *c, size_t len, int *ret, bool *ret_weak);
/* Returns the bytes of the word (of Latin letters) at the cursor. */
size_t word_length(const Cursor *c);

/* Dates. Each fills year, month and day. */
bool take_labelled_date(Cursor *c, WrittenDate *date); /* 2021年12月9日, 令和3年12月9日, R3.12.9 */
bool take_numeric_date(Cursor *c, WrittenDate *date); /* 2021/12/9, 12/9(火), 25.12.2021 */
bool take_day_month(Cursor *c, WrittenDate *date);    /* 9 December 2021 */
bool take_month_day(Cursor *c, WrittenDate *date);    /* December 9, 2021 */

/* What follows a date. */
bool take_weekday_kanji(Cursor *c, int *ret);
bool take_weekday_name(Cursor *c, int *ret);
bool take_times(Cursor *c, WrittenDate *date);
