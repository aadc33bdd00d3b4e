/* SPDX-License-Identifier: MIT */

#include "message/written-date-parts.h"

#include <string.h>

static bool
number_ends(const Cursor *c, gunichar separator)
{
	gunichar next = cursor_peek(c);

	if (next == 'T')
		return is_digit(cursor_second(c));
	if (is_alnum(next) || next == '_' || next == '%' || next == '/')
		return false;
	if (next == '-')
		return separator != '-';
	return !(next < 0x80 && next > 0 && strchr(".:=@", (int)next)) ||
	       !is_alnum(cursor_second(c));
}

static bool
followed_by_weekday(const Cursor *c, bool kanji_only)
{
	Cursor t = *c;
	int weekday = 0;

	if (take_weekday_kanji(&t, &weekday))
		return true;
	skip_blanks(&t);
	return !kanji_only && cursor_peek(&t) == '(' && take_weekday_name(&t, &weekday);
}

/* 12/9 may be a fraction: it needs its weekday. An English one does not tell 12/9 from 9/12. */
static bool
take_month_slash_day(Cursor *c, Number first, Number second, WrittenDate *date)
{
	if (first.digits > 2 || second.digits > 2 || first.value < 1 || first.value > 12 ||
	    second.value < 1 || second.value > 31 || !followed_by_weekday(c, second.value <= 12))
		return false;
	date->year = 0;
	date->month = first.value;
	date->day = second.value;
	return true;
}

/* Fills @date from three numbers, when only one order of them makes sense. */
static bool
assign(const Number n[3], WrittenDate *date)
{
	bool swap = n[0].value > 12;

	if (n[1].digits > 2)
		return false;
	if (year_plausible(n[0]) && n[2].digits <= 2) {
		date->year = n[0].value;
		date->month = n[1].value;
		date->day = n[2].value;
	} else if (year_plausible(n[2]) && n[0].digits <= 2 &&
	           (n[0].value > 12 || n[1].value > 12 || n[0].value == n[1].value)) {
		date->year = n[2].value;
		date->month = n[swap ? 1 : 0].value;
		date->day = n[swap ? 0 : 1].value;
	} else {
		return false;
	}
	return date->month >= 1 && date->month <= 12 && date->day >= 1 && date->day <= 31;
}

bool
take_numeric_date(Cursor *c, WrittenDate *date)
{
	Cursor t = *c;
	Number n[3] = { { 0, 0 } };
	gunichar separator;

	if (!stands_alone(c) || !take_number(&t, &n[0]))
		return false;
	separator = cursor_peek(&t);
	if (!take_one(&t, "/-.") || !take_number(&t, &n[1]))
		return false;
	if (cursor_peek(&t) != separator) {
		if (separator != '/' || !take_month_slash_day(&t, n[0], n[1], date))
			return false;
		*c = t;
		return true;
	}
	if (!take_one(&t, "/-.") || !take_number(&t, &n[2]) || !assign(n, date) ||
	    !number_ends(&t, separator))
		return false;
	/* "2021.12.9" may be a version; with two digits each, or a weekday, it is a date. */
	if (separator == '.' && (n[1].digits < 2 || MIN(n[0].digits, n[2].digits) < 2) &&
	    !followed_by_weekday(&t, false))
		return false;
	*c = t;
	return true;
}
