/* SPDX-License-Identifier: MIT */

/*
 * How much of one text stands in another
 *
 * By runs of four letters, whatever the language and however the lines are broken; nothing but
 * letters and digits counts, in any case. Linear time, a fixed amount of memory.
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct Shingles {
	uint8_t seen[32 * 1024]; /* bits, by the run's hash */
} Shingles;

/* Adds the runs of @text, UTF-8, to @shingles, which begins as zeros. Returns its letters. */
size_t shingles_add(Shingles *shingles, const char *text);

/*
 * Counts the letters of @text, UTF-8, and, in *ret_known, those that end a run which @shingles has.
 */
size_t shingles_count(const Shingles *shingles, const char *text, size_t *ret_known);
