/* SPDX-License-Identifier: MIT */

/*
 * One day with two weekdays
 *
 *     Subject: ...12月09日(金)              ■実施日時 12月09日火曜日
 *
 * A text that was used before was given a new date in one place and not in the other. No calendar
 * is needed to see it, so it holds without a year, too.
 */

#include "checks/check.h"

#include <string.h>

#include "base/limits.h"
#include "checks/calendar.h"
#include "checks/context.h"
#include "message/written-date.h"

#define DAYS_MAX 32 /* of a mail; a calendar that is sent round has more and no end */

typedef struct Day {
	WrittenDate date;
	const char *text, *at; /* borrowed */
} Day;

static void
add_days(GArray *days, const Outside *outside, const char *text, const char *at)
{
	const GArray *dates = dates_of(outside, text);

	for (guint i = 0; i < dates->len && days->len < DAYS_MAX; i++) {
		Day day = { g_array_index(dates, WrittenDate, i), text, at };

		if (day.date.weekday >= 0)
			g_array_append_val(days, day);
	}
}

/* Without a year it can be any: so both must have one, or neither. */
static bool
is_same_day(const Day *a, const Day *b)
{
	return a->date.year == b->date.year && a->date.month == b->date.month &&
	       a->date.day == b->date.day;
}

static bool
find_pair(const GArray *days, const Day **ret_a, const Day **ret_b)
{
	for (guint i = 0; i < days->len; i++) {
		for (guint k = i + 1; k < days->len; k++) {
			*ret_a = &g_array_index(days, Day, i);
			*ret_b = &g_array_index(days, Day, k);
			if (is_same_day(*ret_a, *ret_b) &&
			    (*ret_a)->date.weekday != (*ret_b)->date.weekday)
				return true;
		}
	}
	return false;
}

static void
add_written(Evidence *evidence, const char *key, const Day *day)
{
	g_autofree char *written = g_strndup(day->text + day->date.start, day->date.len);

	evidence_add(evidence, key, written, day->at);
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	g_autoptr(GArray) days = g_array_new(false, false, sizeof(Day));
	const Day *a, *b;
	size_t looked = 0;

	if (!mail_is_cold(facts) || mail_is_notice(facts))
		return STATUS_PASS;
	if (facts->subject.text)
		add_days(days, outside, facts->subject.text, "Subject");
	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		if (looked > DATES_TEXT_MAX)
			break;
		looked += strlen(body->text);
		add_days(days, outside, body->text, body->at);
	}
	if (!find_pair(days, &a, &b))
		return STATUS_PASS;
	add_written(evidence, "one", a);
	add_written(evidence, "other", b);
	return STATUS_WARN;
}

const Check check_dates_disagree = {
	.id = "dates-disagree",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
