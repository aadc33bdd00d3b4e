/* SPDX-License-Identifier: MIT */

/*
 * Charsets
 *
 * Bytes under a declared name to UTF-8, as a mail program shows them: names mean what browsers
 * take them for (Encoding Standard), and a name that the bytes contradict is not believed.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct CharsetFacts {
	bool unknown;     /* a name nobody knows was declared */
	bool mislabelled; /* the bytes are of another charset than declared, and are read as that */
	bool undeclared;  /* no name was declared, and the bytes are not plain ASCII */
	size_t broken;    /* places that could not be decoded, U+FFFD in the text */
} CharsetFacts;

/*
 * Loads the tables of the charsets real mail uses. May read files, so call it before the sandbox
 * shuts; a charset that needs a file later is `unknown` inside it.
 */
void charset_init(void);

/*
 * Converts @data, declared as @label (NULL when nothing is). Always gives valid UTF-8, with a NUL
 * behind its end that *ret_len does not count; NUL bytes of the input stay. Counts are added to
 * @ret_facts. Returns: (transfer full).
 */
char *charset_to_utf8(const char *data, size_t len, const char *label, size_t *ret_len,
                      CharsetFacts *ret_facts);
