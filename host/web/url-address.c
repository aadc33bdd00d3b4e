/* SPDX-License-Identifier: MIT */

#include "web/url-address.h"

#include <string.h>

#include "web/url-class.h"

/* Larger than any part of an address may be, small enough to multiply by 16. */
#define NUMBER_CLAMP (UINT64_C(1) << 40)

/* Decimal, 0x hexadecimal or 0 octal; "0x" alone is zero. Returns whether @s is one. */
static bool
read_number(const char *s, size_t len, uint64_t *ret_number)
{
	unsigned base = 10;
	uint64_t number = 0;

	if (len == 0)
		return false;
	if (len >= 2 && s[0] == '0' && url_lower(s[1]) == 'x') {
		base = 16;
		s += 2;
		len -= 2;
	} else if (len >= 2 && s[0] == '0') {
		base = 8;
		s++;
		len--;
	}
	for (size_t i = 0; i < len; i++) {
		int digit = url_hex_value(s[i]);

		if (digit < 0 || (unsigned)digit >= base)
			return false;
		if (number < NUMBER_CLAMP)
			number = number * base + (unsigned)digit;
	}
	*ret_number = number;
	return true;
}

bool
url_ends_in_number(const char *host, size_t len)
{
	size_t begin = 0;
	uint64_t number = 0;
	bool digits = true;

	if (len > 1 && host[len - 1] == '.')
		len--;
	for (begin = len; begin > 0 && host[begin - 1] != '.'; begin--)
		digits &= url_is_digit(host[begin - 1]);
	if (begin == len)
		return false;
	return digits || read_number(host + begin, len - begin, &number);
}

bool
url_read_ipv4(const char *host, size_t len, uint32_t *ret_address)
{
	uint64_t parts[4], address = 0;
	size_t n = 0;

	if (len > 1 && host[len - 1] == '.')
		len--;
	for (const char *p = host, *end = host + len;; p++) {
		const char *dot = memchr(p, '.', (size_t)(end - p));
		const char *stop = dot ? dot : end;

		if (n == 4 || !read_number(p, (size_t)(stop - p), &parts[n]))
			return false;
		n++;
		if (!dot)
			break;
		p = dot;
	}
	/* The last part fills all the bytes that are left. */
	if (parts[n - 1] >> (8 * (5 - n)))
		return false;
	address = parts[n - 1];
	for (size_t i = 0; i + 1 < n; i++) {
		if (parts[i] > 255)
			return false;
		address |= parts[i] << (8 * (3 - i));
	}
	*ret_address = (uint32_t)address;
	return true;
}

size_t
url_write_ipv4(char *out, uint32_t address)
{
	char *w = out;

	for (int shift = 24; shift >= 0; shift -= 8) {
		unsigned byte = address >> shift & 255;

		if (byte >= 100)
			*w++ = (char)('0' + byte / 100);
		if (byte >= 10)
			*w++ = (char)('0' + byte / 10 % 10);
		*w++ = (char)('0' + byte % 10);
		if (shift > 0)
			*w++ = '.';
	}
	return (size_t)(w - out);
}

/* The dotted end of an IPv6 address: exactly four decimal bytes, without leading zeros. */
static bool
read_dotted_end(const char *p, const char *end, uint16_t ret_pieces[2])
{
	unsigned bytes[4];

	for (size_t i = 0; i < 4; i++) {
		unsigned value = 0;
		const char *begin = NULL;

		if (i > 0 && (p == end || *p++ != '.'))
			return false;
		begin = p;
		for (; p < end && url_is_digit(*p); p++) {
			if (p > begin && value == 0)
				return false;
			value = value * 10 + (unsigned)(*p - '0');
			if (value > 255)
				return false;
		}
		if (p == begin)
			return false;
		bytes[i] = value;
	}
	ret_pieces[0] = (uint16_t)(bytes[0] << 8 | bytes[1]);
	ret_pieces[1] = (uint16_t)(bytes[2] << 8 | bytes[3]);
	return p == end;
}

/* Puts the zeros that "::" at @gap stands for, with @n pieces read. Returns whether it fits. */
static bool
fill_gap(uint16_t pieces[8], size_t n, int gap)
{
	size_t tail = 0;

	if (gap < 0)
		return n == 8;
	tail = n - (size_t)gap;
	memmove(pieces + 8 - tail, pieces + gap, tail * sizeof(pieces[0]));
	memset(pieces + gap, 0, (8 - n) * sizeof(pieces[0]));
	return true;
}

bool
url_read_ipv6(const char *text, size_t len, uint16_t ret_address[8])
{
	const char *p = text, *end = text + len;
	size_t n = 0;
	int gap = -1;

	if (len >= 1 && *p == ':') {
		if (len < 2 || p[1] != ':')
			return false;
		p += 2;
		gap = 0;
	}
	while (p < end) {
		const char *begin = p;
		unsigned value = 0;

		if (n == 8)
			return false;
		if (*p == ':') {
			if (gap >= 0)
				return false;
			p++;
			gap = (int)n;
			continue;
		}
		for (; p < end && p - begin < 4 && url_hex_value(*p) >= 0; p++)
			value = value << 4 | (unsigned)url_hex_value(*p);
		if (p < end && *p == '.') {
			if (p == begin || n > 6 || !read_dotted_end(begin, end, ret_address + n))
				return false;
			return fill_gap(ret_address, n + 2, gap);
		}
		if (p < end && (*p != ':' || ++p == end))
			return false;
		ret_address[n++] = (uint16_t)value;
	}
	return fill_gap(ret_address, n, gap);
}

size_t
url_write_ipv6(char *out, const uint16_t address[8])
{
	static const char digits[] = "0123456789abcdef";
	size_t gap = 8, gap_len = 1;
	char *w = out;

	for (size_t i = 0, run = 0; i < 8; i++) {
		run = address[i] ? 0 : run + 1;
		if (run > gap_len) {
			gap = i + 1 - run;
			gap_len = run;
		}
	}
	*w++ = '[';
	for (size_t i = 0; i < 8; i++) {
		if (i == gap) {
			*w++ = ':';
			if (i == 0)
				*w++ = ':';
			i += gap_len - 1;
			continue;
		}
		for (int shift = 12; shift >= 0; shift -= 4)
			if (shift == 0 || address[i] >> shift)
				*w++ = digits[address[i] >> shift & 15];
		if (i < 7)
			*w++ = ':';
	}
	*w++ = ']';
	return (size_t)(w - out);
}
