/* SPDX-License-Identifier: MIT */

/*
 * The header as bytes
 *
 * GMime joins and repairs header fields; what a judge must see is what was sent. This scans the
 * raw bytes once and lists every field of the top-level header, in order, duplicates and all
 * (RFC 5322 §2.2).
 */

#pragma once

#include "message/facts.h"

/*
 * Returns where the header begins: past an mbox "From " line and past the `X-Mozilla-*` fields
 * Thunderbird puts in front of stored mail, with whatever line ends.
 */
size_t header_start(const char *raw, size_t len);

/*
 * Lists the fields from @start to the first empty line, at most HEADERS_MAX. A line that is no
 * field ends nothing: it is skipped, as mail programs do. *ret_end is where the body begins.
 * Returns: (transfer full) (element-type Header).
 */
GPtrArray *header_scan(const char *raw, size_t len, size_t start, size_t *ret_end);
void header_free(Header *header);

/* Returns the field @name (case-insensitive) after the first @skip of that name, or NULL. */
const Header *header_find(const GPtrArray *headers, const char *name, unsigned skip);
unsigned header_count(const GPtrArray *headers, const char *name);

/* Returns the value unfolded and trimmed, for machine-read fields. (transfer full), NULL if @h is.
 */
char *header_value(const Header *h);

/* Whether @c is what a folded field has between its words (RFC 5322 §3.2.2). */
static inline bool
header_is_white(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
