/* SPDX-License-Identifier: MIT */

/*
 * Unpacking a little, within a fixed size
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* Asks once for what unpacking needs, before the process is fenced in. */
void inflate_init(void);

/*
 * Unpacks @data, zlib's format (RFC 1950) or gzip's (RFC 1952), to at most @max bytes. What is
 * damaged gives what came before. Returns: (transfer full).
 */
GByteArray *inflate_bytes(const char *data, size_t len, bool gzip, size_t max);
