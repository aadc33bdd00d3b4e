/* SPDX-License-Identifier: MIT */

/*
 * What is shown of a text where a phrase stands in it
 *
 * With some words around it, so that the reader finds it and sees what it is about; begun and ended
 * where clauses or words do.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Whether a sentence ends at @p, the first byte of a character. */
bool phrase_ends_sentence(const char *p);

/*
 * Returns: (transfer full) what stands from the character at @first to the one at @last of the @len
 * bytes of @text (valid UTF-8, ended by NUL or another character), with some words around it; at
 * most PHRASE_QUOTE_MAX bytes and "…".
 */
char *phrase_quote(const char *text, size_t len, size_t first, size_t last);
