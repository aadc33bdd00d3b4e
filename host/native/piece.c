/* SPDX-License-Identifier: MIT */

#include "native/piece.h"

#include <stdint.h>
#include <string.h>

#define OPENING     "{\"data\":\""
#define OPENING_LEN (sizeof(OPENING) - 1)

/* Reads the four digits of \uXXXX. Returns the character, or -1 if they are no byte's. */
static int
read_digits(const uint8_t *at, const uint8_t *end)
{
	int high, low;

	if (end - at < 4 || at[0] != '0' || at[1] != '0')
		return -1;
	high = g_ascii_xdigit_value((char)at[2]);
	low = g_ascii_xdigit_value((char)at[3]);
	return high < 0 || low < 0 ? -1 : high << 4 | low;
}

/* Reads what follows a backslash at *@at, and steps over it. Returns the character, or -1. */
static int
read_escape(const uint8_t **at, const uint8_t *end)
{
	int c = -1;

	if (*at == end)
		return -1;
	switch (*(*at)++) {
	case '"': return '"';
	case '\\': return '\\';
	case '/': return '/';
	case 'b': return '\b';
	case 'f': return '\f';
	case 'n': return '\n';
	case 'r': return '\r';
	case 't': return '\t';
	case 'u':
		c = read_digits(*at, end);
		*at += c < 0 ? 0 : 4;
		return c;
	default: return -1;
	}
}

/* Reads the character at *@at, which is none that stands for itself. Returns it, or -1. */
static int
read_special(const uint8_t **at, const uint8_t *end)
{
	uint8_t lead = *(*at)++;

	if (lead == '\\')
		return read_escape(at, end);
	/* In UTF-8 C2 and C3 lead to U+0080-U+00FF (RFC 3629 §3). */
	if ((lead == 0xc2 || lead == 0xc3) && *at < end && (**at & 0xc0) == 0x80)
		return (lead & 3) << 6 | (*(*at)++ & 0x3f);
	return -1;
}

static bool
stands_for_itself(uint8_t c)
{
	return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
}

bool
piece_take(GByteArray *frame, GByteArray *piece, size_t *ret_rest)
{
	const uint8_t *at, *end;
	uint8_t *out;

	if (frame->len <= OPENING_LEN || memcmp(frame->data, OPENING, OPENING_LEN) != 0)
		return false;
	at = frame->data + OPENING_LEN;
	end = frame->data + frame->len;
	g_byte_array_set_size(piece, (guint)(end - at)); /* no character is shorter than a byte */
	out = piece->data;
	while (at < end && *at != '"') {
		int c = stands_for_itself(*at) ? *at++ : read_special(&at, end);

		if (c < 0)
			return false;
		*out++ = (uint8_t)c;
	}
	if (at == end)
		return false;
	g_byte_array_set_size(piece, (guint)(out - piece->data));
	*ret_rest = (size_t)(at - frame->data) - OPENING_LEN;
	memcpy(frame->data + *ret_rest, OPENING, OPENING_LEN);
	return true;
}

bool
piece_append(GByteArray *raw, const char *text, size_t len)
{
	guint start = raw->len;
	uint8_t *out;

	if (len == 0)
		return true; /* an array without bytes has no place for any */
	g_byte_array_set_size(raw, start + (guint)len);
	out = raw->data + start;
	for (size_t i = 0; i < len; i++) {
		uint8_t c = (uint8_t)text[i];

		if (c >= 0x80) {
			/* jansson has checked the UTF-8: C2 and C3 lead to U+0080-U+00FF. */
			if (c > 0xc3)
				return false;
			c = (uint8_t)((c & 3) << 6 | ((uint8_t)text[++i] & 0x3f));
		}
		*out++ = c;
	}
	g_byte_array_set_size(raw, (guint)(out - raw->data));
	return true;
}
