/* SPDX-License-Identifier: MIT */

/*
 * Links written out in text
 *
 * What a mail program turns into a link, what a reader would type, and what is written oddly to
 * pass a filter: https://…, www.…, bare domains, hxxp, full-width letters (ｈｔｔｐｓ：／／).
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct TextLink {
	size_t start, len; /* bytes in the text */
	char *href;        /* what a browser would be given; owned */
	bool disguised;    /* written oddly, so that a filter misses it */
} TextLink;

/*
 * Finds the next link in @text (valid UTF-8) at or after @from. Linear time.
 * On true *ret is set and ret->href is (transfer full).
 */
bool text_link_next(const char *text, size_t len, size_t from, TextLink *ret);
