/* SPDX-License-Identifier: MIT */

/* The stamp that a spam filter put before a subject */

#pragma once

/*
 * Returns the stamp at the start of @subject ("[spam]", "***SPAM***", "[SPAM:##]", "[迷惑メール]"),
 * or NULL. If @ret_rest is given it is set to the subject behind the stamp, or a copy of @subject.
 * Returns: (transfer full), as is *ret_rest.
 */
char *subject_stamp(const char *subject, char **ret_rest);
