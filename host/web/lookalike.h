/* SPDX-License-Identifier: MIT */

/*
 * Letters that look alike
 *
 * Two texts with the same skeleton look the same to a hurried reader (Unicode Technical Standard
 * #39 §4, with the pairs of ASCII that it leaves alone: i, l and 1; o and 0; rn and m; vv and w;
 * and letters with and without accents). A skeleton is for comparing, never for display.
 */

#pragma once

#include <stdbool.h>

/*
 * Loads ICU's tables. May look at files, so call it before the sandbox shuts; the other calls it
 * where nobody did. Returns false if ICU has none: then only ASCII is compared.
 */
bool lookalike_init(void);

/* @text is UTF-8, lower case. Linear time. Returns: (transfer full). */
char *lookalike_skeleton(const char *text);

/*
 * Returns how many letters must be added, left out, exchanged or swapped with their neighbour to
 * make @b of @a; more than @most is @most + 1. Bytes are compared; of @b, at most
 * LOOKALIKE_LENGTH_MAX.
 */
unsigned lookalike_distance(const char *a, const char *b, unsigned most);

#define LOOKALIKE_LENGTH_MAX 64
