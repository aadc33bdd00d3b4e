/* SPDX-License-Identifier: MIT */

/* The page at the end of a visit, read with the tokenizer that reads mails */

#pragma once

#include <jansson.h>

#include "visit/visit.h"

/*
 * Returns what the page is that @answer, the value of ask_visit(), brought from @last. Any bytes;
 * linear in their number. Returns: (transfer full), never NULL.
 */
Page *page_read(const json_t *answer, const VisitHop *last);
void page_free(Page *page);
