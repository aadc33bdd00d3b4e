/* SPDX-License-Identifier: MIT */

/*
 * Charset names
 *
 * Names mean what browsers take them for (Encoding Standard). Beyond its list only charsets that
 * contain ASCII are known: a name that a mail program does not know must not turn the plain text
 * it shows into something else here.
 */

#pragma once

#include <stdbool.h>
#include <unicode/ucnv.h>

/* How a charset's bytes are read. */
typedef enum {
	READ_UTF8,
	READ_ASCII, /* says that nothing is beyond ASCII; what is, is read as windows-1252 */
	READ_ISO_2022_JP,
	READ_TABLE
} Reading;

typedef struct Charset {
	Reading reading;
	UConverter *converter; /* NULL for READ_UTF8; of READ_ISO_2022_JP for Shift_JIS */
	bool plain;            /* ASCII bytes are themselves, controls too */
} Charset;

/* Opens the tables of the charsets real mail uses. */
void charset_table_init(void);

/* Returns the charset called @label, NULL when nobody knows it. Borrowed, never freed. */
const Charset *charset_find(const char *label);
