/* SPDX-License-Identifier: MIT */

/* HTML's white space (ASCII whitespace of the Infra Standard) */

#pragma once

#include <stdbool.h>

static inline bool
html_is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
