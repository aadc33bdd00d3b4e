/* SPDX-License-Identifier: MIT */

/* The character classes of the URL Standard. */

#pragma once

#include <stdbool.h>
#include <stdint.h>

/* The percent-encode sets, and what a host must not contain. Bits of url_class. */
typedef enum {
	URL_CLASS_C0 = 1 << 0, /* opaque hosts and paths */
	URL_CLASS_FRAGMENT = 1 << 1,
	URL_CLASS_QUERY = 1 << 2,
	URL_CLASS_SPECIAL_QUERY = 1 << 3,
	URL_CLASS_PATH = 1 << 4,
	URL_CLASS_USERINFO = 1 << 5,
	URL_CLASS_FORBIDDEN_HOST = 1 << 6,
	URL_CLASS_FORBIDDEN_DOMAIN = 1 << 7,
} UrlClass;

extern const uint8_t url_class[256];

static inline bool
url_class_has(char c, UrlClass set)
{
	return url_class[(unsigned char)c] & set;
}

static inline char
url_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static inline bool
url_is_alpha(char c)
{
	return url_lower(c) >= 'a' && url_lower(c) <= 'z';
}

static inline bool
url_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Returns the value of the hexadecimal digit @c, or -1. */
static inline int
url_hex_value(char c)
{
	if (url_is_digit(c))
		return c - '0';
	return url_lower(c) >= 'a' && url_lower(c) <= 'f' ? url_lower(c) - 'a' + 10 : -1;
}
