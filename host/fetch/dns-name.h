/* SPDX-License-Identifier: MIT */

/*
 * Domain names on the wire
 *
 * RFC 1035 §3.1 and §4.1.4. As text a name has no last dot and knows no escapes: each character
 * is the byte that is asked for. A name with a byte that such text cannot show (a dot within a
 * label, a blank, a control, anything outside of ASCII) is odd: no host name, and never made into
 * one.
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

#include "base/limits.h"

#define DNS_NAME_WIRE_MAX 255 /* RFC 1035 §2.3.4 */

/*
 * Writes @name (in any case, which is kept). Returns the bytes written, 0 when no server could be
 * asked for it. The root is none.
 */
size_t dns_name_write(const char *name, uint8_t out[DNS_NAME_WIRE_MAX]);

typedef enum {
	DNS_NAME_GOOD,
	DNS_NAME_ODD,    /* well formed, but not to be written as text; @out is empty */
	DNS_NAME_BROKEN, /* cut short, too long, or pointing anywhere but backwards */
} DnsNameState;

/*
 * Reads the name at *at of @message in lower case and sets *at behind it (not when broken). The
 * root is empty text.
 */
DnsNameState dns_name_read(const uint8_t *message, size_t len, size_t *at,
                           char out[DOMAIN_MAX + 1]);
