/* SPDX-License-Identifier: MIT */

#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "message/date.h"
#include "message/written-date.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_mail_date(const uint8_t *data, size_t size)
{
	g_autofree char *raw = g_memdup2(data, MAX(size, 1));
	MailDate date = { 0 };
	g_autofree char *text = NULL;

	if (!mail_date_parse(raw, size, &date))
		return;
	g_assert_true(date_valid(date.year, date.month, date.day));
	g_assert_cmpint(date.weekday, ==, date_weekday(date.year, date.month, date.day));
	g_assert_cmpint(date.weekday_written, >=, -1);
	g_assert_cmpint(date.weekday_written, <, 7);
	g_assert_cmpint(ABS(date.offset_minutes), <, 24 * 60);
	/* Written at some time of that day, in that zone; the day may have its 24:00. */
	g_assert_cmpint(date.epoch + date.offset_minutes * 60, >=,
	                date_epoch(date.year, date.month, date.day, 0, 0, 0));
	g_assert_cmpint(date.epoch + date.offset_minutes * 60, <=,
	                date_epoch(date.year, date.month, date.day, 24, 0, 0));
	text = date_format(date.epoch, date.offset_minutes);
	g_assert_cmpuint(strlen(text), ==, strlen("2021-12-09 13:31 +0900"));
}

/* What begins or ends inside of a character is no text. */
static void
assert_border(const char *text, size_t len, size_t pos)
{
	g_assert_cmpuint(pos, <=, len);
	g_assert_true(pos == len || ((unsigned char)text[pos] & 0xc0) != 0x80);
}

static void
check_written_dates(const uint8_t *data, size_t size)
{
	g_autofree char *valid = g_utf8_make_valid((const char *)data, (gssize)size);
	size_t len = strlen(valid);
	g_autofree char *text = g_memdup2(valid, MAX(len, 1)); /* without its NUL */
	g_autoptr(GArray) dates = written_dates_find(text, len);
	size_t last = 0;

	g_assert_cmpuint(dates->len, <=, WRITTEN_DATES_MAX);
	for (guint i = 0; i < dates->len; i++) {
		const WrittenDate *date = &g_array_index(dates, WrittenDate, i);

		g_assert_cmpuint(date->start, >=, last);
		g_assert_cmpuint(date->len, >, 0);
		last = date->start + date->len;
		assert_border(text, len, date->start);
		assert_border(text, len, last);
		g_assert_true(date->year == 0 || (date->year > 1800 && date->year < 2200));
		g_assert_true(date->month >= 1 && date->month <= 12);
		g_assert_true(date->day >= 1 && date->day <= 31);
		g_assert_true(date->weekday >= -1 && date->weekday < 7);
		g_assert_true(date->hour >= 0 && date->hour < 30);
		g_assert_true(date->minute >= 0 && date->minute < 60);
		g_assert_true(date->end_hour >= 0 && date->end_hour < 54);
		g_assert_true(date->end_minute >= 0 && date->end_minute < 60);
		g_assert_true(date->has_time || !date->has_end);
	}
}

/* Any bytes are read to their end, and every date that comes of them can be one. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	check_mail_date(data, size);
	check_written_dates(data, size);
	return 0;
}
