/* SPDX-License-Identifier: MIT */

#include "checks/shingles.h"

#include <glib.h>
#include <stdbool.h>

/* A walk over the runs of four letters. */
typedef struct Walk {
	const char *next;
	uint64_t run; /* the last four letters, 16 bits each */
	size_t letters;
} Walk;

/* Returns false at the end; else *ret_bit is that of the run, or -1 before the fourth letter. */
static bool
walk_next(Walk *walk, int *ret_bit)
{
	while (*walk->next) {
		unsigned char byte = (unsigned char)*walk->next;
		gunichar c = byte < 0x80 ? byte : g_utf8_get_char(walk->next);
		uint64_t mixed;

		walk->next = g_utf8_next_char(walk->next);
		if (byte < 0x80 ? !g_ascii_isalnum((char)byte) : !g_unichar_isalnum(c))
			continue;
		c = byte < 0x80 ? (gunichar)g_ascii_tolower((char)byte) : g_unichar_tolower(c);
		walk->run = walk->run << 16 | (c & 0xffff);
		walk->letters++;
		mixed = walk->run * UINT64_C(0x9e3779b97f4a7c15);
		*ret_bit = walk->letters < 4 ? -1 : (int)(mixed >> 46);
		return true;
	}
	return false;
}

size_t
shingles_add(Shingles *shingles, const char *text)
{
	Walk walk = { .next = text };
	int bit = -1;

	while (walk_next(&walk, &bit))
		if (bit >= 0)
			shingles->seen[bit / 8] |= (uint8_t)(1 << bit % 8);
	return walk.letters;
}

size_t
shingles_count(const Shingles *shingles, const char *text, size_t *ret_known)
{
	Walk walk = { .next = text };
	int bit = -1;

	*ret_known = 0;
	while (walk_next(&walk, &bit))
		*ret_known += bit >= 0 && (shingles->seen[bit / 8] & 1 << bit % 8);
	return walk.letters;
}
