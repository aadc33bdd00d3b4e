/* SPDX-License-Identifier: MIT */

/* Lines of a body: whether they are canonical already, at a speed near that of memory. */

#pragma once

#include "authenticate/canonical.h"

static inline bool
line_is_space(char c)
{
	return c == ' ' || c == '\t';
}

/* Whether a line, without its end, is as "relaxed" would make it. Looks at no byte behind it. */
bool line_is_relaxed(const char *line, size_t len);

/*
 * Returns where the first line begins, from @p on, that may have to be changed; that of the last
 * bytes is one. All before it are canonical, with CRLF behind them. @p is before @end.
 */
const char *lines_skip(Canonical canonical, const char *p, const char *end);
