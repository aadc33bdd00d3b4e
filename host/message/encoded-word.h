/* SPDX-License-Identifier: MIT */

/*
 * Encoded words (RFC 2047)
 *
 * Header text as a mail program shows it, and what its encoding was like. Words that follow each
 * other are one text, as mailers split characters over them although they must not.
 */

#pragma once

#include "message/charset.h"

typedef struct EncodedFacts {
	unsigned words;        /* encoded words read */
	unsigned broken_words; /* begun like one and not decodable */
	bool raw_8bit; /* bytes beyond ASCII outside of encoded words (RFC 6532 allows UTF-8) */
	CharsetFacts charset; /* over all words and raw text */
} EncodedFacts;

/*
 * Returns the text of @raw (a field's value, folded), clean (base/text.h), cut to TEXT_MAX. What
 * its encoding was like is added to @ret_facts. Reads at most HEADER_TEXT_MAX bytes. Returns:
 * (transfer full).
 */
char *encoded_words_decode(const char *raw, size_t len, EncodedFacts *ret_facts);

/* Returns the length of the encoded word that begins at @p, 0 when none does. */
size_t encoded_word_length(const char *p, size_t len);
