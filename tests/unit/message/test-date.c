/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "message/date.h"

/* 2021-12-09 04:31:28 UTC, a Thursday; 13:31:28 in Japan. */
#define NOON 1639024288

static const struct {
	const char *raw;
	int64_t epoch;
	int offset;
	int weekday_written;
} good[] = {
	/* RFC 5322 and its obsolete forms. */
	{ "Thu, 9 Dec 2021 13:31:28 +0900", NOON, 540, 4 },
	{ " Thu, 09 Dec 2021\r\n\t13:31:28 +0900 (JST)", NOON, 540, 4 },
	{ "Thu,9 Dec 2021 13:31:28 +0900", NOON, 540, 4 },
	{ "THU, 09 DEC 2021 04:31:28 GMT", NOON, 0, 4 },
	{ "thursday, 9 december 2021 04:31:28 UT", NOON, 0, 4 },
	{ "9 Dec 2021 04:31:28 -0000", NOON, 0, -1 },
	{ "Thu (a (nested\\) one) ), 9 (b) Dec 2021 04 : 31 : 28 Z", NOON, 0, 4 },
	{ "9 Dec 21 04:31:28 +0000", NOON, 0, -1 },
	{ "9 Dec 121 04:31:28 +0000", NOON, 0, -1 },
	{ "Thu, 009 Dec 2021 04:31:28 +0000", NOON, 0, 4 },
	{ "9-Dec-2021 04:31:28", NOON, 0, -1 },
	{ "9 Dec 2021 04:31", NOON - 28, 0, -1 },
	{ "9 Dec 2021 13:31 JST", NOON - 28, 540, -1 },
	{ "9 Dec 2021", NOON - 16288, 0, -1 },
	{ "9 Dec 2021 04:31:28 A", NOON, 0, -1 },
	{ "9 Dec 2021 04:31:28 NOZONE", NOON, 0, -1 },
	/* Zones. */
	{ "8 Dec 2021 23:31:28 EST", NOON, -300, -1 },
	{ "9 Dec 2021 00:31:28 EDT", NOON, -240, -1 },
	{ "9 Dec 2021 05:31:28 CET", NOON, 60, -1 },
	{ "9 Dec 2021 06:31:28 CEST", NOON, 120, -1 },
	{ "9 Dec 2021 06:31:28 MEST", NOON, 120, -1 },
	{ "9 Dec 2021 05:31:28 BST", NOON, 60, -1 },
	{ "9 Dec 2021 13:31:28 +9:00", NOON, 540, -1 },
	{ "9 Dec 2021 13:31:28 +09:00", NOON, 540, -1 },
	{ "9 Dec 2021 13:31:28 +900", NOON, 540, -1 },
	{ "9 Dec 2021 13:31:28 +9", NOON, 540, -1 },
	{ "9 Dec 2021 13:31:28 0900", NOON, 540, -1 },
	{ "9 Dec 2021 13:31:28 GMT+09:00", NOON, 540, -1 },
	{ "9 Dec 2021 04:31:28 +9900", NOON, 0, -1 },
	{ "9 Dec 2021 04:31:28 +0060", NOON, 0, -1 },
	{ "8 Dec 2021 23:01:28 -0530", NOON, -330, -1 },
	/* What clocks may show. */
	{ "8 Dec 2021 24:00:00", NOON - 16288, 0, -1 },
	{ "9 Dec 2021 04:30:60", NOON - 28, 0, -1 },
	{ "9 Dec 2021 04.31.28", NOON, 0, -1 },
	{ "9 Dec 2021 04:31:28.999999", NOON, 0, -1 },
	{ "9 Dec 2021 1:31:28 PM +0900", NOON, 540, -1 },
	{ "9 Dec 2021 12:00:00 AM", NOON - 16288, 0, -1 },
	/* Other orders. */
	{ "Thu Dec  9 04:31:28 2021", NOON, 0, 4 },
	{ "Thu Dec  9 13:31:28 JST 2021", NOON, 540, 4 },
	{ "Thu Dec  9 13:31:28 2021 +0900", NOON, 540, 4 },
	{ "Thu Dec 09 2021 13:31:28 GMT+0900 (Japan)", NOON, 540, 4 },
	{ "Thursday, December 9, 2021 1:31:28 PM +0900", NOON, 540, 4 },
	{ "2021-12-09T04:31:28Z", NOON, 0, -1 },
	{ "2021-12-09T13:31:28.250+09:00", NOON, 540, -1 },
	{ "2021-12-09 13:31:28 +0900", NOON, 540, -1 },
	{ "2021/12/9 04:31:28", NOON, 0, -1 },
	/* A weekday that is wrong, and one in a language that is not known. */
	{ "Fri, 9 Dec 2021 04:31:28 GMT", NOON, 0, 5 },
	{ "Do., 9 Dec 2021 04:31:28 GMT", NOON, 0, -1 },
	{ "\xe6\x9c\xa8, 9 Dec 2021 04:31:28 GMT", NOON, 0, -1 },
};

static const char *const bad[] = {
	"",
	" ",
	"()",
	"(",
	"\\",
	"Thu,",
	"yesterday",
	"13:31:28",
	"9 Dec",
	"Dec 9",
	"9 12 2021",
	"09/12/2021",
	"31 Feb 2021 00:00:00",
	"29 Feb 2021",
	"31 Apr 2021",
	"0 Dec 2021",
	"32 Dec 2021",
	"2021-13-01",
	"2021-00-01",
	"9 Dec 2 04:31:28",
	"9 Dec 0000",
	"9 Dec 20210",
	"9 Dec 99999999999999999999999999",
	"99999999999999999999999 Dec 2021",
	"9 De 2021",
	"9 Decembers 2021",
	"9 Dec 2021 25:00",
	"9 Dec 2021 24:01",
	"9 Dec 2021 13:60",
	"9 Dec 2021 13:00:61",
	"9 Dec 2021 13:",
	"9 Dec 2021 99999999999999:00",
	"9 Dec 2021 13:00 PM",
	"Thu Dec 9 13:31:28",
	", 9 , Dec , , ,",
};

