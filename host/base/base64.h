/* SPDX-License-Identifier: MIT */

/*
 * Base64 as mail has it (RFC 2045 §6.8)
 *
 * Characters outside the alphabet are skipped, padding in the middle starts anew, and what is
 * missing at the end is taken as zero bits: a reader shows such mail, so we read it too. In
 * steps, so that a large attachment is hashed without ever being held.
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct Base64 {
	uint32_t bits;
	unsigned count; /* sextets in bits */
} Base64;

/*
 * Decodes @len bytes of @in into @out, which has room for len * 3 / 4 + 3 bytes. State is kept in
 * @state (all zero at the start). Returns: the number of bytes written.
 */
size_t base64_step(Base64 *state, const char *in, size_t len, uint8_t *out);

/* Writes what is left over at the end of the input, at most 2 bytes. */
size_t base64_end(Base64 *state, uint8_t *out);
