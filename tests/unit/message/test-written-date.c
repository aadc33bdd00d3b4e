/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "base/limits.h"
#include "message/written-date.h"

/*
 * Each text with its dates as "year-month-day", then "wN" for the weekday, the time, and "..end" of
 * a span, and the text the date covers.
 */
static const struct {
	const char *text, *dates;
} cases[] = {
	/* Japanese. */
	{ "お知らせ(2021年12月09日(金))", "2021-12-9 w5 {2021年12月09日(金)}" },
	{ "2021年12月9日（火）です", "2021-12-9 w2 {2021年12月9日（火）}" },
	{ "2021年12月9日 火曜日", "2021-12-9 w2 {2021年12月9日 火曜日}" },
	{ "12月09日火曜日", "0-12-9 w2 {12月09日火曜日}" },
	{ "12月9日、木曜", "0-12-9 w4 {12月9日、木曜}" },
	{ "12月9日の木曜日に", "0-12-9 w4 {12月9日の木曜日}" },
	{ "12月9日【木】", "0-12-9 w4 {12月9日【木】}" },
	{ "12月9日(木・祝)", "0-12-9 w4 {12月9日(木・祝)}" },
	{ "12月9日(木祝)", "0-12-9 w4 {12月9日(木祝)}" },
	{ "12月9日まで", "0-12-9 {12月9日}" },
	{ "2021年 12月 9日", "2021-12-9 {2021年 12月 9日}" },
	{ "２０２１年１２月９日", "2021-12-9 {２０２１年１２月９日}" },
	{ "二〇二一年十二月九日", "2021-12-9 {二〇二一年十二月九日}" },
	{ "十二月三十一日", "0-12-31 {十二月三十一日}" },
	{ "二月三十日(日)", "0-2-30 w0 {二月三十日(日)}" },
	{ "2021年2月31日(木)", "2021-2-31 w4 {2021年2月31日(木)}" },
	{ "令和3年12月9日(木)", "2021-12-9 w4 {令和3年12月9日(木)}" },
	{ "令和三年十二月九日", "2021-12-9 {令和三年十二月九日}" },
	{ "令和元年5月1日", "2019-5-1 {令和元年5月1日}" },
	{ "平成31年（2019年）4月30日(火)", "2019-4-30 w2 {平成31年（2019年）4月30日(火)}" },
	{ "2019(令和元)年5月1日", "2019-5-1 {2019(令和元)年5月1日}" },
	{ "昭和64年1月7日", "1989-1-7 {昭和64年1月7日}" },
	{ "R3.12.9まで", "2021-12-9 {R3.12.9}" },
	{ "R3年12月9日(木)", "2021-12-9 w4 {R3年12月9日(木)}" },
	{ "2021/12/09(木)", "2021-12-9 w4 {2021/12/09(木)}" },
	{ "日時:12/9(火)", "0-12-9 w2 {12/9(火)}" },
	{ "・12/9（火）", "0-12-9 w2 {12/9（火）}" },
	{ "2021-12-09", "2021-12-9 {2021-12-09}" },
	{ "2021.12.09", "2021-12-9 {2021.12.09}" },
	{ "2021.8.5(木)", "2021-8-5 w4 {2021.8.5(木)}" },
	{ "12月9日星期四", "0-12-9 w4 {12月9日星期四}" },
	{ "2021年12月9日 周四", "2021-12-9 w4 {2021年12月9日 周四}" },
	{ "12月9日(星期天)", "0-12-9 w0 {12月9日(星期天)}" },
	/* With times. */
	{ "2021年12月9日 13:31。", "2021-12-9 13:31 {2021年12月9日 13:31}" },
	{ "2021年12月9日13時31分", "2021-12-9 13:31 {2021年12月9日13時31分}" },
	{ "12月9日（木）午前10時57分", "0-12-9 w4 10:57 {12月9日（木）午前10時57分}" },
	{ "12月9日の午後1時", "0-12-9 13:00 {12月9日の午後1時}" },
	{ "12月9日午後1時半", "0-12-9 13:30 {12月9日午後1時半}" },
	{ "12月9日 午後０時", "0-12-9 12:00 {12月9日 午後０時}" },
	{ "12月9日 03:00 ~ 05:00", "0-12-9 3:00..5:00 {12月9日 03:00 ~ 05:00}" },
	{ "12月9日 03:00～05:00", "0-12-9 3:00..5:00 {12月9日 03:00～05:00}" },
	{ "12月9日 3：00〜5：00", "0-12-9 3:00..5:00 {12月9日 3：00〜5：00}" },
	{ "12月9日3時から5時まで", "0-12-9 3:00..5:00 {12月9日3時から5時まで}" },
	{ "12月9日 午後1時-3時", "0-12-9 13:00..15:00 {12月9日 午後1時-3時}" },
	{ "12月9日3:00至5:00", "0-12-9 3:00..5:00 {12月9日3:00至5:00}" },
	{ "12月9日 22:00～翌5:00", "0-12-9 22:00..29:00 {12月9日 22:00～翌5:00}" },
	{ "12月9日 22:00-05:00", "0-12-9 22:00..29:00 {12月9日 22:00-05:00}" },
	{ "12月9日(木 13:00)", "0-12-9 w4 13:00 {12月9日(木 13:00}" },
	{ "12月9日 3時間", "0-12-9 {12月9日}" },
	{ "12月9日 22:00 ～ 12月10日 5:00",
	  "0-12-9 22:00 {12月9日 22:00} 0-12-10 5:00 {12月10日 5:00}" },
	{ "2021/12/01 10:00-2021/12/09 18:00",
	  "2021-12-1 10:00 {2021/12/01 10:00} 2021-12-9 18:00 {2021/12/09 18:00}" },
	{ "2021-12-09T13:31:28-05:00", "2021-12-9 13:31 {2021-12-09T13:31:28}" },
	{ "2021-12-09 13:31:28-05:00", "2021-12-9 13:31 {2021-12-09 13:31:28}" },
	/* English and its neighbours. */
	{ "On Thursday, December 9, 2021.", "2021-12-9 w4 {Thursday, December 9, 2021}" },
	{ "Thu, 9 Dec 2021", "2021-12-9 w4 {Thu, 9 Dec 2021}" },
	{ "(Thu) 9 Dec 2021", "2021-12-9 w4 {(Thu) 9 Dec 2021}" },
	{ "Dec 9, 2021 (Thu)", "2021-12-9 w4 {Dec 9, 2021 (Thu)}" },
	{ "9th of December 2021", "2021-12-9 {9th of December 2021}" },
	{ "December 9th,", "0-12-9 {December 9th}" },
	{ "DEC 9, TUE", "0-12-9 w2 {DEC 9, TUE}" },
	{ "Tuesday 9 December", "0-12-9 w2 {Tuesday 9 December}" },
	{ "Tuesday the 9th of December", "0-12-9 w2 {Tuesday the 9th of December}" },
	{ "9-Dec-21", "2021-12-9 {9-Dec-21}" },
	{ "Dec. 9 '21", "2021-12-9 {Dec. 9 '21}" },
	{ "Thu Dec  9 13:31:28 2021", "2021-12-9 w4 13:31 {Thu Dec  9 13:31:28 2021}" },
	{ "Thu Dec  9 13:31:28 JST 2021", "2021-12-9 w4 13:31 {Thu Dec  9 13:31:28 JST 2021}" },
	{ "Thu Dec 09 13:31:28 +0900 2021", "2021-12-9 w4 13:31 {Thu Dec 09 13:31:28 +0900 2021}" },
	{ "Thu Dec 09 13:31 - from 2021 on", "0-12-9 w4 13:31 {Thu Dec 09 13:31}" },
	{ "Thursday, December 9,\r\n2021", "2021-12-9 w4 {Thursday, December 9,\r\n2021}" },
	{ "December 9, at 2 PM.", "0-12-9 14:00 {December 9, at 2 PM}" },
	{ "December 9, 2021 at 3:00 PM", "2021-12-9 15:00 {December 9, 2021 at 3:00 PM}" },
	{ "Dec 9, 3:00 – 5:00 PM", "0-12-9 15:00..17:00 {Dec 9, 3:00 – 5:00 PM}" },
	{ "Dec 9 10:00 AM - 1:00 PM", "0-12-9 10:00..13:00 {Dec 9 10:00 AM - 1:00 PM}" },
	{ "9 December 2021, 15:00", "2021-12-9 15:00 {9 December 2021, 15:00}" },
	{ "9 Dec 12 a.m.", "0-12-9 0:00 {9 Dec 12 a.m.}" },
	{ "12/25/2021", "2021-12-25 {12/25/2021}" },
	{ "25/12/2021", "2021-12-25 {25/12/2021}" },
	{ "25.12.2021", "2021-12-25 {25.12.2021}" },
	{ "12/25 (Sat)", "0-12-25 w6 {12/25 (Sat)}" },
	{ "Donnerstag, 9. Dezember 2021", "2021-12-9 w4 {Donnerstag, 9. Dezember 2021}" },
	{ "jeudi 9 DÉCEMBRE 2021", "2021-12-9 w4 {jeudi 9 DÉCEMBRE 2021}" },
	{ "jueves, 9 de diciembre de 2021", "2021-12-9 w4 {jueves, 9 de diciembre de 2021}" },
	/* Whose weekday is it? */
	{ "Dec 9, Friday, Dec 10", "0-12-9 {Dec 9} 0-12-10 w5 {Friday, Dec 10}" },
	{ "Sat/Sun, December 11-12", "0-12-11 {December 11}" },
	{ "9 December Sun Microsystems", "0-12-9 {9 December}" },
	{ "12月9日(土日)", "0-12-9 {12月9日}" },
	{ "12月9日(日本時間)", "0-12-9 {12月9日}" },
	{ "12月9日(木、金)", "0-12-9 {12月9日}" },
	{ "12月9日 月に", "0-12-9 {12月9日}" },
	{ "12月9日\n木曜日", "0-12-9 {12月9日}" },
};

