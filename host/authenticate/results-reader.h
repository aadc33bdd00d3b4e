/* SPDX-License-Identifier: MIT */

/*
 * The words of an Authentication-Results field (RFC 8601 §2.2)
 *
 * A reader goes through the text once. Where a comment or a quoted string has no end, the text is
 * cut: what stands behind may be anybody's word.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "authenticate/tags.h"

typedef struct ResultsReader {
	const char *p, *end;
	bool strict;
	bool cut;      /* the text goes on behind @end */
	bool broken;   /* something stood here that the grammar does not have */
	Slice comment; /* the first one passed since this was last cleared */
} ResultsReader;

/* Steps over white space and comments. All that take something do so behind it. */
void reader_skip(ResultsReader *r);

/* Whether a part of the field ends here, whether @c stands here; the latter, and steps over it. */
bool reader_at_end(const ResultsReader *r);
bool reader_at(const ResultsReader *r, char c);
bool reader_take(ResultsReader *r, char c);

/* Whether what was read up to here cannot be relied on. */
bool reader_is_broken(const ResultsReader *r);

/* Take the longest word of that kind, which may be empty. */
Slice reader_take_token(ResultsReader *r);   /* of RFC 2045 §5.1, and UTF-8 (RFC 8601 §2.4) */
Slice reader_take_keyword(ResultsReader *r); /* of RFC 5321 §4.1.2, and the "_" some write */
Slice reader_take_digits(ResultsReader *r);

/*
 * Takes what stands up to white space, a ";" or a comment. Quotation marks hide those, wherever
 * they open: <"a; b"@example.com>. To a strict reader it is broken if it is no value or pvalue.
 * Returns: (transfer full), "" if nothing stands there.
 */
char *reader_take_value(ResultsReader *r);

/* Takes the quoted string that begins here. Returns: (transfer full): its bytes, unquoted. */
GString *reader_take_quoted(ResultsReader *r);

/* Returns: (transfer full): @slice by text_visible(), and in lower case. */
char *results_keep(Slice slice);
char *results_keep_lower(Slice slice);
