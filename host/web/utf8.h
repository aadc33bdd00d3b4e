/* SPDX-License-Identifier: MIT */

/*
 * Bytes to UTF-8, the way a browser decodes
 *
 * Unlike g_utf8_make_valid() this keeps NUL, and it puts one U+FFFD for each ill-formed piece as
 * the Encoding Standard says, so that lengths and offsets agree with what a browser sees.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Whether @data is valid UTF-8. NUL is a character like any other. */
bool utf8_valid(const char *data, size_t len);

/* Writes @data to @out, which holds 3 * @len bytes, as valid UTF-8. Returns the length written. */
size_t utf8_scrub(const char *data, size_t len, char *out);

/* Writes @c to @out (4 bytes). Returns the length written. */
size_t utf8_put(char *out, unsigned c);
