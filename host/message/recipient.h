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

/*
 * Whether @text, percent escapes undone (RFC 3986 §2.1), names a recipient: his address or its
 * local part plain, in base64 or in hexadecimal digits, or his domain. Hashes are for the caller:
 * they look like any other token. Linear.
 */
bool recipient_is_named_in(const Facts *facts, const char *text);

/*
 * Whether @host belongs to the organisation whose mail this is. What belongs to a provider of mail
 * is shared by all its customers, and no reader's own.
 */
bool recipient_owns_host(const Facts *facts, const char *host);
