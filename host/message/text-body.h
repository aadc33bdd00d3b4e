/* SPDX-License-Identifier: MIT */

/*
 * Plain text as it is shown
 */

#pragma once

#include "message/facts.h"
#include "message/link-set.h"

/* Sets body->text from @text (valid UTF-8) and adds the links written in it. */
void text_body_read(Body *body, LinkSet *links, const char *text, size_t len);

/* Adds the links written in @text. What stands where @hidden is not seen by the reader. */
void text_links_read(LinkSet *links, const char *text, size_t len, bool hidden);
