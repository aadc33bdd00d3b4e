/* SPDX-License-Identifier: MIT */

#include "message/written-date-parts.h"

#include <string.h>

#include "message/date.h"

/* Takes a short remark in brackets: the other way to count the year, "2021(令和3)年". */
static void
skip_remark(Cursor *c)
{
	Cursor t = *c;

	if (!take_one(&t, "("))
		return;
	for (int i = 0; i < 8; i++) {
		if (take_one(&t, ")")) {
			*c = t;
			return;
		}
		if (cursor_peek(&t) == 0 || cursor_peek(&t) == '\n')
			return;
		t.pos = (size_t)(g_utf8_next_char(t.text + t.pos) - t.text);
		if (t.pos > t.len)
			return;
	}
}

static const struct {
	const char *name;
	int before; /* the year before the first */
	int from;   /* the first year taken: "S3.1.2" is a section, "S63.1.2" a birthday */
	int last;
} eras[] = {
	{ "令和", 2018, 1, 99 }, { "平成", 1988, 1, 31 }, { "昭和", 1925, 1, 64 },
	{ "大正", 1911, 1, 15 }, { "明治", 1867, 1, 45 }, { "㋿", 2018, 1, 99 },
	{ "㍻", 1988, 1, 31 },   { "㍼", 1925, 1, 64 },   { "R", 2018, 1, 29 },
	{ "H", 1988, 1, 31 },    { "S", 1925, 25, 64 },
};

/* Takes "令和3", "令和元", "R3"; *ret_letter tells the last. */
static bool
take_era_year(Cursor *c, int *ret, bool *ret_letter)
{
	if (is_digit(cursor_peek(c)))
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(eras); i++) {
		Cursor t = *c;
		int year = 1;

		if (!take_string(&t, eras[i].name))
			continue;
		*ret_letter = eras[i].name[1] == '\0';
		if (!*ret_letter)
			skip_blanks(&t);
		if (!take_string(&t, "元") && !take_small(&t, 1, 99, &year))
			return false;
		if (year < eras[i].from || year > eras[i].last)
			return false;
		*ret = eras[i].before + year;
		*c = t;
		return true;
	}
	return false;
}

/* Takes "2021年", "21年", "令和3年", with a remark before or behind the 年. */
static bool
take_labelled_year(Cursor *c, int *ret)
{
	Cursor t = *c;
	Number n = { 0, 0 };
	bool letter = false;
	int year = 0;

	if (!take_era_year(&t, &year, &letter)) {
		if (!take_number_or_kanji(&t, &n) || (n.digits != 2 && !year_plausible(n)))
			return false;
		year = n.digits == 2 ? 2000 + n.value : n.value;
	}
	skip_blanks(&t);
	skip_remark(&t);
	if (!take_string(&t, "年"))
		return false;
	skip_blanks(&t);
	skip_remark(&t);
	skip_blanks(&t);
	*ret = year;
	*c = t;
	return true;
}

/* "R3.12.9", "H31/4/30": only the calendar tells it from a version, so it must be a day. */
static bool
take_era_numeric(Cursor *c, WrittenDate *date)
{
	Cursor t = *c;
	bool letter = false;

	if (!take_era_year(&t, &date->year, &letter) || !take_one(&t, "./-") ||
	    !take_small(&t, 1, 12, &date->month) || !take_one(&t, "./-") ||
	    !take_small(&t, 1, 31, &date->day) || !date_valid(date->year, date->month, date->day))
		return false;
	/* "R1.2.3" is a release more often than a day. */
	if (letter && (!stands_alone(c) || t.pos - c->pos <= strlen("R1.2.3")))
		return false;
	if (is_alnum(cursor_peek(&t)) || (cursor_peek(&t) == '.' && is_alnum(cursor_second(&t))))
		return false;
	*c = t;
	return true;
}

bool
take_labelled_date(Cursor *c, WrittenDate *date)
{
	Cursor t = *c;
	gunichar before = cursor_before(c);

	if (take_era_numeric(c, date))
		return true;
	date->year = 0;
	/* "毎年12月9日", "昨年12月9日" and "3年12月9日" have a year, but we do not know it. */
	if (!take_labelled_year(&t, &date->year) &&
	    (before == 0x5e74 || before == '/' || before == '.'))
		return false;
	if (!take_small(&t, 1, 12, &date->month))
		return false;
	skip_blanks(&t);
	if (!take_string(&t, "月"))
		return false;
	skip_blanks(&t);
	if (!take_small(&t, 1, 31, &date->day))
		return false;
	skip_blanks(&t);
	if (!take_string(&t, "日") && !take_string(&t, "号") && !take_string(&t, "號"))
		return false;
	if (cursor_peek(&t) == 0x9593) /* 日間: so many days */
		return false;
	*c = t;
	return true;
}
