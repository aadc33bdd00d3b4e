/* SPDX-License-Identifier: MIT */

/*
 * A number that alike texts share
 *
 * SimHash (Charikar 2002) over the runs of eight letters of a text: two letters of one kit that
 * differ in a name, a number or a link differ in few of its 64 bits, others in about half. The text
 * cannot be had back from it.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

/*
 * Nothing but letters counts, in any case: what changes from one mail of a wave to the next are
 * numbers above all. Linear time. Returns false when @text, UTF-8, has too few letters to be
 * recognised by.
 */
bool simhash_of(const char *text, uint64_t *ret_hash);
