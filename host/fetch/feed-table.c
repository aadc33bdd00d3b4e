/* SPDX-License-Identifier: MIT */

#include "fetch/feed-table.h"

#include <string.h>

#define SAMPLE_LINES 20 /* by which a table without a header is known */

bool
feed_line_next(const char **at, const char *end, FeedField *ret)
{
	while (*at < end) {
		const char *line = *at;
		const char *stop = memchr(line, '\n', (size_t)(end - line));

		if (!stop)
			stop = end;
		*at = stop < end ? stop + 1 : end;
		while (line < stop && (unsigned char)*line <= ' ')
			line++;
		while (line < stop && (unsigned char)stop[-1] <= ' ')
			stop--;
		if (line == stop || *line == '#')
			continue;
		*ret = (FeedField){ line, (size_t)(stop - line) };
		return true;
	}
	return false;
}

/* Returns where the field that begins at @p ends, of which *ret is what stands in the quotes. */
static const char *
read_field(const char *p, const char *end, char comma, FeedField *ret)
{
	const char *stop;

	if (p < end && *p == '"') {
		stop = p + 1;
		while (stop < end && (*stop != '"' || (stop + 1 < end && stop[1] == '"')))
			stop += *stop == '"' ? 2 : 1;
		stop = MIN(stop, end);
		*ret = (FeedField){ p + 1, (size_t)(stop - p - 1) };
		p = stop;
	} else {
		ret->text = p;
		ret->len = 0;
	}
	stop = p < end ? memchr(p, comma, (size_t)(end - p)) : NULL;
	if (!stop)
		stop = end;
	if (ret->text == p)
		ret->len = (size_t)(stop - p);
	return stop;
}

size_t
feed_line_divide(const FeedTable *table, FeedField line, FeedField ret[FEED_FIELDS_MAX])
{
	const char *end = line.text + line.len;
	const char *p = line.text;
	size_t n = 0;

	if (!table->comma) {
		ret[0] = line;
		return 1;
	}
	while (n < FEED_FIELDS_MAX) {
		p = read_field(p, end, table->comma, &ret[n++]);
		if (p == end)
			break;
		p++;
	}
	return n;
}

static bool
is_one_of(FeedField field, const char *const *names)
{
	for (; *names; names++)
		if (strlen(*names) == field.len &&
		    g_ascii_strncasecmp(field.text, *names, field.len) == 0)
			return true;
	return false;
}

/* Takes the columns' names, when the line has them. */
static bool
read_header(FeedTable *table, FeedField line)
{
	static const char *const addresses[] = { "url",      "uri",    "link",      "address",
		                                 "host",     "domain", "indicator", "ioc",
		                                 "hostname", "fqdn",   NULL };
	static const char *const dates[] = { "date",       "submission_time", "dateadded",
		                             "date_added", "first_seen",      "time",
		                             "timestamp",  "datetime",        NULL };
	static const char *const brands[] = { "target", "brand", "description", NULL };
	FeedField fields[FEED_FIELDS_MAX];
	size_t n = feed_line_divide(table, line, fields);

	for (size_t i = 0; i < n; i++) {
		if (table->address < 0 && is_one_of(fields[i], addresses))
			table->address = (int)i;
		else if (table->date < 0 && is_one_of(fields[i], dates))
			table->date = (int)i;
		else if (table->brand < 0 && is_one_of(fields[i], brands))
			table->brand = (int)i;
	}
	return table->address >= 0;
}

static bool
begins_as_address(FeedField field)
{
	return (field.len > 8 && g_ascii_strncasecmp(field.text, "https://", 8) == 0) ||
	       (field.len > 7 && g_ascii_strncasecmp(field.text, "http://", 7) == 0);
}

static bool
looks_like_host(FeedField field)
{
	const char *dot = memchr(field.text, '.', field.len);

	for (size_t i = 0; i < field.len; i++)
		if (!g_ascii_isalnum(field.text[i]) && !strchr(".-_", field.text[i]))
			return false;
	return dot && dot > field.text && dot + 1 < field.text + field.len;
}

/* By what stands in a line: the address, else the host; a date; no brand, which may be anything. */
static void
read_columns(FeedTable *table, FeedField line)
{
	FeedField fields[FEED_FIELDS_MAX];
	size_t n = feed_line_divide(table, line, fields);

	for (size_t i = 0; i < n && table->address < 0; i++)
		if (begins_as_address(fields[i]))
			table->address = (int)i;
	for (size_t i = 0; i < n && table->address < 0; i++)
		if (looks_like_host(fields[i]))
			table->address = (int)i;
	for (size_t i = 0; i < n && table->date < 0; i++)
		if (feed_day(fields[i]) > 0)
			table->date = (int)i;
}

/* Addresses have commas in them, too: a table has as many in every line. */
static bool
is_even(FeedTable *table, const char *at, const char *end)
{
	FeedField fields[FEED_FIELDS_MAX];
	FeedField line;
	size_t width = 0, lines = 0;

	while (lines < SAMPLE_LINES && feed_line_next(&at, end, &line)) {
		size_t n = feed_line_divide(table, line, fields);

		if (n < 2 || (lines > 0 && n != width))
			return false;
		width = n;
		lines++;
	}
	return lines >= 2;
}

FeedTable
feed_table_of(const char *text, size_t len)
{
	static const FeedTable nothing = { .address = -1, .date = -1, .brand = -1 };
	FeedTable table = nothing;
	const char *end = text + len;
	const char *at = text;
	FeedField line;

	if (!feed_line_next(&at, end, &line))
		return nothing;
	table.comma = memchr(line.text, '\t', line.len) ? '\t' : ',';
	table.header = read_header(&table, line);
	if (table.header)
		return table;
	table = (FeedTable){ .comma = table.comma, .address = -1, .date = -1, .brand = -1 };
	if (is_even(&table, text, end))
		read_columns(&table, line);
	if (table.address >= 0)
		return table;
	table = nothing;
	table.address = 0;
	return table;
}

/* Reads @digits digits at @at. Returns -1 when there is something else. */
static int
number_at(FeedField field, size_t at, size_t digits)
{
	int number = 0;

	for (size_t i = at; i < at + digits; i++) {
		if (i >= field.len || !g_ascii_isdigit(field.text[i]))
			return -1;
		number = number * 10 + (field.text[i] - '0');
	}
	return number;
}

uint16_t
feed_day(FeedField field)
{
	static const int before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
	int year = number_at(field, 0, 4);
	int month = number_at(field, 5, 2);
	int day = number_at(field, 8, 2);
	char mark = field.len > 7 ? field.text[4] : '\0';
	int years = year - 2000;
	int leap;

	if ((mark != '-' && mark != '/') || field.text[7] != mark || years < 0 || years > 170 ||
	    month < 1 || month > 12 || day < 1 ||
	    day > g_date_get_days_in_month((GDateMonth)month, (GDateYear)year))
		return 0;
	/* The years before this one that had a day more, of which 2100 is none; and this one. */
	leap = (years + 3) / 4 - (years > 100 ? 1 : 0) +
	       (month > 2 && g_date_is_leap_year((GDateYear)year) ? 1 : 0);
	return (uint16_t)(years * 365 + leap + before[month - 1] + day - 1);
}
