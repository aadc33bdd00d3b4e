/* SPDX-License-Identifier: MIT */

/*
 * Public addresses only
 *
 * Whoever can name a server to be asked could name one inside the reader's own walls. So the
 * address that is connected is looked at, whatever name or spelling has led to it, right before
 * there is a socket: nothing is sent to one that is not on the internet.
 */

#pragma once

#include <curl/curl.h>
#include <stdbool.h>

/*
 * Whether @address is that of a host on the internet, and not one of the special-purpose blocks
 * (RFC 6890). An IPv6 address that stands for an IPv4 one (mapped, RFC 4291 §2.5.5.2; NAT64, RFC
 * 6052; 6to4, RFC 3056) is none: it would reach what the other is.
 */
bool public_address_is(const struct sockaddr *address);

typedef struct PublicGuard {
	bool may_be_private; /* the reader has named this very server */
	bool refused;        /* set when an address was */
} PublicGuard;

/* Has @guard (borrowed for the life of @easy) look at each address that @easy connects to. */
void public_guard_set(CURL *easy, PublicGuard *guard);
