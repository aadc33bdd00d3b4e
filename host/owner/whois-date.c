/* SPDX-License-Identifier: MIT */

#include "owner/whois-date.h"

#include <string.h>

#include "base/auto.h"
#include "message/date.h"

#define DIGITS_MAX 8
#define WORD_MAX   16

/* What was read so far. */
typedef struct Pieces {
	int numbers[3], digits[3];
	unsigned count;
	int month, month_at; /* by name, and how many numbers stood before it; 0 when none */
	bool has_time;
	int hour, minute, second;
	bool has_zone;
	int zone; /* minutes east */
} Pieces;

typedef struct Cursor {
	const char *p, *end;
} Cursor;

static const struct {
	const char *name;
	int minutes;
} zones[] = {
	{ "z", 0 },      { "utc", 0 },    { "gmt", 0 },    { "wet", 0 },     { "jst", 540 },
	{ "kst", 540 },  { "hkt", 480 },  { "sgt", 480 },  { "msk", 180 },   { "cet", 60 },
	{ "cest", 120 }, { "eet", 120 },  { "eest", 180 }, { "bst", 60 },    { "est", -300 },
	{ "edt", -240 }, { "cdt", -300 }, { "mst", -420 }, { "mdt", -360 },  { "pst", -480 },
	{ "pdt", -420 }, { "brt", -180 }, { "clt", -240 }, { "clst", -180 },
};

static bool
digit_at(const Cursor *c)
{
	return c->p < c->end && g_ascii_isdigit(*c->p);
}

/* Reads at most @max digits. Returns: how many. */
static int
read_digits(Cursor *c, int max, int *ret)
{
	int n = 0;

	*ret = 0;
	for (; n < max && digit_at(c); n++)
		*ret = *ret * 10 + (*c->p++ - '0');
	return n;
}

/* Reads "+09:00", "-0700", "+02" or "+8" at the cursor. */
static bool
read_offset(Cursor *c, int *ret)
{
	Cursor at = *c;
	int sign = 0, hours = 0, minutes = 0, n = 0;

	if (at.p == at.end || (*at.p != '+' && *at.p != '-'))
		return false;
	sign = *at.p++ == '-' ? -1 : 1;
	n = read_digits(&at, 2, &hours);
	if (at.p < at.end && *at.p == ':')
		at.p++;
	(void)read_digits(&at, 2, &minutes);
	if (n == 0 || hours > 14 || minutes > 59)
		return false;
	*ret = sign * (hours * 60 + minutes);
	*c = at;
	return true;
}

/* Reads ":MM[:SS[.fraction]]" behind the hour, and the offset behind it. */
static bool
read_time(Cursor *c, int hour, Pieces *pieces)
{
	int fraction = 0;

	c->p++;
	pieces->hour = hour;
	if (read_digits(c, 2, &pieces->minute) == 0)
		return false;
	if (c->p + 1 < c->end && *c->p == ':' && g_ascii_isdigit(c->p[1])) {
		c->p++;
		(void)read_digits(c, 2, &pieces->second);
	}
	if (c->p + 1 < c->end && *c->p == '.' && g_ascii_isdigit(c->p[1])) {
		c->p++;
		while (digit_at(c))
			(void)read_digits(c, DIGITS_MAX, &fraction);
	}
	pieces->has_time = true;
	while (c->p < c->end && *c->p == ' ')
		c->p++;
	if (read_offset(c, &pieces->zone))
		pieces->has_zone = true;
	return true;
}

/* Reads "YYYYMMDD" or "YYYYMMDDhhmmss" at the cursor. */
static bool
read_compact(Cursor *c, Pieces *pieces)
{
	Cursor at = *c;
	int n = 0;

	while (digit_at(&at)) {
		at.p++;
		n++;
	}
	if ((n != 8 && n != 14) || pieces->count == 3)
		return false;
	pieces->digits[0] = read_digits(c, 4, &pieces->numbers[0]);
	pieces->digits[1] = read_digits(c, 2, &pieces->numbers[1]);
	pieces->digits[2] = read_digits(c, 2, &pieces->numbers[2]);
	pieces->count = 3;
	if (n == 14) {
		(void)read_digits(c, 2, &pieces->hour);
		(void)read_digits(c, 2, &pieces->minute);
		(void)read_digits(c, 2, &pieces->second);
		pieces->has_time = true;
	}
	return true;
}

