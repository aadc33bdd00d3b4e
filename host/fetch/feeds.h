/* SPDX-License-Identifier: MIT */

/*
 * Lists of phishing pages on this machine
 *
 * Files that `fuwake data update --feeds` makes (fetch/feed-file.h). Nothing leaves the machine. A
 * broken file is as if it were not there. That no list has a link says nothing about it: lists know
 * what others have reported.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

typedef struct Feeds Feeds;

#define FEEDS_FOLDER "feeds" /* in each folder of data */
#define FEED_SUFFIX  ".feed"

/*
 * Finds the lists in @folders (NULL-terminated; NULL: geo_folders()), one of each name. They are
 * opened when first asked. Returns: (transfer full).
 */
Feeds *feeds_open(const char *const *folders);
void feeds_free(Feeds *feeds);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Feeds, feeds_free)

/* Looks for files again when something has changed in the folders. */
void feeds_refresh(Feeds *feeds);

/*
 * Answers "listed:<url>" (ask/ledger.h) from the files alone; @feeds may be NULL, which is to have
 * none. An array of what each list says:
 *     { "feed": "OpenPhish", "date": "2026-11-29", "brand": "Amazon", "match": "url" or "host" }
 * with the date on which it was listed, or else the list was fetched; a brand that the list does
 * not name is missing; "host" when the whole host is listed. "exists" is false when no list has it.
 * Fails with "no-data" without any list. Returns: (transfer full), or NULL for a question of
 * another kind.
 */
json_t *feeds_answer(Feeds *feeds, const char *question);

/* The paths of the lists' files in @folders, sorted; also of broken ones. (element-type utf8). */
GPtrArray *feeds_paths(const char *const *folders);
