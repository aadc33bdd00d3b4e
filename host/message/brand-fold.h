/* SPDX-License-Identifier: MIT */

/*
 * Text as names are compared: lower case, half-width Latin, full-width kana, composed
 */

#pragma once

#include <glib.h>
#include <stddef.h>

/* Zero bytes behind the folded text, so that a reader may look ahead. */
#define FOLDED_PAD 8

typedef struct Folded {
	GString *text;  /* FOLDED_PAD more bytes are there, all zero */
	GArray *shifts; /* size_t pairs: from this byte on, the text's own is that */
} Folded;

/* Linear time. @text is UTF-8. Returns: (transfer full). */
Folded *folded_new(const char *text);
void folded_free(Folded *folded);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Folded, folded_free)

/* Returns the place in the text itself of byte @at of the folded. */
size_t folded_place(const Folded *folded, size_t at);
