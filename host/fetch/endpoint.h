/* SPDX-License-Identifier: MIT */

/* Where a name server listens, as people write it. */

#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef struct Endpoint {
	char *ip; /* canonical (base/ip.h) */
	uint16_t port;
} Endpoint;

/*
 * Reads "192.0.2.53", "192.0.2.53:5353", "2001:db8::53", "[2001:db8::53]" or "[2001:db8::53]:53".
 * Host names are none, and neither is an address with a zone. Returns: (transfer full), or NULL.
 */
Endpoint *endpoint_read(const char *text);
void endpoint_free(Endpoint *endpoint);

/* Returns: (transfer full): it, without port 53. */
char *endpoint_text(const Endpoint *endpoint);

/* Whether nobody else is on the way to it. */
bool endpoint_is_loopback(const Endpoint *endpoint);
