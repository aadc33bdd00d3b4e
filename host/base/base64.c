/* SPDX-License-Identifier: MIT */

#include "base/base64.h"

#define OK  0x40 /* of the alphabet; the rest of the byte is its value */
#define PAD 0x80

/* clang-format off */
static const uint8_t sextet[256] = {
	['A'] = OK | 0, OK | 1, OK | 2, OK | 3, OK | 4, OK | 5, OK | 6, OK | 7, OK | 8, OK | 9,
	OK | 10, OK | 11, OK | 12, OK | 13, OK | 14, OK | 15, OK | 16, OK | 17, OK | 18, OK | 19,
	OK | 20, OK | 21, OK | 22, OK | 23, OK | 24, OK | 25,
	['a'] = OK | 26, OK | 27, OK | 28, OK | 29, OK | 30, OK | 31, OK | 32, OK | 33, OK | 34,
	OK | 35, OK | 36, OK | 37, OK | 38, OK | 39, OK | 40, OK | 41, OK | 42, OK | 43, OK | 44,
	OK | 45, OK | 46, OK | 47, OK | 48, OK | 49, OK | 50, OK | 51,
	['0'] = OK | 52, OK | 53, OK | 54, OK | 55, OK | 56, OK | 57, OK | 58, OK | 59, OK | 60, OK | 61,
	['+'] = OK | 62, ['/'] = OK | 63, ['='] = PAD,
};
/* clang-format on */

size_t
base64_end(Base64 *state, uint8_t *out)
{
	size_t n = 0;

	if (state->count >= 2)
		out[n++] = (uint8_t)(state->bits >> (state->count * 6 - 8));
	if (state->count == 3)
		out[n++] = (uint8_t)(state->bits >> 2);
	*state = (Base64){ 0, 0 };
	return n;
}

size_t
base64_step(Base64 *state, const char *in, size_t len, uint8_t *out)
{
	uint8_t *o = out;
	size_t i = 0;

	while (i < len) {
		uint8_t v;

		/* The common case: four good characters at a group's start. */
		while (state->count == 0 && i + 4 <= len) {
			uint32_t a = sextet[(uint8_t)in[i]], b = sextet[(uint8_t)in[i + 1]];
			uint32_t c = sextet[(uint8_t)in[i + 2]], d = sextet[(uint8_t)in[i + 3]];
			uint32_t bits;

			if (!(a & b & c & d & OK))
				break;
			bits = (a & 63) << 18 | (b & 63) << 12 | (c & 63) << 6 | (d & 63);
			*o++ = (uint8_t)(bits >> 16);
			*o++ = (uint8_t)(bits >> 8);
			*o++ = (uint8_t)bits;
			i += 4;
		}
		if (i >= len)
			break;
		v = sextet[(uint8_t)in[i++]];
		if (v == PAD)
			o += base64_end(state, o);
		if (!(v & OK))
			continue;
		state->bits = state->bits << 6 | (v & 63);
		if (++state->count == 4) {
			*o++ = (uint8_t)(state->bits >> 16);
			*o++ = (uint8_t)(state->bits >> 8);
			*o++ = (uint8_t)state->bits;
			*state = (Base64){ 0, 0 };
		}
	}
	return (size_t)(o - out);
}
