/* SPDX-License-Identifier: MIT */

/*
 * Dates of the header (RFC 5322 §3.3) and the calendar
 *
 * Real mail writes dates in many ways the standard does not allow; what a reader would understand
 * is understood, and a date that no calendar has is no date.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct MailDate {
	int64_t epoch;        /* seconds since 1970-01-01 00:00 UTC */
	int offset_minutes;   /* of the zone written, east positive; 0 when none or unknown */
	int year, month, day; /* as written, in the zone written */
	int weekday;          /* of that day, 0 = Sunday */
	int weekday_written;  /* as written, -1 when none is */
} MailDate;

/*
 * Reads the date in @raw (a field's value, folded, with comments; or what follows the semicolon of
 * a Received line). Returns false, and leaves *ret alone, when there is none.
 */
bool mail_date_parse(const char *raw, size_t len, MailDate *ret);

/* The proleptic Gregorian calendar, years 1 to 9999. */
bool date_valid(int year, int month, int day);
int date_weekday(int year, int month, int day);                                     /* 0 = Sunday */
int64_t date_epoch(int year, int month, int day, int hour, int minute, int second); /* as UTC */

/* Returns "2021-12-09 13:31 +0900" for people. Returns: (transfer full). */
char *date_format(int64_t epoch, int offset_minutes);
