/* SPDX-License-Identifier: MIT */

/*
 * A row of the tables of networks: a block of addresses
 *
 * Source: none of its own; the shape that the tables of 2026-11 have in common.
 */

#pragma once

typedef struct NetworkBlock {
	const char *prefix;
	unsigned bits;
} NetworkBlock;
