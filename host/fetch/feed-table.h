/* SPDX-License-Identifier: MIT */

/*
 * Lines of lists that others publish
 *
 * Reads each field where it stands; nothing is copied but what had quotes in it.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fetch/bounds.h"

typedef struct FeedField {
	const char *text;
	size_t len;
} FeedField;

/* Which columns hold what; -1 for none. */
typedef struct FeedTable {
	char comma; /* what divides fields; 0: none, each line is one */
	int address, date, brand;
	bool header; /* the first line is the columns' names */
} FeedTable;

/* Finds out what a list is like from its first lines. */
FeedTable feed_table_of(const char *text, size_t len);

/*
 * Cuts the next line off [*at, end), without remarks and empty lines. Returns false at the end.
 */
bool feed_line_next(const char **at, const char *end, FeedField *ret);

/* Divides a line (RFC 4180, of one line). Returns how many fields there are; others are left. */
size_t feed_line_divide(const FeedTable *table, FeedField line, FeedField ret[FEED_FIELDS_MAX]);

/* Days since 2000-01-01 of "2022-01-04..." or "2022/01/04 07:09:00"; 0 when it is no date. */
uint16_t feed_day(FeedField field);
