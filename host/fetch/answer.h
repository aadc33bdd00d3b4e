/* SPDX-License-Identifier: MIT */

/* Answers as they stand in the ledger (ask/ledger.h), with what fetch/fetch.h adds to them. */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "base/auto.h"

/* Returns: (transfer full): an answer; @value is taken, @sent_to may be NULL. */
json_t *answer_known(json_t *value, bool exists, bool authentic, const char *sent_to, unsigned ms);
json_t *answer_failed(const char *reason, const char *sent_to, unsigned ms);

/* Returns: (transfer full): bytes as text, one character U+0000 to U+00FF for each. */
json_t *answer_bytes(const uint8_t *bytes, size_t len);

/* Notes in @told, for people, that @server was told, too. */
void answer_note_told(GString *told, const char *server);