static void
test_good(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
		MailDate date = { 0 };

		g_test_message("%s", good[i].raw);
		g_assert_true(mail_date_parse(good[i].raw, strlen(good[i].raw), &date));
		g_assert_cmpint(date.epoch, ==, good[i].epoch);
		g_assert_cmpint(date.offset_minutes, ==, good[i].offset);
		g_assert_cmpint(date.weekday_written, ==, good[i].weekday_written);
		g_assert_true(date_valid(date.year, date.month, date.day));
		g_assert_cmpint(date.weekday, ==, date_weekday(date.year, date.month, date.day));
	}
}

static void
test_bad(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
		MailDate date = { .epoch = 42 };

		g_test_message("%s", bad[i]);
		g_assert_false(mail_date_parse(bad[i], strlen(bad[i]), &date));
		g_assert_cmpint(date.epoch, ==, 42);
	}
	g_assert_false(mail_date_parse("9 Dec 2021", 7, &(MailDate){ 0 }));
	g_assert_false(mail_date_parse("9 \0Dec 2021", 11, &(MailDate){ 0 }));
}

static void
test_own_zone(void)
{
	static const char raw[] = "Thu, 9 Dec 2021 00:10:00 +0900"; /* still the 8th in UTC */
	MailDate date = { 0 };

	g_assert_true(mail_date_parse(raw, strlen(raw), &date));
	g_assert_cmpint(date.year, ==, 2021);
	g_assert_cmpint(date.month, ==, 12);
	g_assert_cmpint(date.day, ==, 9);
	g_assert_cmpint(date.weekday, ==, 4);
}

/* RFC 5322 §4.3 */
static void
test_short_years(void)
{
	static const struct {
		const char *raw;
		int year;
	} years[] = { { "1 Jan 00", 2000 }, { "1 Jan 49", 2049 },  { "1 Jan 50", 1950 },
		      { "1 Jan 99", 1999 }, { "1 Jan 100", 2000 }, { "1 Jan 1999", 1999 } };

	for (size_t i = 0; i < G_N_ELEMENTS(years); i++) {
		MailDate date = { 0 };

		g_assert_true(mail_date_parse(years[i].raw, strlen(years[i].raw), &date));
		g_assert_cmpint(date.year, ==, years[i].year);
	}
}

/* GLib's calendar knows the same days. */
static void
test_calendar(void)
{
	for (int year = 1; year <= 9999; year += year > 1890 && year < 2110 ? 1 : 61)
		for (int month = 0; month <= 13; month++)
			for (int day = 0; day <= 32; day++) {
				bool valid = date_valid(year, month, day);
				GDate date;

				g_assert_cmpint(valid, ==,
				                g_date_valid_dmy((GDateDay)day, (GDateMonth)month,
				                                 (GDateYear)year));
				if (!valid)
					continue;
				g_date_clear(&date, 1);
				g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month,
				               (GDateYear)year);
				g_assert_cmpint(date_weekday(year, month, day), ==,
				                g_date_get_weekday(&date) % 7);
				g_assert_cmpint(date_epoch(year, month, day, 0, 0, 0) / 86400, ==,
				                (int64_t)g_date_get_julian(&date) - 719163);
			}
	g_assert_false(date_valid(0, 1, 1));
	g_assert_false(date_valid(10000, 1, 1));
	g_assert_false(date_valid(-4, 2, 29));
}

static void
test_format(void)
{
	static const struct {
		int64_t epoch;
		int offset;
		const char *text;
	} cases[] = {
		{ NOON, 540, "2021-12-09 13:31 +0900" },
		{ NOON, -330, "2021-12-08 23:01 -0530" },
		{ NOON, 0, "2021-12-09 04:31 +0000" },
		{ -1, 0, "1969-12-31 23:59 +0000" },
		{ 951782400, 0, "2000-02-29 00:00 +0000" },
		{ INT64_MAX, INT_MAX, "9999-12-30 23:59 +2359" },
		{ INT64_MIN, INT_MIN, "0001-01-01 00:01 -2359" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = date_format(cases[i].epoch, cases[i].offset);

		g_assert_cmpstr(text, ==, cases[i].text);
	}
}

/* A field of any length costs no more than reading it. */
static void
test_long(void)
{
	g_autofree char *text = g_strnfill(4 * 1024 * 1024, '(');
	MailDate date = { 0 };

	g_assert_false(mail_date_parse(text, strlen(text), &date));
	memset(text, '9', strlen(text));
	g_assert_false(mail_date_parse(text, strlen(text), &date));
	memset(text, ' ', strlen(text));
	g_assert_false(mail_date_parse(text, strlen(text), &date));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/date/good", test_good);
	g_test_add_func("/date/bad", test_bad);
	g_test_add_func("/date/own-zone", test_own_zone);
	g_test_add_func("/date/short-years", test_short_years);
	g_test_add_func("/date/calendar", test_calendar);
	g_test_add_func("/date/format", test_format);
	g_test_add_func("/date/long", test_long);
	return g_test_run();
}
