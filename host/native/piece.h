/* SPDX-License-Identifier: MIT */

/*
 * The piece of a message in a frame
 *
 * Nearly all that the host ever hears is "data": a quarter of a megabyte of text that stands for
 * bytes. A JSON library reads each of its characters several times over; here it is read once.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * Takes "data" out of a @frame that begins with it, as our extension writes it: its bytes, one for
 * each character U+0000 to U+00FF, replace those in @piece. From *ret_rest on the frame is then the
 * same JSON text with an empty "data".
 *
 * Returns false when the frame begins otherwise, or when "data" is not such a string; then the
 * frame is untouched, and a JSON parser may say what is wrong with it.
 */
bool piece_take(GByteArray *frame, GByteArray *piece, size_t *ret_rest);

/*
 * Appends the bytes that @text stands for: one character U+0000 to U+00FF a byte, as Thunderbird
 * gives a message out. Returns false when a character is beyond that.
 */
bool piece_append(GByteArray *raw, const char *text, size_t len);