/* Numbers that are no dates, or may be another day. */
static const char *const none[] = {
	"",
	"2021",
	"2021年12月",
	"2021年13月9日",
	"2021年12月32日",
	"12月",
	"3年12月9日",
	"毎年12月9日",
	"3月9日間",
	"二十二月三日",
	"1.2.3",
	"v2021.12.09",
	"2021.8.5",
	"2021.12.09.1",
	"10.12.20.21",
	"192.168.12.9",
	"R1.2.3",
	"FR3.12.9",
	"R3.12.9.1",
	"$12/9",
	"¥2021/12/09",
	"03-1234-5678",
	"2021-12-0912",
	"2021-12-09-1234",
	"Order 2026-0514 (Fri), size 5/14.",
	"12/9",
	"12/9 13:00",
	"12/9 (Thu)",
	"3:4(水)",
	"09/12/2021",
	"12/9/21",
	"16:9",
	"/2021/12/09/",
	"?d=2021-12-09&",
	"a2021-12-09",
	"2021-12-09.log",
	"20211209",
	"12021/12/09",
	"you may 3",
	"3 may",
	"March on",
	"Jan 5:30",
	"Mar 3.5",
	"May 10%",
	"Dec 2021",
	"Dec 123",
	"2021 Dec",
	"Marching 9",
	"9 Decimal",
	"x-9 Dec",
};

