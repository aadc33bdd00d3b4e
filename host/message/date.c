/* SPDX-License-Identifier: MIT */

#include "message/date.h"

#include <glib.h>
#include <string.h>
#include <time.h>

/*
 * A date falls into words, numbers and marks; white space and comments (RFC 5322 §3.2.2) only part
 * them. The longest honest form has 19 tokens, so what comes after TOKENS_MAX is no part of a date.
 */
#define TOKENS_MAX 32
#define NUMBER_MAX 100000 /* numbers stop growing here; no field of a date is as large */

typedef enum {
	TOKEN_END,
	TOKEN_WORD,
	TOKEN_NUMBER,
	TOKEN_MARK
} TokenKind;

typedef struct Token {
	TokenKind kind;
	const char *text;
	size_t len;
	int number;
} Token;

typedef struct Tokens {
	Token list[TOKENS_MAX + 1]; /* the last is TOKEN_END */
	size_t at;
} Tokens;

typedef struct Fields {
	int year, month, day; /* year -1 until it is seen */
	int hour, minute, second;
	int weekday, offset;
} Fields;

/* Returns the offset after the comment that opens at @pos. One that never closes is all the rest.
 */
static size_t
skip_comment(const char *raw, size_t len, size_t pos)
{
	size_t depth = 0;

	for (; pos < len; pos++) {
		if (raw[pos] == '\\')
			pos++;
		else if (raw[pos] == '(')
			depth++;
		else if (raw[pos] == ')' && --depth == 0)
			return pos + 1;
	}
	return len;
}

/* Bytes that are not ASCII are letters: a name of some language that we do not know. */
static bool
is_letter(char c)
{
	return g_ascii_isalpha(c) || (unsigned char)c >= 0x80;
}

/* Reads the token at @pos, where no white space stands, and returns the offset after it. */
static size_t
token_read(const char *raw, size_t len, size_t pos, Token *token)
{
	size_t end = pos;

	token->number = 0;
	if (g_ascii_isdigit(raw[pos])) {
		token->kind = TOKEN_NUMBER;
		for (; end < len && g_ascii_isdigit(raw[end]); end++)
			token->number = MIN(token->number * 10 + (raw[end] - '0'), NUMBER_MAX);
	} else if (is_letter(raw[pos])) {
		token->kind = TOKEN_WORD;
		while (end < len && is_letter(raw[end]))
			end++;
	} else {
		token->kind = TOKEN_MARK;
		end++;
	}
	token->text = raw + pos;
	token->len = end - pos;
	return end;
}

static void
tokens_read(Tokens *tokens, const char *raw, size_t len)
{
	size_t n = 0;
	size_t pos = 0;

	memset(tokens, 0, sizeof(*tokens));
	while (pos < len && n < TOKENS_MAX) {
		if (raw[pos] == '(')
			pos = skip_comment(raw, len, pos);
		else if (g_ascii_isspace(raw[pos]))
			pos++;
		else
			pos = token_read(raw, len, pos, &tokens->list[n++]);
	}
}

static const Token *
peek(const Tokens *tokens, size_t ahead)
{
	return &tokens->list[MIN(tokens->at + ahead, TOKENS_MAX)];
}

static bool
is_mark(const Token *token, const char *marks)
{
	return token->kind == TOKEN_MARK && token->text[0] != '\0' && strchr(marks, token->text[0]);
}

static bool
is_word(const Token *token, const char *word)
{
	return token->kind == TOKEN_WORD && token->len == strlen(word) &&
	       g_ascii_strncasecmp(token->text, word, token->len) == 0;
}

static bool
take_mark(Tokens *tokens, const char *marks)
{
	if (!is_mark(peek(tokens, 0), marks))
		return false;
	tokens->at++;
	return true;
}

/* Takes a number of at most @digits digits. */
static bool
take_number(Tokens *tokens, size_t digits, int *ret)
{
	const Token *token = peek(tokens, 0);

	if (token->kind != TOKEN_NUMBER || token->len > digits)
		return false;
	*ret = token->number;
	tokens->at++;
	return true;
}

/* Returns which of @names, whole or cut to three letters or more, @token is; -1 for none. */
static int
name_index(const Token *token, const char *const *names, int n)
{
	if (token->kind != TOKEN_WORD || token->len < 3)
		return -1;
	for (int i = 0; i < n; i++)
		if (token->len <= strlen(names[i]) &&
		    g_ascii_strncasecmp(token->text, names[i], token->len) == 0)
			return i;
	return -1;
}

