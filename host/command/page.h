/* SPDX-License-Identifier: MIT */

/*
 * The page a panel is written on
 *
 * Lines, rows and marks; and the one door through which a value of the report comes out: cleaned,
 * so that no control character reaches a terminal, and defanged when the style asks for it.
 */

#pragma once

#include "command/panel.h"

typedef enum {
	TONE_PLAIN,
	TONE_DIM,
	TONE_BOLD,
	TONE_FAIL,
	TONE_WARN,
	TONE_NOTE,
	TONE_UNKNOWN,
	TONE_VERIFIED,
} Tone;

#define PAGE_INDENT 4 /* where facts and sentences begin */
#define PAGE_STEP   7

typedef struct Page {
	GString *out;
	const Catalogue *words;
	const PanelStyle *style;
	const json_t *report; /* borrowed, as is what it holds */
	const json_t *facts;
	size_t width;
	long zone; /* seconds east of UTC for every time on the page */
} Page;

/* Reading the report. Each gives NULL, 0 or false for a value that is missing or of another type.
 */
char *page_value(const Page *page, const json_t *object, const char *key);
char *page_host(const Page *page, const json_t *object, const char *key); /* of a link: defanged */
const char *page_id(const json_t *object, const char *key); /* a word of ours; never shown */
char *page_clean(const Page *page, const char *raw);
/* The same cut to what a few lines hold: a link of a kilobyte buries all else. */
char *page_shortened(const Page *page, const json_t *object, const char *key);

/* Words. */
const char *page_word(const Page *page, const char *key);
char *page_fill(const Page *page, const char *key, ...) G_GNUC_NULL_TERMINATED;
/* Fills @key with @n and @rest; for one, the message of <key>_one. */
char *page_count(const Page *page, const char *key, json_int_t n, const char *rest);
/* Returns the key <prefix>_<id> with every character a key may not have as '_'. */
char *page_key(const char *prefix, const char *id);
/* Appends @part to a list in the catalogue's manner. */
void page_join(const Page *page, GString *list, const char *part);

/* Times and sizes, for people. */
char *page_time(const Page *page, json_int_t epoch);
char *page_day(const json_t *object, const char *key); /* in UTC, as registries count it */
char *page_duration(const Page *page, json_int_t seconds);
char *page_bytes(const Page *page, json_int_t bytes);

/* Lines. */
void page_gap(Page *page);
void page_heading(Page *page, const char *key);
void page_line(Page *page, size_t indent, Tone tone, const char *text);
void page_lesson(Page *page, const char *key);
/* A label in its column, and the value beside it. */
void page_row(Page *page, const char *label, Tone tone, const char *text);
/* The same with a label that was filled already. */
void page_labelled(Page *page, const char *word, Tone tone, const char *text);
/* What a row teaches, below its value. */
void page_row_lesson(Page *page, const char *key);
/* @mark stands out to the left of @text. */
void page_marked(Page *page, const char *mark, Tone tone, const char *text);
/* A step of a path; what belongs to it is indented by PAGE_STEP. */
void page_numbered(Page *page, unsigned number, const char *text);
/* A line of the box at the top. */
void page_boxed(Page *page, Tone box, const char *mark, Tone tone, const char *text);
/* A rule of the width of the page that begins with @corner. */
void page_rule(Page *page, Tone tone, const char *corner, const char *line);