static char *
describe(const char *text, size_t len)
{
	g_autoptr(GArray) dates = written_dates_find(text, len);
	GString *s = g_string_new(NULL);

	for (guint i = 0; i < dates->len; i++) {
		const WrittenDate *d = &g_array_index(dates, WrittenDate, i);

		g_string_append_printf(s, "%s%d-%d-%d", i ? " " : "", d->year, d->month, d->day);
		if (d->weekday >= 0)
			g_string_append_printf(s, " w%d", d->weekday);
		if (d->has_time)
			g_string_append_printf(s, " %d:%02d", d->hour, d->minute);
		if (d->has_end)
			g_string_append_printf(s, "..%d:%02d", d->end_hour, d->end_minute);
		g_string_append_printf(s, " {%.*s}", (int)d->len, text + d->start);
	}
	return g_string_free(s, FALSE);
}

static void
test_cases(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *dates = describe(cases[i].text, strlen(cases[i].text));

		g_test_message("%s", cases[i].text);
		g_assert_cmpstr(dates, ==, cases[i].dates);
	}
}

static void
test_none(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(none); i++) {
		g_autofree char *dates = describe(none[i], strlen(none[i]));

		g_test_message("%s", none[i]);
		g_assert_cmpstr(dates, ==, "");
	}
}

