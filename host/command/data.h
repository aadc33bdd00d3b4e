/* SPDX-License-Identifier: MIT */

/*
 * The parts of `fuwake data`, in their files
 */

#pragma once

#include <stdio.h>

#include "command/catalogue.h"
#include "fetch/geo-files.h"
#include "fetch/geo-update.h"

/* How far an update is, told on the standard error. */
typedef struct DataTelling {
	const Catalogue *words;
	bool terminal; /* a line can be written over */
	bool open;     /* such a line stands there */
	gint64 told_at;
} DataTelling;

/* Says what there is in @folders (NULL-terminated). Returns the exit status. */
int data_status(const Catalogue *words, const char *const *folders);

/* Says what lists of phishing pages there are in @folders. Returns whether there is one. */
bool data_status_of_feeds(const Catalogue *words, const char *const *folders);

/*
 * Makes lists of phishing pages in @folder: the usual ones (@usual), and those of @named
 * (NULL-terminated, may be NULL): "NAME", a known source, or "NAME=FILE" or "NAME=URL".
 */
int data_update_feeds(const Catalogue *words, const char *folder, bool usual,
                      const char *const *named);

/* Whether each of @named can be made; else which cannot. Borrowed, NULL when all can. */
const char *data_bad_feed(const char *const *named);

/* Fetches files of cities, or of countries only, and of networks into @folder. Likewise. */
int data_update(const Catalogue *words, const char *folder, bool countries);

/* Writes a sentence with one value in it, NULL for none. */
void data_say(FILE *where, const Catalogue *words, const char *key, const char *value);

/* What all updates have in common: signals stop it. Borrows both. */
GeoUpdate data_update_to(const char *folder, DataTelling *telling);

/* Says what went wrong, and what helps (@broken: when something else came than was to be). */
void data_say_failure(DataTelling *telling, const GError *error, const char *broken,
                      const char *folder);

/* A folder in which nobody looks needs a word. */
void data_say_elsewhere(const Catalogue *words, const char *folder);
