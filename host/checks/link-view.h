/* SPDX-License-Identifier: MIT */

/* How a link looks to the reader */

#pragma once

#include <stdbool.h>

#include "message/link.h"

/* Whether a reader would get there by a click; pictures and frames are loaded, not clicked. */
bool link_is_clicked(const Link *link);

/*
 * Returns the host that the first address shown in @text ("https://cp.kagoya.net/login" or
 * "cp.kagoya.net") leads to, unwrapped as the link itself is, or NULL when it shows none.
 * Returns: (transfer full).
 */
char *shown_host(const char *text);

/*
 * Returns the place where the host of @link can be seen in the mail, or NULL when it stands there
 * in no letters, since a wrapper carries it encoded. Borrowed.
 */
const char *link_host_at(const Link *link);
