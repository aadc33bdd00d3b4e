/* SPDX-License-Identifier: MIT */

#include "message/written-date-parts.h"

/* A Japanese day may run on past its midnight: 25:00 is one o'clock of the next. */
#define HOUR_MAX 29

typedef enum {
	HALF_UNKNOWN,
	HALF_MORNING,
	HALF_AFTERNOON
} Half;

typedef struct Clock {
	int hour, minute;
	Half half;
	bool seconds;
} Clock;

/* Takes "AM", "a.m.", "午前". */
static Half
take_half(Cursor *c)
{
	Cursor t = *c;
	gunichar letter;
	bool dots = false;

	if (take_string(c, "午前") || take_string(c, "上午"))
		return HALF_MORNING;
	if (take_string(c, "午後") || take_string(c, "下午"))
		return HALF_AFTERNOON;
	letter = cursor_peek(&t) | 0x20;
	if (!take_one(&t, "aApP"))
		return HALF_UNKNOWN;
	dots = take_one(&t, ".");
	if (!take_one(&t, "mM") || is_alnum(cursor_peek(&t)))
		return HALF_UNKNOWN;
	if (dots)
		(void)take_one(&t, ".");
	*c = t;
	return letter == 'a' ? HALF_MORNING : HALF_AFTERNOON;
}

static bool
take_two_digits(Cursor *c, int *ret)
{
	Cursor t = *c;
	Number n = { 0, 0 };

	if (!take_number(&t, &n) || n.digits != 2 || n.value > 59)
		return false;
	*ret = n.value;
	*c = t;
	return true;
}

/* Takes ":31" or ":31:28.5" after the hour. */
static bool
take_minutes(Cursor *c, Clock *clock)
{
	Cursor t = *c;
	Number fraction = { 0, 0 };
	int second = 0;

	if (!take_one(&t, ":") || !take_two_digits(&t, &clock->minute))
		return false;
	*c = t;
	clock->seconds = take_one(&t, ":") && take_two_digits(&t, &second);
	if (clock->seconds) {
		*c = t;
		if (take_one(&t, ".") && take_number(&t, &fraction))
			*c = t;
	}
	return true;
}

/* Takes 時31分28秒, 時半 or 時 after the hour; 時間 counts hours. */
static bool
take_minutes_kanji(Cursor *c, Clock *clock)
{
	Cursor t = *c;
	int second = 0;

	if (!take_string(&t, "時") || cursor_peek(&t) == 0x9593)
		return false;
	*c = t;
	if (take_string(&t, "半")) {
		clock->minute = 30;
		*c = t;
	} else if (take_small(&t, 0, 59, &clock->minute) && take_string(&t, "分")) {
		*c = t;
		if (take_small(&t, 0, 59, &second) && take_string(&t, "秒"))
			*c = t;
	} else {
		clock->minute = 0;
	}
	return true;
}

static bool
take_clock(Cursor *c, Clock *ret)
{
	Cursor t = *c;
	Cursor blank;
	Clock clock = { 0 };
	bool written = false;

	clock.half = take_half(&t);
	skip_blanks(&t);
	if (!take_small(&t, 0, HOUR_MAX, &clock.hour))
		return false;
	written = take_minutes(&t, &clock) || take_minutes_kanji(&t, &clock);
	blank = t;
	skip_blanks(&blank);
	if (clock.half == HALF_UNKNOWN) {
		clock.half = take_half(&blank);
		if (clock.half != HALF_UNKNOWN)
			t = blank;
	}
	if ((!written && clock.half == HALF_UNKNOWN) || is_digit(cursor_peek(&t)))
		return false;
	if (!written && clock.hour > 12)
		return false;
	*ret = clock;
	*c = t;
	return true;
}

/* Returns the hour of the day; 午後13時 is written too. */
static int
hour_of(Clock clock, Half half)
{
	if (half == HALF_AFTERNOON && clock.hour < 12)
		return clock.hour + 12;
	return half == HALF_MORNING && clock.hour == 12 ? 0 : clock.hour;
}

static bool
take_until(Cursor *c)
{
	static const char *const words[] = { "から", "より", "→", "至", "到" };

	if (take_one(c, "~-") || take_word(c, "to") || take_word(c, "until"))
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (take_string(c, words[i]))
			return true;
	return false;
}

/* The end is counted in hours of the first day, so that "22:00 ~ 05:00" ends at 29:00. */
static void
set_span(WrittenDate *date, Clock start, Clock end, bool next_day)
{
	Half from = start.half;
	int begin;
	int finish;

	/* "3:00 - 5:00 PM", but "10:00 - 1:00 PM" begins in the morning. */
	if (from == HALF_UNKNOWN && end.half != HALF_UNKNOWN && start.hour <= end.hour % 12)
		from = end.half;
	begin = hour_of(start, from);
	finish = hour_of(end, end.half);
	/* 午後1時～3時. */
	if (end.half == HALF_UNKNOWN && from != HALF_UNKNOWN && finish < begin &&
	    finish + 12 > begin)
		finish += 12;
	if (next_day || finish * 60 + end.minute < begin * 60 + start.minute)
		finish += 24;
	date->hour = begin;
	date->has_end = true;
	date->end_hour = finish;
	date->end_minute = end.minute;
}

/* Takes what parts a time from its date; @ret_iso tells the T of ISO 8601. */
static void
skip_to_time(Cursor *c, bool *ret_iso)
{
	*ret_iso = cursor_peek(c) == 'T' && take_one(c, "T");
	if (*ret_iso)
		return;
	skip_blanks(c);
	if (take_one(c, ","))
		skip_blanks(c);
	if (!take_one(c, "@-/") && !take_word(c, "at") && !take_word(c, "from") &&
	    !take_string(c, "の"))
		(void)take_string(c, "に");
	skip_blanks(c);
}

bool
take_times(Cursor *c, WrittenDate *date)
{
	Cursor t = *c;
	Clock start;
	Clock end;
	bool iso = false;
	bool parted;
	bool next_day;

	skip_to_time(&t, &iso);
	if (!take_clock(&t, &start))
		return false;
	*c = t;
	date->has_time = true;
	date->hour = hour_of(start, start.half);
	date->minute = start.minute;
	parted = take_one(&t, " ");
	skip_blanks(&t);
	if (iso || !take_until(&t))
		return true;
	parted = parted || cursor_peek(&t) == ' ';
	skip_blanks(&t);
	next_day = take_string(&t, "翌");
	if (next_day && !take_string(&t, "日"))
		(void)take_string(&t, "朝");
	/* "13:31:28-05:00" has a zone. */
	if (!take_clock(&t, &end) || (start.seconds && !end.seconds && !parted))
		return true;
	(void)take_string(&t, "まで");
	*c = t;
	set_span(date, start, end, next_day);
	return true;
}
