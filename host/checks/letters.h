/* SPDX-License-Identifier: MIT */

/* Letters in a dress, and pictures among them */

#pragma once

#include <stddef.h>

/* Returns how many letters of @text (UTF-8) are mathematical, in a circle and the like. */
size_t count_styled(const char *text);

/* Returns: (transfer full) the pictures (emoji) in @text, one after the other, or NULL. */
char *pictures_in(const char *text);
