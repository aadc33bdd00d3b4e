/* SPDX-License-Identifier: MIT */

#include "authenticate/canonical-line.h"

#include <string.h>

/*
 * What "relaxed" would change in a line: a tab, or a space before another white character or a
 * control. Of the last, only a line end matters; the slower code behind finds out.
 */
static inline bool
is_wide(char a, char b)
{
	return a == '\t' || (a == ' ' && (unsigned char)b <= ' ');
}

/* Sixteen characters at once, as vectors of the compiler: looking at each would cost more than
 * hashing it. */
typedef unsigned char Block __attribute__((vector_size(16)));

#define BLOCK sizeof(Block)
/* clang-format off */
#define EACH(c) { c, c, c, c, c, c, c, c, c, c, c, c, c, c, c, c }
/* clang-format on */

static const Block tabs = EACH('\t'), spaces = EACH(' '), returns = EACH('\r'),
		   line_ends = EACH('\n');

static inline Block
block_at(const char *p)
{
	Block block;

	memcpy(&block, p, BLOCK);
	return block;
}

static inline bool
has_any(Block block)
{
	uint64_t halves[2];

	memcpy(halves, &block, BLOCK);
	return halves[0] | halves[1];
}

/* is_wide() for @p and the 15 characters behind it, each with its next. */
static inline Block
wide_in(Block here, Block next)
{
	return (Block)(here == tabs) | ((Block)(here == spaces) & (Block)(next <= spaces));
}

/* Whether any of @n characters is wide; there is one more behind them. */
static bool
has_wide_space(const char *p, size_t n)
{
	if (n < BLOCK) {
		for (size_t i = 0; i < n; i++)
			if (is_wide(p[i], p[i + 1]))
				return true;
		return false;
	}
	for (size_t i = 0; i + BLOCK < n; i += BLOCK)
		if (has_any(wide_in(block_at(p + i), block_at(p + i + 1))))
			return true;
	/* The last block reaches back into the one before. */
	return has_any(wide_in(block_at(p + n - BLOCK), block_at(p + n - BLOCK + 1)));
}

const char *
lines_skip(Canonical canonical, const char *p, const char *end)
{
	const char *q = p;
	Block found = { 0 };

	if (*p == '\n')
		return p;
	while ((size_t)(end - q) > 2 * BLOCK) {
		for (size_t i = 0; i < 2 * BLOCK; i += BLOCK) {
			Block here = block_at(q + i), next = block_at(q + i + 1);

			found |= (Block)(next == line_ends) & (Block)(here != returns);
			if (canonical == CANONICAL_RELAXED)
				found |= wide_in(here, next);
		}
		if (has_any(found))
			break;
		q += 2 * BLOCK;
	}
	q = memrchr(p, '\n', (size_t)(q - p));
	return q ? q + 1 : p;
}

bool
line_is_relaxed(const char *line, size_t len)
{
	return len == 0 || (!line_is_space(line[len - 1]) && !has_wide_space(line, len - 1));
}
