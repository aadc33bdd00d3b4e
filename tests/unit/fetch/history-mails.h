/* SPDX-License-Identifier: MIT */

/* Mails as the dissector describes them to the history, and a file to keep them in. */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "fetch/history.h"

#define TRAIT(kind, value) "[\"" kind "\",\"" value "\"]"

/* @digit is the last of the mark; all are of the same place and name. */
#define MAIL(digit, date, level, traits, body)                                         \
	"{\"mark\":\"000000000000000" digit "\",\"date\":" date ",\"traits\":[" traits \
	"],\"body\":\"" body "\",\"level\":\"" level "\"," HISTORY_MAIL_PLACE "}"

#define HISTORY_MAIL_PLACE                                                            \
	"\"brand\":\"KAGOYA\",\"provider\":\"KAGOYA JAPAN Inc.\",\"country\":\"JP\"," \
	"\"lat\":34.69,\"lon\":135.5"

typedef struct HistoryFile {
	char *folder, *path, *damaged;
} HistoryFile;

void history_file_set_up(HistoryFile *file, gconstpointer data);
void history_file_tear_down(HistoryFile *file, gconstpointer data);

/* The same as MAIL() of values at hand; @mark is at most 16 digits, @body may be NULL. */
char *history_mail_text(const char *mark, const char *date, const char *level, const char *traits,
                        const char *body);

/* Notes @mail. Returns whether that was acknowledged. */
bool history_mail_note(History *history, const char *mail);

/* Notes a mail of mark @i with traits of its own and some that many have. Likewise. */
bool history_mail_note_random(History *history, unsigned i);

/* Whether the mail of mark @i is known. The history must answer. */
bool history_mail_is_known(History *history, unsigned i);

/* Returns: (transfer full) what the history says about @mail; it must answer. */
json_t *history_mail_ask(History *history, const char *mail);
