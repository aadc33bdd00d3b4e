/* SPDX-License-Identifier: MIT */

/*
 * HTML as it is shown
 *
 * One walk over the tokens, without a tree: what a reader sees, what is hidden from him, and
 * every place a click, a form or the display itself would lead to. Which text stands inside which
 * link is kept by a bounded stack of open elements.
 */

#pragma once

#include "message/facts.h"
#include "message/link-set.h"

/* Sets text, hidden and has_* of @body from @html (valid UTF-8) and adds its links. */
void html_body_read(Body *body, LinkSet *links, const char *html, size_t len);

/* The same for a page of the web at @address, against which it is read (NULL: nothing relative). */
void html_page_read(Body *body, LinkSet *links, const char *html, size_t len, const Url *address);
