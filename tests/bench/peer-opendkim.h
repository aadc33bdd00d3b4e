/* SPDX-License-Identifier: MIT */

/* libopendkim as a peer. It is loaded when the program runs: names of its functions are ours too.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Whether the library is there. */
bool peer_opendkim_init(void);

/* Verifies @mail, with @record as the key of whatever signature it has. */
bool peer_opendkim_verify(const void *mail, size_t len, const char *record);
