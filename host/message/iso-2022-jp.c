/* SPDX-License-Identifier: MIT */

#include "message/iso-2022-jp.h"

#include <stdbool.h>
#include <string.h>

typedef enum {
	SET_ASCII,
	SET_KANJI, /* JIS X 0208, and 0213 which has most of it in the same places */
	SET_OTHER, /* JIS X 0212, which Shift_JIS does not have */
	SET_KANA
} Set;

/* JIS X 0208 row and cell to their two bytes in Shift_JIS. */
static void
put_kanji(uint8_t *out, uint8_t row, uint8_t cell)
{
	uint8_t lead = (uint8_t)((row - 0x21) / 2 + 0x81);

	out[0] = (uint8_t)(lead > 0x9f ? lead + 0x40 : lead);
	out[1] = (uint8_t)(row % 2 ? cell + 0x1f + (cell >= 0x60) : cell + 0x7e);
}

/* Returns the length of the escape sequence at @p, 0 when there is none. */
static size_t
read_escape(const uint8_t *p, size_t left, Set *set)
{
	if (left < 3 || p[0] != 0x1b)
		return 0;
	if (p[1] == '$' && (p[2] == 'B' || p[2] == '@')) {
		*set = SET_KANJI;
		return 3;
	}
	if (p[1] == '$' && p[2] == '(' && left >= 4) {
		*set = p[3] == 'D' ? SET_OTHER : SET_KANJI;
		return 4;
	}
	if (p[1] == '(') {
		*set = p[2] == 'I' ? SET_KANA : SET_ASCII;
		return 3;
	}
	return 0;
}

static bool
is_graphic(uint8_t c)
{
	return c >= 0x21 && c <= 0x7e;
}

GByteArray *
iso_2022_jp_to_shift_jis(const uint8_t *data, size_t len)
{
	GByteArray *out = g_byte_array_sized_new((guint)len + 1);
	Set set = SET_ASCII;
	size_t n = 0; /* never more than was read */

	g_byte_array_set_size(out, (guint)len);
	for (size_t i = 0; i < len;) {
		const uint8_t *p = data + i;
		size_t left = len - i;
		size_t escape = read_escape(p, left, &set);

		if (escape > 0) {
			i += escape;
		} else if (set != SET_ASCII && set != SET_KANA && left >= 2 && is_graphic(p[0]) &&
		           is_graphic(p[1])) {
			if (set == SET_KANJI)
				put_kanji(out->data + n, p[0], p[1]);
			else
				memcpy(out->data + n, "\x81\xad", 2); /* no character's place */
			n += 2;
			i += 2;
		} else {
			bool kana = set == SET_KANA && is_graphic(*p) && *p <= 0x5f;

			/* A line's end brings ASCII back, whatever was left open. */
			set = *p == '\n' || *p == '\r' ? SET_ASCII : set;
			out->data[n++] = (uint8_t)(kana ? *p | 0x80 : *p);
			i++;
		}
	}
	g_byte_array_set_size(out, (guint)n);
	return out;
}
