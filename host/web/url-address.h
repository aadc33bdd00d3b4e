/* SPDX-License-Identifier: MIT */

/* IP addresses as the URL Standard reads them: 0x7f.1 is 127.0.0.1, and so is 2130706433. */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether the last label of @host is a number, so that @host is an IPv4 address or nothing. */
bool url_ends_in_number(const char *host, size_t len);

bool url_read_ipv4(const char *host, size_t len, uint32_t *ret_address);
bool url_read_ipv6(const char *text, size_t len, uint16_t ret_address[8]); /* without brackets */

/* Write at most 15 bytes, or 41 with the brackets. Return how many. */
size_t url_write_ipv4(char *out, uint32_t address);
size_t url_write_ipv6(char *out, const uint16_t address[8]);
