/* SPDX-License-Identifier: MIT */

#include "message/written-date-parts.h"

/* Returns which of @names stands at the cursor, counted by seven, -1 when it is none of them. */
static int
take_listed(Cursor *c, const char *const names[])
{
	for (int i = 0; names[i]; i++)
		if (take_string(c, names[i]))
			return i % 7;
	return -1;
}

/* Takes 木曜日, 木曜, 星期四, 周四; *ret_bare is set for 木 alone. */
static bool
take_day_name(Cursor *c, int *ret, bool *ret_bare)
{
	static const char *const japanese[] = { "日", "月", "火", "水", "木", "金", "土", NULL };
	static const char *const chinese[] = {
		"日", "一", "二", "三", "四", "五", "六", "天", NULL,
	};
	static const char *const weeks[] = { "星期", "周", "週", "礼拜", "禮拜", NULL };
	Cursor t = *c;

	*ret = take_listed(&t, japanese);
	*ret_bare = *ret >= 0 && !take_string(&t, "曜");
	if (*ret >= 0 && !*ret_bare)
		(void)take_string(&t, "日");
	else if (*ret < 0 && take_listed(&t, weeks) >= 0)
		*ret = take_listed(&t, chinese);
	if (*ret < 0)
		return false;
	*c = t;
	return true;
}

/*
 * Takes the end of a bracket behind its weekday, with a word about holidays: (木・祝). A time may
 * stand in the bracket too, (木 13:00), and what else does makes it no weekday: (日本時間), (土日).
 */
static bool
take_close(Cursor *c)
{
	static const char *const holidays[] = { "祝日", "祝", "振休", "休日", "休", NULL };
	Cursor t = *c;
	bool parted;

	(void)take_one(&t, ".");
	parted = take_one(&t, " ,");
	if (!parted && !take_one(&t, "/"))
		(void)take_string(&t, "・");
	(void)take_listed(&t, holidays);
	if (!take_one(&t, ")") && (!parted || !is_digit(cursor_peek(&t))))
		return false;
	*c = t;
	return true;
}

bool
take_weekday_kanji(Cursor *c, int *ret)
{
	Cursor t = *c;
	int weekday = -1;
	bool bracket = false;
	bool bare = false;

	skip_blanks(&t);
	if (take_string(&t, "の") || take_one(&t, ","))
		skip_blanks(&t);
	bracket = take_one(&t, "(");
	skip_blanks(&t);
	if (!take_day_name(&t, &weekday, &bare) || (bracket ? !take_close(&t) : bare))
		return false;
	*ret = weekday;
	*c = t;
	return true;
}

/* Whether the weekday that ends at @c belongs to a date behind it: "Dec 9, Friday, Dec 10". */
static bool
begins_a_date(const Cursor *c)
{
	WrittenDate date = { 0 };
	Cursor t = *c;

	skip_blanks(&t);
	(void)take_one(&t, ",");
	skip_blanks(&t);
	return take_month_day(&t, &date) || take_day_month(&t, &date);
}

bool
take_weekday_name(Cursor *c, int *ret)
{
	Cursor t = *c;
	size_t len = 0;
	int weekday = 0;
	bool bracket = false;
	bool comma = false;
	bool weak = false;

	skip_blanks(&t);
	comma = take_one(&t, ",");
	skip_blanks(&t);
	bracket = take_one(&t, "(");
	len = word_length(&t);
	if (name_find(&t, len, &weekday, &weak) != NAME_WEEKDAY)
		return false;
	t.pos += len;
	if (bracket) {
		if (!take_close(&t))
			return false;
	} else {
		/* "9 December Sun Microsystems": a short name needs its comma. */
		if (weak || (!comma && len < 6) || begins_a_date(&t))
			return false;
	}
	*ret = weekday;
	*c = t;
	return true;
}
