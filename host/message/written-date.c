/* SPDX-License-Identifier: MIT */

#include "message/written-date.h"

#include <string.h>

#include "base/limits.h"
#include "message/written-date-parts.h"

/*
 * The text is read once. Only at a digit, a numeral, an era or the name of a month is a date tried;
 * whether it succeeds or fails, reading goes on behind what was looked at.
 */
typedef struct Finder {
	Cursor at;
	GArray *dates;
	size_t weekday_start, weekday_end; /* the last weekday's name; none when the end is 0 */
	int weekday;                       /* -1 when it is one of a list: "Sat/Sun" */
} Finder;

#define WEEKDAY_LIST_MAX 8 /* bytes between the names of a list: "Sat and Sun" */
#define ZONE_MAX         5 /* letters of a zone's name */

/* Whether nothing but brackets, blanks and a comma stand between the last weekday and @start. */
static bool
weekday_precedes(const Finder *f, size_t start)
{
	Cursor t = { .text = f->at.text, .len = start, .pos = f->weekday_end };

	if (f->weekday_end == 0 || f->weekday < 0)
		return false;
	(void)take_one(&t, ".");
	(void)take_one(&t, ")");
	(void)take_one(&t, ",");
	skip_blanks(&t);
	if (take_word(&t, "the"))
		skip_blanks(&t);
	return t.pos == start;
}

/* "Thu Dec  9 13:31:28 2021", also with "JST" or "+0900" before the year. */
static void
take_year_at_end(Cursor *c, WrittenDate *date)
{
	Cursor t = *c;
	Number n = { 0, 0 };

	skip_blanks(&t);
	if (take_one(&t, "+-")) {
		if (!take_number(&t, &n))
			return;
		skip_blanks(&t);
	} else if (word_length(&t) > 1 && word_length(&t) <= ZONE_MAX &&
	           g_ascii_isupper(t.text[t.pos + 1])) {
		t.pos += word_length(&t);
		skip_blanks(&t);
	}
	if (t.pos == c->pos || !take_number(&t, &n) || !year_plausible(n) ||
	    is_alnum(cursor_peek(&t)) || cursor_peek(&t) == ':')
		return;
	date->year = n.value;
	*c = t;
}

/* Keeps the date between the finder and @end, with what follows it. */
static void
keep(Finder *f, Cursor end, WrittenDate date)
{
	date.start = f->at.pos;
	date.weekday = -1;
	if (weekday_precedes(f, f->at.pos)) {
		date.start = f->weekday_start;
		if (date.start > 0 && end.text[date.start - 1] == '(' &&
		    end.text[f->weekday_end] == ')')
			date.start--;
		date.weekday = f->weekday;
	} else if (!take_weekday_kanji(&end, &date.weekday)) {
		(void)take_weekday_name(&end, &date.weekday);
	}
	if (take_times(&end, &date) && !date.has_end && date.year == 0)
		take_year_at_end(&end, &date);
	date.len = end.pos - date.start;
	g_array_append_val(f->dates, date);
	/* "2021/12/01-2021/12/09": the dash is no part of the second. */
	(void)take_one(&end, "-~");
	f->at.pos = end.pos;
	f->at.first = end.pos;
	f->weekday_end = 0;
}

/*
 * Whether a date may begin with the digits at the finder's place, by what follows them; false is
 * certain. Most numbers of a text are prices, times and ids.
 */
static bool
may_begin_date(const Finder *f)
{
	const char *p = f->at.text + f->at.pos;
	size_t left = f->at.len - f->at.pos;
	size_t n = 0;

	while (n < left && g_ascii_isdigit(p[n]))
		n++;
	if (n == left)
		return false;
	/* A separator, a blank, a bracket, or the first letter of what makes an ordinal. */
	return n <= NUMBER_DIGITS_MAX && (p[n] & 0x80 || strchr("/-. \t([<sSnNrRtTeE", p[n]));
}

static void
try_number(Finder *f)
{
	WrittenDate date = { 0 };
	Cursor t = f->at;

	bool digits = g_ascii_isdigit(f->at.text[f->at.pos]);

	if ((!digits || may_begin_date(f)) &&
	    (take_labelled_date(&t, &date) || take_numeric_date(&t, &date) ||
	     take_day_month(&t, &date))) {
		keep(f, t, date);
		return;
	}
	/* The rest of the number begins no date: "52021/12/9", 二十二月. */
	while (take_one(&t, "0123456789") || take_kanji_digit(&t) >= 0)
		continue;
	/* An era's character that begins no era. */
	f->at.pos = t.pos > f->at.pos ? t.pos : f->at.pos + 1;
}

