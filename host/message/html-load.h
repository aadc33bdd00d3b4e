/* SPDX-License-Identifier: MIT */

/*
 * What HTML loads by being shown
 *
 * Pictures, style sheets, fonts and films tell their server that the mail was opened, and by whom.
 */

#pragma once

#include "message/link-set.h"
#include "web/html.h"

/*
 * Adds what the start tag @token makes a browser fetch for display, as LINK_IMAGE, and where it
 * goes on by itself (meta refresh), as LINK_REFRESH.
 */
void html_load_read(LinkSet *links, const HtmlToken *token, const Url *base, bool hidden);

/* Adds the addresses of url(...) in @css (CSS Syntax §4.3.6), and of @import. Linear time. */
void css_load_read(LinkSet *links, const char *css, size_t len, const Url *base);
