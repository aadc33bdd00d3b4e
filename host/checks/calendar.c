/* SPDX-License-Identifier: MIT */

#include "checks/calendar.h"

#include <string.h>

#include "checks/context.h"
#include "checks/link-view.h"
#include "message/written-date.h"

/* Returns the year that puts a date without one nearest to the mail's own date, 0 if unknown. */
static int
nearest_year(const Facts *facts, int month, int day)
{
	int distance = (month - facts->date.month) * 31 + day - facts->date.day;

	if (!facts->has_date)
		return 0;
	return facts->date.year + (distance > 186 ? -1 : distance < -186 ? 1 : 0);
}

static bool
leads_somewhere(const Facts *facts)
{
	for (guint i = 0; i < facts->links->len; i++)
		if (link_is_clicked(g_ptr_array_index(facts->links, i)))
			return true;
	return false;
}

const GArray *
dates_of(const Outside *outside, const char *text)
{
	Kept *kept = outside->kept;
	GArray *dates;

	if (!kept->dates)
		kept->dates =
			g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
	dates = g_hash_table_lookup(kept->dates, text);
	if (!dates) {
		dates = written_dates_find(text, strlen(text));
		g_hash_table_insert(kept->dates, (gpointer)text, dates);
	}
	return dates;
}

Status
weekdays_check(const Facts *facts, const Outside *outside, const char *text, const char *at,
               Evidence *evidence)
{
	const GArray *dates = dates_of(outside, text);
	bool quoting =
		facts->is_reply || facts->is_list || mail_is_notice(facts) || facts->auto_submitted;
	/* "Thursday, the 11th?" is talk among friends; who wants a click announces. */
	bool chatting = !leads_somewhere(facts);
	Status status = STATUS_PASS;

	for (guint i = 0; i < dates->len; i++) {
		const WrittenDate *date = &g_array_index(dates, WrittenDate, i);
		int year = date->year ? date->year : nearest_year(facts, date->month, date->day);
		bool slip = quoting || (chatting && date->year == 0);
		g_autofree char *written = NULL;
		g_autofree char *weekday = NULL;

		if (date->weekday < 0 || year == 0 || (quoting && date->year == 0) ||
		    !date_valid(year, date->month, date->day) ||
		    date_weekday(year, date->month, date->day) == date->weekday)
			continue;
		written = g_strndup(text + date->start, date->len);
		weekday = g_strdup_printf("weekday_%d", date_weekday(year, date->month, date->day));
		evidence_add(evidence, "written", written, at);
		evidence_add_term(evidence, "weekday", weekday, NULL);
		status = slip && status != STATUS_WARN ? STATUS_NOTE : STATUS_WARN;
	}
	return status;
}

bool
event_is_over(const Facts *facts, const Outside *outside, const char *text, const char *at,
              Evidence *evidence)
{
	const GArray *dates = dates_of(outside, text);
	const Received *ours = facts->boundary ? facts->boundary->received : NULL;
	int zone = ours && ours->has_date ? ours->date.offset_minutes : facts->date.offset_minutes;
	g_autofree char *event = NULL;
	g_autofree char *sent = NULL;

	for (guint i = 0; i < dates->len; i++) {
		const WrittenDate *date = &g_array_index(dates, WrittenDate, i);
		int year = date->year ? date->year : nearest_year(facts, date->month, date->day);
		int hour = date->has_end ? date->end_hour : date->hour;
		int minute = date->has_end ? date->end_minute : date->minute;
		int64_t epoch;

		if (!date->has_time || year == 0 || !date_valid(year, date->month, date->day))
			continue;
		epoch = date_epoch(year, date->month, date->day, hour, minute, 0) - zone * 60;
		if (epoch >= facts->date.epoch)
			return false;
		g_clear_pointer(&event, g_free);
		event = g_strndup(text + date->start, date->len);
	}
	if (!event)
		return false;
	sent = date_format(facts->date.epoch, zone);
	evidence_add(evidence, "event", event, at);
	evidence_add(evidence, "date", sent, "Date");
	return true;
}
