/* SPDX-License-Identifier: MIT */

/*
 * IP addresses as text
 *
 * One spelling for each address, so that two lines can be compared, and what kind of network it
 * belongs to (IANA special-purpose registries, RFC 6890).
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Returns the address @text (exactly @len bytes, no white space) spells, in its canonical form
 * (dotted decimal; RFC 5952), or NULL when it spells none. Mail's "IPv6:" prefix (RFC 5321
 * §4.1.3) and a zone ("%eth0") are taken off; an IPv4-mapped IPv6 address is its IPv4 address.
 * IPv4 must be four decimal numbers: "127.1" and "0x7f.0.0.1" are none. Returns: (transfer full).
 */
char *ip_canonical(const char *text, size_t len);

/*
 * Whether @ip (canonical) is inside somebody's own walls: loopback, RFC 1918, link-local,
 * unique local (RFC 4193), shared (RFC 6598), unspecified.
 */
bool ip_is_private(const char *ip);

/*
 * Returns the labels under which @ip (canonical) stands in the DNS, the last byte first (RFC 1035
 * §3.5; nibbles of IPv6, RFC 3596 §2.5): "1.2.0.192" of 192.0.2.1. NULL when it is no address.
 * Returns: (transfer full).
 */
char *ip_reversed(const char *ip);

/* Whether @ip (canonical) can be reached over the Internet: no special-purpose block at all. */
bool ip_is_public(const char *ip);

/* Whether the first @bits of @ip are those of @prefix, an address of the same kind. */
bool ip_is_inside(const char *ip, const char *prefix, unsigned bits);
/* Writes the bytes of @ip (canonical) in network order. Returns 4 or 16, 0 when it is none. */
size_t ip_bytes(const char *ip, uint8_t ret_bytes[16]);
