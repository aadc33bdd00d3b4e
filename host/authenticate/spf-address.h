/* SPDX-License-Identifier: MIT */

/*
 * Addresses in SPF: which network does the client belong to? (RFC 7208 §5)
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "authenticate/tags.h"

typedef struct SpfAddress {
	uint8_t bytes[16]; /* in network order */
	size_t len;        /* 4 or 16 */
} SpfAddress;

/* Reads an address of exactly @len bytes (4: IPv4, 16: IPv6). Returns whether @text is one. */
bool spf_address_read(Slice text, size_t len, SpfAddress *ret_address);

/* Whether @address and @network are of one kind and begin with the same @bits. */
bool spf_address_inside(const SpfAddress *address, const SpfAddress *network, unsigned bits);
