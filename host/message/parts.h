/* SPDX-License-Identifier: MIT */

/*
 * The parts of a message (RFC 2045, 2046)
 *
 * The only user of GMime, which splits the bytes into a tree; decoding, charsets and reading are
 * done here and beside it, so that nothing is repaired in silence and a large attachment is
 * hashed in steps and never held.
 */

#pragma once

#include "message/facts.h"

/* Fills bodies, links, attachments, attached mails and content_type of @facts from @raw. */
void parts_read(Facts *facts, GByteArray *raw);