/* Every name is found, so the table is sorted. */
static void
test_names(void)
{
	static const char *const months =
		"jan feb mar apr may jun jul aug sep oct nov dec "
		"january february march april may june july august september october november "
		"december januar februar märz april mai juni juli august september oktober "
		"november dezember janvier février mars avril mai juin juillet août septembre "
		"octobre novembre décembre enero febrero marzo abril mayo junio julio agosto "
		"septiembre octubre noviembre diciembre januari februari maart april mei juni "
		"juli augustus september oktober november december janeiro fevereiro março abril "
		"maio junho julho agosto setembro outubro novembro dezembro gennaio febbraio marzo "
		"aprile maggio giugno luglio agosto settembre ottobre novembre dicembre";
	static const char *const weekdays =
		"Sun Mon Tue Wed Thu Fri Sat sunday monday tuesday wednesday thursday friday "
		"saturday sonntag montag dienstag mittwoch donnerstag freitag samstag dimanche "
		"lundi mardi mercredi jeudi vendredi samedi domingo lunes martes miércoles jueves "
		"viernes sábado zondag maandag dinsdag woensdag donderdag vrijdag zaterdag "
		"domenica lunedì martedì mercoledì giovedì venerdì sabato";
	g_auto(GStrv) month = g_strsplit(months, " ", -1);
	g_auto(GStrv) weekday = g_strsplit(weekdays, " ", -1);

	for (int i = 0; month[i]; i++) {
		g_autofree char *text = g_strdup_printf("9 %s 2021", month[i]);
		g_autofree char *dates = describe(text, strlen(text));
		g_autofree char *expected = g_strdup_printf("2021-%d-9 {%s}", i % 12 + 1, text);

		g_assert_cmpstr(dates, ==, expected);
	}
	for (int i = 0; weekday[i]; i++) {
		g_autofree char *text = g_strdup_printf("%s, 9 Dec 2021", weekday[i]);
		g_autofree char *dates = describe(text, strlen(text));
		g_autofree char *expected = g_strdup_printf("2021-12-9 w%d {%s}", i % 7, text);

		g_assert_cmpstr(dates, ==, expected);
	}
}

/* What follows the end of the text is not looked at. */
static void
test_cut(void)
{
	static const char text[] = "2021年12月9日(木) 13:00～15:00";

	for (size_t len = 0; len <= strlen(text); len = len + 1) {
		g_autofree char *copy = g_memdup2(text, MAX(len, 1));
		g_autoptr(GArray) dates = written_dates_find(copy, len);

		if (dates->len == 0)
			continue;
		g_assert_cmpuint(dates->len, ==, 1);
		g_assert_cmpuint(g_array_index(dates, WrittenDate, 0).len, <=, len);
	}
}

static void
test_limit(void)
{
	GString *text = g_string_new(NULL);
	g_autoptr(GArray) dates = NULL;

	for (int i = 0; i < WRITTEN_DATES_MAX + 5; i++)
		g_string_append(text, "12月9日,");
	dates = written_dates_find(text->str, text->len);
	g_assert_cmpuint(dates->len, ==, WRITTEN_DATES_MAX);
	g_string_free(text, TRUE);
}

/* Text made to be looked at again and again still costs one pass. */
static void
test_linear(void)
{
	static const char *const patterns[] = {
		"1",      "１",   "一",   "十",       "1/",    "1.",       "12月",
		"2021年", "令和", "Dec ", "Mon ",     "9 Dec", "1(",       "2021(",
		" ",      "é",    "A",    "Sun,Dec ", "12/9(", "12月9日(", "12月9日 1:",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++) {
		GString *text = g_string_new(NULL);
		g_autoptr(GArray) dates = NULL;

		while (text->len < TEXT_KEPT_MAX)
			g_string_append(text, patterns[i]);
		g_test_timer_start();
		dates = written_dates_find(text->str, text->len);
		g_assert_cmpfloat(g_test_timer_elapsed(), <, 5);
		g_string_free(text, TRUE);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/written-date/cases", test_cases);
	g_test_add_func("/written-date/none", test_none);
	g_test_add_func("/written-date/names", test_names);
	g_test_add_func("/written-date/cut", test_cut);
	g_test_add_func("/written-date/limit", test_limit);
	g_test_add_func("/written-date/linear", test_linear);
	return g_test_run();
}