static int
month_of(const Token *token)
{
	static const char *const months[] = {
		"january", "february", "march",     "april",   "may",      "june",
		"july",    "august",   "september", "october", "november", "december",
	};

	return name_index(token, months, G_N_ELEMENTS(months)) + 1;
}

/* Any word may stand where the weekday does ("Do, 9 Dec 2021"); only English is understood. */
static void
take_weekday(Tokens *tokens, Fields *fields)
{
	static const char *const weekdays[] = {
		"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
	};
	const Token *token = peek(tokens, 0);

	if (token->kind == TOKEN_WORD && month_of(token) == 0) {
		fields->weekday = name_index(token, weekdays, G_N_ELEMENTS(weekdays));
		tokens->at++;
	}
	while (take_mark(tokens, ",."))
		continue;
}

/* RFC 5322 §4.3: two digits are 1950 to 2049, three are counted from 1900. */
static bool
take_year(Tokens *tokens, Fields *fields)
{
	size_t digits = peek(tokens, 0)->len;
	int year = 0;

	if (digits < 2 || !take_number(tokens, 4, &year))
		return false;
	if (digits == 2)
		year += year < 50 ? 2000 : 1900;
	else if (digits == 3)
		year += 1900;
	fields->year = year;
	return true;
}

/* Takes "9 Dec 2021", "9-Dec-21", "Dec 9", "Dec 9, 2021", "2021-12-09" or "2021/12/9". */
static bool
take_day(Tokens *tokens, Fields *fields)
{
	fields->month = month_of(peek(tokens, 0));
	if (fields->month > 0) {
		tokens->at++;
		(void)take_mark(tokens, ".");
		if (!take_number(tokens, 2, &fields->day))
			return false;
		(void)take_mark(tokens, ",");
		/* asctime() has the time here, and the year at the end. */
		return is_mark(peek(tokens, 1), ":") || take_year(tokens, fields);
	}
	if (peek(tokens, 0)->len == 4)
		return take_year(tokens, fields) && take_mark(tokens, "-/") &&
		       take_number(tokens, 2, &fields->month) && take_mark(tokens, "-/") &&
		       take_number(tokens, 2, &fields->day);
	if (!take_number(tokens, 3, &fields->day))
		return false;
	(void)take_mark(tokens, "-./");
	fields->month = month_of(peek(tokens, 0));
	if (fields->month == 0)
		return false;
	tokens->at++;
	while (take_mark(tokens, "-./,"))
		continue;
	return take_year(tokens, fields);
}

/* Takes "13:31", "13:31:28", "13:31:28.125" or "1:31:28 PM", if a time is there at all. */
static bool
take_time(Tokens *tokens, Fields *fields)
{
	int fraction = 0;

	(void)take_mark(tokens, ",");
	if (is_word(peek(tokens, 0), "T") || is_word(peek(tokens, 0), "at"))
		tokens->at++;
	if (peek(tokens, 0)->kind != TOKEN_NUMBER || !is_mark(peek(tokens, 1), ":."))
		return true;
	if (!take_number(tokens, 2, &fields->hour) || !take_mark(tokens, ":.") ||
	    !take_number(tokens, 2, &fields->minute))
		return false;
	if (take_mark(tokens, ":.") && !take_number(tokens, 2, &fields->second))
		return false;
	if (take_mark(tokens, ".,"))
		(void)take_number(tokens, SIZE_MAX, &fraction);
	if (is_word(peek(tokens, 0), "AM") || is_word(peek(tokens, 0), "PM")) {
		if (fields->hour < 1 || fields->hour > 12)
			return false;
		fields->hour = fields->hour % 12 + (is_word(peek(tokens, 0), "PM") ? 12 : 0);
		tokens->at++;
	}
	return true;
}

static const struct {
	const char *name;
	int minutes;
} zones[] = {
	{ "AEDT", 660 }, { "AEST", 600 }, { "BST", 60 },   { "CDT", -300 }, { "CEST", 120 },
	{ "CET", 60 },   { "CST", -360 }, { "EDT", -240 }, { "EEST", 180 }, { "EET", 120 },
	{ "EST", -300 }, { "HKT", 480 },  { "HST", -600 }, { "IST", 330 },  { "JST", 540 },
	{ "KST", 540 },  { "MDT", -360 }, { "MEST", 120 }, { "MESZ", 120 }, { "MET", 60 },
	{ "MEZ", 60 },   { "MSK", 180 },  { "MST", -420 }, { "NZDT", 780 }, { "NZST", 720 },
	{ "PDT", -420 }, { "PST", -480 }, { "SGT", 480 },  { "WEST", 60 },  { "WET", 0 },
};

