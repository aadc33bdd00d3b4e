/* SPDX-License-Identifier: MIT */

/* How a wrapping service writes the address behind its own */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "data/link-wrappers.h"

/*
 * Decodes the @len bytes at @text, a piece of a serialised URL, as @code says. @form: "+" is a
 * space. Linear. Returns: (transfer full) the address as text of any quality, NULL for rubbish.
 */
GString *unwrap_decode(const char *text, size_t len, Code code, bool form);

/* Undoes percent escapes; a broken one stays as it is. Returns: (transfer full). */
GString *unwrap_percent(const char *text, size_t len, bool form);
