/* SPDX-License-Identifier: MIT */

/*
 * Text in columns of a terminal
 *
 * East Asian wide characters take two columns, combining ones none. Ambiguous ones count as one,
 * which is what terminals in UTF-8 do.
 */

#pragma once

#include <stddef.h>

size_t columns_of(const char *text);

/*
 * Returns how many bytes of @text fit into @columns when broken at a good place: between words,
 * between wide characters unless Japanese typesetting (kinsoku) forbids it or a word in katakana
 * would be torn, else inside a long word. At least one character is taken, so that a caller's loop
 * ends.
 */
size_t columns_break(const char *text, size_t columns);

/* Returns the bytes of @text that fit into @columns, broken anywhere. */
size_t columns_cut(const char *text, size_t columns);
