/* SPDX-License-Identifier: MIT */

/*
 * The reader's own address where a stranger put it
 */

#pragma once

#include <stdbool.h>

#include "message/facts.h"

/* Returns the recipient whose whole address stands in @text, or NULL. Borrowed. */
const Mailbox *recipient_address_in(const Facts *facts, const char *text);

/*
 * Returns the part of a recipient's address (whole, local part or domain) that stands in @text as
 * a word of its own, or NULL. Role names such as "info" are nobody's own. Returns: (transfer full).
 */
char *recipient_part_in(const Facts *facts, const char *text);

/*
 * Whether the mail is of a kind that is addressed so by its nature: a list's, an answer, an
 * invitation to a calendar.
 */
bool recipient_is_expected(const Facts *facts);

/* Whether the sender's address is the reader's own, or its organisation is. */
bool from_is_recipient(const Facts *facts);

/*
 * Returns how @url carries a recipient's address in path, query or fragment: "plain", "base64",
 * "hex" or "hash" (MD5, SHA-1 or SHA-256 of it), or NULL. Static.
 */
const char *recipient_form_in_url(const Facts *facts, const Url *url);
