/* SPDX-License-Identifier: MIT */

/*
 * What a PDF leads to and does (ISO 32000-2 §12.6)
 *
 * Its objects are read as words, not as a tree: every address of a link counts, also of a page
 * that is not shown. Objects in packed streams (§7.5.7) are unpacked to INFLATED_MAX in all.
 */

#pragma once

#include "message/inside.h"

/* Sets holds and encrypted of @inside and adds the links, unless they are encrypted. */
void pdf_read(Inside *inside, const char *data, size_t len, LinkSet *links);
