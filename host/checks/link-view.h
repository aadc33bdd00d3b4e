/* SPDX-License-Identifier: MIT */

/* How a link looks to the reader */

#pragma once

#include <stdbool.h>

#include "message/link.h"

/* Whether a reader would get there by a click; pictures and frames are loaded, not clicked. */
bool link_is_clicked(const Link *link);

/*
 * Returns the host of the first address shown in @text ("https://cp.kagoya.net/login" or
 * "cp.kagoya.net"), or NULL when it shows none. Returns: (transfer full).
 */
char *shown_host(const char *text);