/* Takes the digits after a sign: "0900", "900", "09:00", "9". What is no zone on earth is 0. */
static void
take_offset(Tokens *tokens, int sign, Fields *fields)
{
	size_t digits = peek(tokens, 0)->len;
	int hours = 0;
	int minutes = 0;

	if (!take_number(tokens, 4, &hours))
		return;
	if (digits > 2) {
		minutes = hours % 100;
		hours /= 100;
	} else if (take_mark(tokens, ":")) {
		(void)take_number(tokens, 2, &minutes);
	}
	if (hours < 24 && minutes < 60)
		fields->offset = sign * (hours * 60 + minutes);
}

/* Takes the zone and, in either order, the year of asctime() and date(1). */
static void
take_zone(Tokens *tokens, Fields *fields)
{
	if (fields->year < 0)
		(void)take_year(tokens, fields);
	if (peek(tokens, 0)->kind == TOKEN_WORD) {
		for (size_t i = 0; i < G_N_ELEMENTS(zones); i++)
			if (is_word(peek(tokens, 0), zones[i].name))
				fields->offset = zones[i].minutes;
		tokens->at++;
	}
	/* "GMT+0900" too; a zone without its sign is one east. */
	if (take_mark(tokens, "-"))
		take_offset(tokens, -1, fields);
	else if (take_mark(tokens, "+") || (fields->year >= 0 && peek(tokens, 0)->len == 4))
		take_offset(tokens, 1, fields);
	if (fields->year < 0)
		(void)take_year(tokens, fields);
}

/* A day may end at 24:00 (ISO 8601), a minute at its 60th second (a leap second). */
static bool
time_valid(const Fields *fields)
{
	if (fields->hour == 24)
		return fields->minute == 0 && fields->second == 0;
	return fields->hour < 24 && fields->minute < 60 && fields->second <= 60;
}

bool
mail_date_parse(const char *raw, size_t len, MailDate *ret)
{
	Fields fields = { .year = -1, .weekday = -1 };
	Tokens tokens;

	tokens_read(&tokens, raw, len);
	take_weekday(&tokens, &fields);
	if (!take_day(&tokens, &fields) || !take_time(&tokens, &fields))
		return false;
	take_zone(&tokens, &fields);
	if (!date_valid(fields.year, fields.month, fields.day) || !time_valid(&fields))
		return false;
	ret->epoch = date_epoch(fields.year, fields.month, fields.day, fields.hour, fields.minute,
	                        fields.second) -
	             (int64_t)fields.offset * 60;
	ret->offset_minutes = fields.offset;
	ret->year = fields.year;
	ret->month = fields.month;
	ret->day = fields.day;
	ret->weekday = date_weekday(fields.year, fields.month, fields.day);
	ret->weekday_written = fields.weekday;
	return true;
}

bool
date_valid(int year, int month, int day)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
	       day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

/*
 * Days since 1970-01-01. The year is taken to begin in March, so that the leap day is its last and
 * the months' lengths follow one line: (153 * m + 2) / 5 days lie before month m.
 */
static int64_t
days_since_epoch(int year, int month, int day)
{
	int64_t y = month > 2 ? year : (int64_t)year - 1;
	int64_t m = month > 2 ? month - 3 : month + 9;

	return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468;
}

int
date_weekday(int year, int month, int day)
{
	/* 1970-01-01 was a Thursday. */
	return (int)(((days_since_epoch(year, month, day) + 4) % 7 + 7) % 7);
}

int64_t
date_epoch(int year, int month, int day, int hour, int minute, int second)
{
	return days_since_epoch(year, month, day) * 86400 + (int64_t)hour * 3600 +
	       (int64_t)minute * 60 + second;
}

char *
date_format(int64_t epoch, int offset_minutes)
{
	int64_t first = date_epoch(1, 1, 2, 0, 0, 0);
	int64_t last = date_epoch(9999, 12, 30, 0, 0, 0);
	int zone = CLAMP(offset_minutes, -1439, 1439);
	time_t local = (time_t)(CLAMP(epoch, first, last) + (int64_t)zone * 60);
	struct tm tm = { 0 };

	(void)gmtime_r(&local, &tm);
	return g_strdup_printf("%04d-%02d-%02d %02d:%02d %c%02d%02d", tm.tm_year + 1900,
	                       tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min,
	                       zone < 0 ? '-' : '+', ABS(zone) / 60, ABS(zone) % 60);
}
