/* SPDX-License-Identifier: MIT */

/*
 * Content transfer decoding (RFC 2045 §6)
 */

#pragma once

#include <gmime/gmime.h>
#include <stdbool.h>
#include <stdint.h>

/* Hashing needs its algorithm looked up once, before the process is fenced in. */
void decode_init(void);

/*
 * Decodes @in into one buffer of at most @max bytes; *ret_cut says that there was more.
 * Returns: (transfer full), with a NUL behind its end that is not counted.
 */
GByteArray *decode_all(GMimeContentEncoding encoding, const char *in, size_t len, size_t max,
                       bool *ret_cut);

typedef struct Digest {
	char sha256[65]; /* hex */
	uint64_t size;   /* decoded bytes */
	char head[512];  /* the first bytes */
	size_t head_len;
} Digest;

/* Decodes @in in steps and keeps only its hash, size and first bytes. */
void decode_digest(GMimeContentEncoding encoding, const char *in, size_t len, Digest *ret);
