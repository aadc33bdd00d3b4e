/* SPDX-License-Identifier: MIT */

/*
 * What the dissector says of a mail, read
 *
 * The one that writes it reads hostile mail, so that nothing in it is believed to be what it
 * should.
 */

#pragma once

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "fetch/history-bounds.h"

typedef struct HistoryRow {
	uint64_t mark;
	int64_t date;
	unsigned n;                            /* traits */
	const char *kinds[HISTORY_TRAITS_MAX]; /* borrowed */
	int64_t traits[HISTORY_TRAITS_MAX];    /* keyed hashes, never negative */
	int sender; /* which of them is the address in From; -1 for none */
	bool has_body;
	uint64_t body;

	/* Of one to be noted only. */
	int level;                              /* fetch/history-row.c, history_level() */
	const char *brand, *provider, *country; /* borrowed, or NULL */
	bool has_place;
	int lat, lon;           /* tenths of a degree */
	const json_t *campaign; /* borrowed, or NULL */
} HistoryRow;

/*
 * Reads a fingerprint, and what is noted with it unless @asks. @key has HISTORY_KEY_SIZE bytes.
 * Returns false for what is none. @ret_row borrows from @object.
 */
bool history_row_read(const json_t *object, const uint8_t *key, bool asks, HistoryRow *ret_row);

/* Reads 16 hexadecimal digits. */
bool history_mark_read(const json_t *text, uint64_t *ret);

/* Writes them. Returns: (transfer full). */
json_t *history_mark_text(uint64_t mark);

/* Returns a word for the number that is kept, static: "danger", "caution", ... */
const char *history_level(int level);

/* Whether a mail of that level may be an honest one: nothing was held against it. */
bool history_level_is_honest(int level);
