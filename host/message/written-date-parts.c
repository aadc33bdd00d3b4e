/* SPDX-License-Identifier: MIT */

#include "message/written-date-parts.h"

#include <string.h>

#define BLANKS_MAX 3

/* Returns the one character that stands for all that look or serve like @u. */
static gunichar
fold(gunichar u)
{
	static const struct {
		gunichar first, last;
		char ascii;
	} folds[] = {
		{ 0xa0, 0xa0, ' ' },     { 0x2000, 0x200a, ' ' }, { 0x2010, 0x2015, '-' },
		{ 0x202f, 0x202f, ' ' }, { 0x2212, 0x2212, '-' }, { 0x223c, 0x223c, '~' },
		{ 0x3000, 0x3000, ' ' }, { 0x3001, 0x3001, ',' }, { 0x301c, 0x301c, '~' },
		{ 0x30fc, 0x30fc, '-' }, { 0xff64, 0xff64, ',' }, { 0xffe5, 0xffe5, '$' },
		{ 0xa2, 0xa5, '$' },     { 0x20a0, 0x20bf, '$' },
	};

	if (u >= 0xff01 && u <= 0xff5e)
		u -= 0xff01 - '!';
	if (u == '[' || u == '<' || u == '\t')
		return u == '\t' ? ' ' : '(';
	if (u == ']' || u == '>')
		return ')';
	if (u < 0x80)
		return u;
	/* From 〈 to 】 and from 〔 to 〛 opening and closing ones take turns. */
	if ((u >= 0x3008 && u <= 0x3011) || (u >= 0x3014 && u <= 0x301b))
		return u % 2 == 0 ? '(' : ')';
	for (size_t i = 0; i < G_N_ELEMENTS(folds); i++)
		if (u >= folds[i].first && u <= folds[i].last)
			return (gunichar)folds[i].ascii;
	return u;
}

/* Returns the character at @pos, unfolded, and its length. Bytes that are no UTF-8 stand alone. */
static gunichar
char_at(const Cursor *c, size_t pos, size_t *ret_len)
{
	gunichar u;

	*ret_len = 1;
	if (pos >= c->len) {
		*ret_len = 0;
		return 0;
	}
	if ((unsigned char)c->text[pos] < 0x80)
		return (gunichar)c->text[pos];
	u = g_utf8_get_char_validated(c->text + pos, (gssize)MIN(c->len - pos, 6));
	if (u > 0x10ffff)
		return 0xfffd;
	*ret_len = u < 0x800 ? 2 : u < 0x10000 ? 3 : 4;
	return u;
}

gunichar
cursor_peek(const Cursor *c)
{
	size_t len = 0;

	return fold(char_at(c, c->pos, &len));
}

gunichar
cursor_second(const Cursor *c)
{
	size_t len = 0;

	(void)char_at(c, c->pos, &len);
	return fold(char_at(c, c->pos + len, &len));
}

/* Moves the cursor back by one character; false at the beginning. */
static bool
step_back(Cursor *c)
{
	size_t start = c->pos;

	if (start <= c->first)
		return false;
	do
		c->pos--;
	while (c->pos > c->first && start - c->pos < 4 &&
	       ((unsigned char)c->text[c->pos] & 0xc0) == 0x80);
	return true;
}

gunichar
cursor_before(const Cursor *c)
{
	Cursor t = *c;

	return step_back(&t) ? cursor_peek(&t) : 0;
}

bool
stands_alone(const Cursor *c)
{
	Cursor t = *c;
	gunichar before;

	if (!step_back(&t))
		return true;
	before = cursor_peek(&t);
	if (is_alnum(before) || (before < 0x80 && strchr("_./-=@#$%&+*\\^", (int)before)))
		return false;
	/* "Date:2021-12-09" but not "13:2021-12-09". */
	return (before != ':' && before != ',') || !is_digit(cursor_before(&t));
}

bool
is_digit(gunichar u)
{
	return u >= '0' && u <= '9';
}

bool
is_alnum(gunichar u)
{
	return u < 0x80 && g_ascii_isalnum((char)u);
}

bool
year_plausible(Number number)
{
	return number.digits == 4 && number.value >= WRITTEN_YEAR_MIN &&
	       number.value <= WRITTEN_YEAR_MAX;
}

bool
take_string(Cursor *c, const char *string)
{
	size_t n = strlen(string);

	if (c->len - c->pos < n || memcmp(c->text + c->pos, string, n) != 0)
		return false;
	c->pos += n;
	return true;
}

bool
take_one(Cursor *c, const char *set)
{
	size_t len = 0;
	gunichar u = fold(char_at(c, c->pos, &len));

	if (u == 0 || u >= 0x80 || !strchr(set, (int)u))
		return false;
	c->pos += len;
	return true;
}

void
skip_blanks(Cursor *c)
{
	for (int i = 0; i < BLANKS_MAX && take_one(c, " "); i++)
		continue;
}

bool
take_word(Cursor *c, const char *word)
{
	size_t n = strlen(word);

	if (word_length(c) != n || g_ascii_strncasecmp(c->text + c->pos, word, n) != 0)
		return false;
	c->pos += n;
	return true;
}

bool
take_number(Cursor *c, Number *ret)
{
	Cursor t = *c;
	Number n = { 0, 0 };

	while (n.digits <= NUMBER_DIGITS_MAX && is_digit(cursor_peek(&t))) {
		n.value = n.value * 10 + (int)(cursor_peek(&t) - '0');
		n.digits++;
		(void)take_one(&t, "0123456789");
	}
	if (n.digits == 0 || n.digits > NUMBER_DIGITS_MAX)
		return false;
	*c = t;
	*ret = n;
	return true;
}

int
take_kanji_digit(Cursor *c)
{
	static const char *const kanji[] = {
		"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "零",
	};

	/* Most of what is asked here is ASCII: 〇 is E3, the others lie behind it. */
	if (c->pos >= c->len || (unsigned char)c->text[c->pos] < 0xe3)
		return -1;
	for (size_t i = 0; i < G_N_ELEMENTS(kanji); i++)
		if (take_string(c, kanji[i]))
			return i == 11 ? 0 : (int)i;
	return -1;
}

/* 二〇二一 is written digit by digit, 二十九 with its ten. */
static bool
take_kanji(Cursor *c, Number *ret)
{
	Cursor t = *c;
	Number n = { 0, 0 };
	bool ten = false;
	int digit = 0;

	while (n.digits <= NUMBER_DIGITS_MAX && (digit = take_kanji_digit(&t)) >= 0) {
		if (digit == 10 && (ten || n.digits > 1))
			return false;
		if (digit == 10)
			n.value = n.digits == 0 ? 10 : n.value * 10;
		else if (ten)
			n.value += digit;
		else
			n.value = n.value * 10 + digit;
		ten = ten || digit == 10;
		n.digits++;
	}
	if (n.digits == 0 || n.digits > (ten ? 3 : NUMBER_DIGITS_MAX))
		return false;
	if (ten)
		n.digits = 2;
	*c = t;
	*ret = n;
	return true;
}

bool
take_number_or_kanji(Cursor *c, Number *ret)
{
	return take_number(c, ret) || take_kanji(c, ret);
}

bool
take_small(Cursor *c, int min, int max, int *ret)
{
	Cursor t = *c;
	Number n = { 0, 0 };

	if (!take_number_or_kanji(&t, &n) || n.digits > 2 || n.value < min || n.value > max)
		return false;
	*c = t;
	*ret = n.value;
	return true;
}