static bool
read_number(Cursor *c, Pieces *pieces)
{
	int number = 0, n = 0;

	if (read_compact(c, pieces))
		return true;
	n = read_digits(c, DIGITS_MAX, &number);
	if (digit_at(c))
		return false;
	if (c->p < c->end && *c->p == ':' && n <= 2 && !pieces->has_time)
		return read_time(c, number, pieces);
	if (pieces->count == 3)
		return true;
	pieces->numbers[pieces->count] = number;
	pieces->digits[pieces->count++] = n;
	return true;
}

static int
month_of(const char *word)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	const char *full[] = {
		"january", "february", "march",     "april",   "may",      "june",
		"july",    "august",   "september", "october", "november", "december"
	};
	size_t len = strlen(word);

	for (int i = 0; i < 12; i++) {
		if (strncmp(word, months + 3 * i, 3) == 0 && len >= 3 &&
		    strncmp(word, full[i], len) == 0)
			return i + 1;
	}
	return strcmp(word, "sept") == 0 ? 9 : 0;
}

static void
read_word(Cursor *c, Pieces *pieces)
{
	char word[WORD_MAX + 1] = "";
	size_t n = 0;
	int month = 0;

	for (; c->p < c->end && g_ascii_isalpha(*c->p); c->p++) {
		if (n < WORD_MAX)
			word[n++] = g_ascii_tolower(*c->p);
	}
	month = month_of(word);
	if (month > 0 && pieces->month == 0) {
		pieces->month = month;
		pieces->month_at = (int)pieces->count;
	}
	for (size_t i = 0; !pieces->has_zone && i < G_N_ELEMENTS(zones); i++) {
		if (strcmp(zones[i].name, word) == 0) {
			pieces->has_zone = true;
			pieces->zone = zones[i].minutes;
			(void)read_offset(c, &pieces->zone); /* "UTC+8" */
		}
	}
}

/* "13-Apr-10": no domain is older than 1985. */
static int
full_year(int year, int digits)
{
	if (digits > 2)
		return year;
	return year >= 85 ? 1900 + year : 2000 + year;
}

/* "25-Apr-1985", "Apr 25 1985", "2001-Aug-23", "Aug-1996". */
static bool
with_month_name(const Pieces *pieces, int *ret_year, int *ret_day)
{
	if (pieces->count == 0)
		return false;
	if (pieces->count == 1) {
		*ret_year = pieces->numbers[0];
		*ret_day = 1;
		return pieces->digits[0] == 4;
	}
	if (pieces->digits[0] == 4) {
		*ret_year = pieces->numbers[0];
		*ret_day = pieces->numbers[1];
		return pieces->month_at == 1;
	}
	*ret_day = pieces->numbers[0];
	*ret_year = full_year(pieces->numbers[1], pieces->digits[1]);
	return true;
}

static bool
of_numbers(const Pieces *pieces, DateOrder order, int ret[3])
{
	const int *n = pieces->numbers;

	if (pieces->count < 3)
		return false;
	if (pieces->digits[0] == 4) {
		memcpy(ret, n, 3 * sizeof(int));
		return true;
	}
	if (order == DATE_YMD || pieces->digits[2] != 4)
		return false;
	ret[0] = n[2];
	ret[1] = order == DATE_DMY ? n[1] : n[0];
	ret[2] = order == DATE_DMY ? n[0] : n[1];
	return true;
}

/* Reads pieces until a date and what belongs to it are there. Returns false on what is no date. */
static bool
read_pieces(Cursor *c, Pieces *pieces)
{
	while (c->p < c->end) {
		if (digit_at(c)) {
			if (!read_number(c, pieces))
				return false;
		} else if (g_ascii_isalpha(*c->p)) {
			read_word(c, pieces);
		} else if (*c->p == '#') {
			return true; /* of Brazil: the number of the request */
		} else {
			c->p++;
		}
	}
	return true;
}

bool
whois_date(const WhoisServer *server, const char *text, size_t len, int64_t *ret)
{
	Cursor cursor = { text, text + MIN(len, 64) };
	Pieces pieces = { 0 };
	int date[3] = { 0 }, zone = 0;

	if (!read_pieces(&cursor, &pieces))
		return false;
	if (pieces.month > 0) {
		date[1] = pieces.month;
		if (!with_month_name(&pieces, &date[0], &date[2]))
			return false;
	} else if (!of_numbers(&pieces, server->order, date)) {
		return false;
	}
	if (pieces.hour > 23 || pieces.minute > 59 || pieces.second > 60)
		return false;
	if (date[0] < 1980 || date[0] > 9999 || !date_valid(date[0], date[1], date[2]))
		return false;
	zone = pieces.has_zone ? pieces.zone : server->zone;
	*ret = date_epoch(date[0], date[1], date[2], pieces.hour, pieces.minute, pieces.second) -
	       (int64_t)60 * zone;
	return true;
}
