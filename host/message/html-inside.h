/* SPDX-License-Identifier: MIT */

/*
 * What an attached page does when it is opened
 *
 * A browser runs its scripts, which a mail program does not.
 */

#pragma once

#include "message/inside.h"

/* Sets holds of @inside from @html (valid UTF-8) and adds the links written in its scripts. */
void html_inside_read(Inside *inside, const char *html, size_t len, LinkSet *links);
