/* SPDX-License-Identifier: MIT */

/*
 * Dates as people write them in text
 *
 * Japanese in all its forms (2021年12月09日(金), 令和3年12月9日, 全角, 漢数字, 12/9(火)) and
 * English (Thursday, December 9, 2021; 9 Dec 2021; 2021-12-09).
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct WrittenDate {
	size_t start, len;    /* bytes in the text, weekday and time included */
	int year, month, day; /* year 0 when not written; the day may be one no calendar has */
	int weekday;          /* 0 = Sunday, -1 when not written */
	bool has_time;
	int hour, minute;
	bool has_end; /* a span of hours: "03:00 ~ 05:00" */
	int end_hour,
		end_minute; /* hours count from the date's own day: 5 the next morning is 29 */
} WrittenDate;

/*
 * Finds every date in @text (valid UTF-8), in order, at most WRITTEN_DATES_MAX. Linear time.
 * Returns: (transfer full) (element-type WrittenDate).
 */
GArray *written_dates_find(const char *text, size_t len);
