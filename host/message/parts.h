/* SPDX-License-Identifier: MIT */

/*
 * The parts of a message (RFC 2045, 2046)
 *
 * What is shown, what is attached, and every link in either. Nothing is repaired in silence, and a
 * large attachment is hashed in steps and never held.
 */

#pragma once

#include "message/facts.h"

/* Fills bodies, links, attachments, attached mails and content_type of @facts from its raw bytes.
 */
void parts_read(Facts *facts);
