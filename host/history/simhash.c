/* SPDX-License-Identifier: MIT */

#include "history/simhash.h"

#include <glib.h>

#include "history/bounds.h"

#define RUN_LETTERS 8

/* FNV-1a over the run, then mixed so that every bit depends on all of it. */
static uint64_t
hash_run(const gunichar run[RUN_LETTERS], unsigned next)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	for (unsigned i = 0; i < RUN_LETTERS; i++)
		hash = (hash ^ run[(next + i) % RUN_LETTERS]) * UINT64_C(0x100000001b3);
	hash = (hash ^ hash >> 33) * UINT64_C(0xff51afd7ed558ccd);
	return hash ^ hash >> 33;
}

static void
count_bits(int32_t votes[64], uint64_t hash)
{
	for (unsigned bit = 0; bit < 64; bit++)
		votes[bit] += hash >> bit & 1 ? 1 : -1;
}

bool
simhash_of(const char *text, uint64_t *ret_hash)
{
	gunichar run[RUN_LETTERS] = { 0 };
	int32_t votes[64] = { 0 };
	unsigned letters = 0;

	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);

		if (!g_unichar_isalpha(c))
			continue;
		run[letters++ % RUN_LETTERS] = g_unichar_tolower(c);
		if (letters >= RUN_LETTERS)
			count_bits(votes, hash_run(run, letters % RUN_LETTERS));
	}
	*ret_hash = 0;
	for (unsigned bit = 0; bit < 64; bit++)
		*ret_hash |= (uint64_t)(votes[bit] > 0) << bit;
	return letters >= SIMHASH_LEAST;
}
