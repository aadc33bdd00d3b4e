/* SPDX-License-Identifier: MIT */

#include "owner/rdap-date.h"

#include <glib.h>
#include <stddef.h>

#include "message/date.h"

/* Reads exactly @digits digits; returns -1, without going on, when they are not there. */
static int
number(const char **p, unsigned digits)
{
	int n = 0;

	for (unsigned i = 0; i < digits; i++) {
		if (!g_ascii_isdigit((*p)[i]))
			return -1;
		n = 10 * n + ((*p)[i] - '0');
	}
	*p += digits;
	return n;
}

static bool
skip(const char **p, const char *any_of)
{
	for (; *any_of; any_of++) {
		if (**p == *any_of) {
			(*p)++;
			return true;
		}
	}
	return false;
}

static bool
read_day(const char **p, int *year, int *month, int *day)
{
	*year = number(p, 4);
	if (*year < 0 || !skip(p, "-"))
		return false;
	*month = number(p, 2);
	if (*month < 0 || !skip(p, "-"))
		return false;
	*day = number(p, 2);
	return *day >= 0 && date_valid(*year, *month, *day);
}

/* The seconds may be missing; a leap second is the next minute's first. */
static bool
read_time(const char **p, int *hour, int *minute, int *second)
{
	*hour = number(p, 2);
	if (*hour < 0 || *hour > 24 || !skip(p, ":"))
		return false;
	*minute = number(p, 2);
	if (*minute < 0 || *minute > 59)
		return false;
	*second = skip(p, ":") ? number(p, 2) : 0;
	if (*second < 0 || *second > 60)
		return false;
	if (skip(p, ".,"))
		while (g_ascii_isdigit(**p))
			(*p)++;
	return true;
}

/* Returns false for what is no offset. */
static bool
read_offset(const char **p, int *seconds)
{
	int sign, hours, minutes;

	*seconds = 0;
	(void)skip(p, " ");
	if (!**p || skip(p, "Zz"))
		return true;
	sign = **p == '-' ? -1 : 1;
	if (!skip(p, "+-"))
		return false;
	hours = number(p, 2);
	(void)skip(p, ":");
	minutes = **p ? number(p, 2) : 0;
	if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
		return false;
	*seconds = sign * 60 * (60 * hours + minutes);
	return true;
}

bool
rdap_date_parse(const char *text, int64_t *ret_epoch)
{
	const char *p = text;
	int year, month, day, offset;
	int hour = 0, minute = 0, second = 0;

	if (!p || !read_day(&p, &year, &month, &day))
		return false;
	if (skip(&p, "Tt ") && !read_time(&p, &hour, &minute, &second))
		return false;
	if (!read_offset(&p, &offset) || *p)
		return false;
	*ret_epoch = date_epoch(year, month, day, hour, minute, second) - offset;
	return true;
}
