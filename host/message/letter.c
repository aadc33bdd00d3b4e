/* SPDX-License-Identifier: MIT */

#include "message/letter.h"

#include <string.h>

#include "data/letter-twins.h"
#include "data/simplified-characters.h"

#define HAN_FIRST 0x4e00
#define HAN_LAST  0x9fff

#define FOREIGN_FIRST 0x370 /* Greek, Cyrillic, Armenian */
#define FOREIGN_LAST  0x58f

static unsigned char simplified[(HAN_LAST - HAN_FIRST) / 8 + 1];
static char twins[FOREIGN_LAST - FOREIGN_FIRST + 1];

/* What was asked of last: texts come back to the same letters. A power of two. */
#define KEPT 1024
static Letter kept[KEPT];

static bool
is_between(gunichar c, gunichar first, gunichar last)
{
	return c >= first && c <= last;
}

static char
find_twin(gunichar c, const LetterTwin *table, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *letters = table[i].letters;

		for (const char *p = letters; *p; p = g_utf8_next_char(p))
			if (g_utf8_get_char(p) == c)
				return table[i].latin;
	}
	return 0;
}

void
letter_init(void)
{
	for (gunichar c = FOREIGN_FIRST; c <= FOREIGN_LAST; c++)
		twins[c - FOREIGN_FIRST] = find_twin(c, letter_twins, G_N_ELEMENTS(letter_twins));
	for (const char *p = simplified_characters; *p; p = g_utf8_next_char(p)) {
		gunichar place = g_utf8_get_char(p) - HAN_FIRST;

		simplified[place / 8] = (unsigned char)(simplified[place / 8] | 1U << place % 8);
	}
}

static LetterKind
kind_of(gunichar c)
{
	if (c < 0x80)
		return g_ascii_isalpha((char)c) ? LETTER_LATIN : LETTER_NONE;
	if (is_between(c, HAN_FIRST, HAN_LAST) || is_between(c, 0x3400, 0x4dbf) || c == 0x3005)
		return LETTER_HAN;
	if (is_between(c, 0x3041, 0x30ff))
		return c == 0x30fb ? LETTER_NONE : LETTER_KANA;
	if (is_between(c, 0xff66, 0xff9f))
		return LETTER_KANA;
	if (is_between(c, 0x370, 0x58f) || is_between(c, 0x13a0, 0x13ff))
		return g_unichar_isalpha(c) ? LETTER_FOREIGN : LETTER_NONE;
	if (is_between(c, 0xc0, 0x24f) || is_between(c, 0x1e00, 0x1eff))
		return g_unichar_isalpha(c) ? LETTER_LATIN : LETTER_NONE;
	return g_unichar_isalpha(c) ? LETTER_OTHER : LETTER_NONE;
}

char
letter_twin(gunichar c)
{
	return is_between(c, FOREIGN_FIRST, FOREIGN_LAST) ? twins[c - FOREIGN_FIRST] : 0;
}

/* Small capitals stand among the phonetic signs. */
static char
capital_of(gunichar c)
{
	if (!is_between(c, 0x250, 0x2af) && !is_between(c, 0x1d00, 0x1d7f) &&
	    !is_between(c, 0xa730, 0xa731))
		return 0;
	return find_twin(c, small_capitals, G_N_ELEMENTS(small_capitals));
}

static bool
is_styled(gunichar c)
{
	return is_between(c, 0x1d400, 0x1d7ff) || is_between(c, 0x24b6, 0x24e9) ||
	       is_between(c, 0x1f130, 0x1f189) || capital_of(c);
}

bool
letter_is_chinese(gunichar c)
{
	if (is_between(c, 0x2e80, 0x2fd5))
		return true;
	return is_between(c, HAN_FIRST, HAN_LAST) &&
	       simplified[(c - HAN_FIRST) / 8] & 1U << (c - HAN_FIRST) % 8;
}

static bool
is_unseen(gunichar c)
{
	return is_between(c, 0x200b, 0x200f) || is_between(c, 0x202a, 0x202e) ||
	       is_between(c, 0x2060, 0x206f) || is_between(c, 0xfe00, 0xfe0f) ||
	       is_between(c, 0x334, 0x338) || c == 0xad || c == 0x34f || c == 0x61c ||
	       c == 0x180e || c == 0xfeff || c == 0xfffd || is_between(c, 0xe0000, 0xe01ef);
}

/* Letters that do not fall apart into a plain one and its mark. */
static const char *
plain_of(gunichar c)
{
	switch (c) {
	case 0xc6:
	case 0xe6: return "ae";
	case 0xd8:
	case 0xf8: return "o";
	case 0xdf:
	case 0x1e9e: return "ss";
	case 0x110:
	case 0x111: return "d";
	case 0x131: return "i";
	case 0x141:
	case 0x142: return "l";
	case 0x152:
	case 0x153: return "oe";
	case 0x251: return "a";
	case 0x261: return "g";
	case 0x2018:
	case 0x2019:
	case 0xb4: return "'";
	case 0x2010:
	case 0x2011: return "-";
	default: return NULL;
	}
}

static size_t
read_decomposed(gunichar c, char *out)
{
	gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
	gsize n = g_unichar_fully_decompose(c, TRUE, parts, G_N_ELEMENTS(parts));
	size_t len = 0;

	for (gsize i = 0; i < n && len + 6 <= LETTER_READ_MAX; i++) {
		gunichar part = parts[i];

		if (g_unichar_ismark(part) && part != 0x3099 && part != 0x309a)
			continue;
		/* What falls apart into a phrase, as some signs do, has its blanks from there. */
		len += (size_t)g_unichar_to_utf8(g_unichar_tolower(part), out + len);
	}
	return len;
}

static size_t
read_as(gunichar c, char out[LETTER_READ_MAX])
{
	const char *plain = plain_of(c);
	char capital = capital_of(c);

	if (is_unseen(c))
		return 0;
	if (capital) {
		out[0] = capital;
		return 1;
	}
	if (plain) {
		memcpy(out, plain, strlen(plain));
		return strlen(plain);
	}
	/* Kana keep their marks, and nothing in these blocks has a case. */
	if (is_between(c, 0x3001, 0x9fff) || is_between(c, 0xac00, 0xd7a3))
		return (size_t)g_unichar_to_utf8(c, out);
	if (is_between(c, 0x1f130, 0x1f189)) {
		gunichar place = (c - 0x1f130) % 0x20;

		if (place < 26) {
			out[0] = (char)('a' + place);
			return 1;
		}
	}
	return read_decomposed(c, out);
}

const Letter *
letter_of(gunichar c)
{
	Letter *letter = &kept[c % KEPT];

	if (letter->c == c)
		return letter;
	*letter = (Letter){
		.c = c,
		.kind = kind_of(c),
		.twin = letter_twin(c),
		.styled = is_styled(c),
		.chinese = letter_is_chinese(c),
		.unseen = is_unseen(c),
		.space = g_unichar_isspace(c),
	};
	letter->read_len = (uint8_t)read_as(c, letter->read);
	return letter;
}
