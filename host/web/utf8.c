/* SPDX-License-Identifier: MIT */

#include "web/utf8.h"

#include <stdint.h>
#include <string.h>

#define HIGH_BITS UINT64_C(0x8080808080808080)

/*
 * Returns the length of the sequence at @s. If it is ill-formed, *ret_valid is false and the
 * length is that of the piece that U+FFFD stands for.
 */
static size_t
sequence(const unsigned char *s, size_t len, bool *ret_valid)
{
	unsigned char low = 0x80, high = 0xbf;
	size_t need = s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;

	*ret_valid = false;
	if (s[0] < 0xc2 || s[0] > 0xf4)
		return 1;
	/* The second byte's range shuts out overlong forms, surrogates and beyond U+10FFFF. */
	if (s[0] == 0xe0)
		low = 0xa0;
	else if (s[0] == 0xed)
		high = 0x9f;
	else if (s[0] == 0xf0)
		low = 0x90;
	else if (s[0] == 0xf4)
		high = 0x8f;
	for (size_t i = 1; i < need; i++) {
		if (i >= len || s[i] < low || s[i] > high)
			return i;
		low = 0x80;
		high = 0xbf;
	}
	*ret_valid = true;
	return need;
}

/* Returns how many bytes from @s on are ASCII, at least when eight or more are. */
static size_t
ascii_prefix(const unsigned char *s, size_t len)
{
	size_t i = 0;

	for (uint64_t word = 0; i + sizeof(word) <= len; i += sizeof(word)) {
		memcpy(&word, s + i, sizeof(word));
		if (word & HIGH_BITS)
			break;
	}
	while (i < len && s[i] < 0x80)
		i++;
	return i;
}

bool
utf8_valid(const char *data, size_t len)
{
	const unsigned char *s = (const unsigned char *)data;
	bool valid = true;

	for (size_t i = 0; valid;) {
		i += ascii_prefix(s + i, len - i);
		if (i >= len)
			break;
		i += sequence(s + i, len - i, &valid);
	}
	return valid;
}

size_t
utf8_scrub(const char *data, size_t len, char *out)
{
	const unsigned char *s = (const unsigned char *)data;
	size_t written = 0;

	for (size_t i = 0; i < len;) {
		bool valid = true;
		size_t n = ascii_prefix(s + i, len - i);

		if (n == 0)
			n = sequence(s + i, len - i, &valid);
		if (valid) {
			memcpy(out + written, s + i, n);
			written += n;
		} else {
			memcpy(out + written, "\xef\xbf\xbd", 3);
			written += 3;
		}
		i += n;
	}
	return written;
}

size_t
utf8_put(char *out, unsigned c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3f));
		out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f));
	out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}