/* The era letters of "R3.12.9". */
static bool
is_era_letter(char c)
{
	return c == 'R' || c == 'H' || c == 'S';
}

static void
try_word(Finder *f)
{
	size_t len = word_length(&f->at);
	int value = 0;
	bool weak = false;
	NameKind kind = name_find(&f->at, len, &value, &weak);
	bool era =
		len == 1 && is_era_letter(f->at.text[f->at.pos]) && is_digit(cursor_second(&f->at));

	if (kind == NAME_MONTH || era) {
		WrittenDate date = { 0 };
		Cursor t = f->at;

		if (era ? take_labelled_date(&t, &date) : take_month_day(&t, &date)) {
			keep(f, t, date);
			return;
		}
	}
	if (kind == NAME_WEEKDAY && !weak) {
		bool list = f->weekday_end > 0 && f->at.pos - f->weekday_end < WEEKDAY_LIST_MAX;

		f->weekday = list ? -1 : value;
		f->weekday_start = f->at.pos;
		f->weekday_end = f->at.pos + len;
	}
	f->at.pos += len;
}

/* Whether the character at @p, not ASCII, may begin a date: １, 一, 令, ㋿. */
static bool
begins_number(const char *p, size_t left)
{
	static const char *const starts[] = {
		"〇", "一", "二", "三", "四", "五", "六", "七",  "八", "九",
		"十", "零", "令", "平", "昭", "大", "明", "㋿", "㍻", "㍼",
	};

	/* Most Japanese text is kana: between 〇 and 一 there is but ㋿ and its like. */
	if (left < 3 || ((unsigned char)p[0] == 0xe3 && (unsigned char)p[1] != 0x80 &&
	                 (unsigned char)p[1] < 0x8b))
		return false;
	if ((unsigned char)p[0] == 0xef)
		return (unsigned char)p[1] == 0xbc && (unsigned char)p[2] >= 0x90 &&
		       (unsigned char)p[2] <= 0x99;
	if ((unsigned char)p[0] < 0xe3 || (unsigned char)p[0] > 0xe9)
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(starts); i++)
		if (memcmp(p, starts[i], 3) == 0)
			return true;
	return false;
}

/* What a byte may begin. */
typedef enum {
	BEGINS_NOTHING,
	BEGINS_NUMBER,
	BEGINS_WORD,
	BEGINS_LATIN, /* a word, when it is not the text's last byte */
	BEGINS_EAST,  /* a number, when it is one of some characters */
} Beginning;

static Beginning
beginning_of(unsigned char c)
{
	if (g_ascii_isdigit((char)c))
		return BEGINS_NUMBER;
	if (g_ascii_isalpha((char)c))
		return BEGINS_WORD;
	if (c >= 0xe3)
		return BEGINS_EAST;
	return c >= 0xc3 && c <= 0xc5 ? BEGINS_LATIN : BEGINS_NOTHING;
}

/* Reads on from the finder's place, which may begin something. */
static void
try_all(Finder *f, Beginning beginning)
{
	const char *p = f->at.text + f->at.pos;
	size_t left = f->at.len - f->at.pos;

	if (beginning == BEGINS_NUMBER && f->at.pos > 0 && g_ascii_isalnum(p[-1]))
		f->at.pos++; /* inside of a word: an id, a hash, a number too long */
	else if (beginning == BEGINS_NUMBER || (beginning == BEGINS_EAST && begins_number(p, left)))
		try_number(f);
	else if (beginning == BEGINS_WORD || (beginning == BEGINS_LATIN && left > 1))
		try_word(f);
	else
		f->at.pos++;
}

GArray *
written_dates_find(const char *text, size_t len)
{
	static unsigned char beginnings[256];
	Finder f = { .at = { .text = text, .len = len } };

	if (!beginnings['0'])
		for (unsigned c = 0; c < 256; c++)
			beginnings[c] = (unsigned char)beginning_of((unsigned char)c);
	f.dates = g_array_new(FALSE, FALSE, sizeof(WrittenDate));
	while (f.at.pos < len && f.dates->len < WRITTEN_DATES_MAX) {
		Beginning beginning = beginnings[(unsigned char)text[f.at.pos]];

		if (beginning == BEGINS_NOTHING)
			f.at.pos++;
		else
			try_all(&f, beginning);
	}
	return f.dates;
}
