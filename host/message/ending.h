/* SPDX-License-Identifier: MIT */

/* Who may have a domain under an ending? */

#pragma once

#include <stdbool.h>

#include "message/brand.h"

/* Whether @top, a top-level domain of two letters, is a country's that serves the whole world. */
bool ending_is_anybodys(const char *top);

/*
 * Whether an organisation like @brand sees to it that its name under the ending of @host is its
 * own: .com, .net and .org, and that of its country; of one that is at home in many, any country's.
 */
bool ending_is_settled(const char *host, const Brand *brand);
