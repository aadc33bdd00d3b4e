/* SPDX-License-Identifier: MIT */

/*
 * Many names, looked for in one text at once
 *
 * The names hang by a hash of their first bytes, and a text is looked at only where a name may
 * begin, so that it is read once, however many names there are.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct BrandIndex BrandIndex;

/* Names what was found: @tag is the name's. Returns whether to look on. */
typedef bool (*BrandFound)(const void *tag, const char *name, size_t at, void *user);

BrandIndex *brand_index_new(void);

/* @name is folded, at least three bytes; it and @tag live as long as the index. */
void brand_index_add(BrandIndex *index, const char *name, const void *tag);

/*
 * Tells the longest name at each place of @text, which is folded and padded (FOLDED_PAD). Names in
 * an alphabet stand as words of their own: "ocn" is not in "ocnet". Nor does a name in katakana
 * begin in the middle of a word.
 */
void brand_index_search(const BrandIndex *index, const char *text, BrandFound found, void *user);
