/* SPDX-License-Identifier: MIT */

/*
 * What registries tell, made fit to keep
 *
 * For every reader of answers, in this room and behind it.
 */

#pragma once

#include "owner/owner.h"

/*
 * Returns the bytes that an answer's "text" has, one character U+0000 to U+00FF for each
 * (ask/ledger.h), with a NUL behind them that *ret_len does not count. A larger character is not
 * the host's writing and becomes "?". NULL when @text is no string. Returns: (transfer full).
 */
char *told_bytes(const json_t *text, size_t *ret_len);

/* Returns the text of @bytes for people: UTF-8, lines kept, at most OWNER_TEXT_MAX bytes. (transfer
 * full) */
char *told_text(const char *server, const char *bytes, size_t len);

/*
 * Sets *@field to @value, cleaned (base/text.h), unless it is set already or nothing is left of
 * @value. Words that only say that a value is not shown are none. Returns whether it is set now.
 */
bool told_set(char **field, const char *value);

/* Like told_set(), for a value that is ours and clean: a country's code. */
bool told_set_word(char **field, const char *word);

/* Adds @value to @list, cleaned, unless it stands there or the list has OWNER_LIST_MAX. */
void told_add(GPtrArray *list, const char *value);

/* Whether @text stands in a value's place to say that it is not shown: "REDACTED FOR PRIVACY". */
bool told_is_redaction(const char *text);
