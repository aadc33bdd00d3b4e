/* SPDX-License-Identifier: MIT */

/*
 * What becomes a list's file, while it is put together
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "fetch/feed-file.h"

typedef struct FeedEntry {
	uint64_t key;
	FeedNote note;
} FeedEntry;

typedef struct FeedContents {
	GArray *entries; /* FeedEntry */
	GArray *starts;  /* uint32_t: where each text begins */
	GString *text;   /* NUL after each */
	int64_t made;
} FeedContents;

/* Adds a name: the list's first, then brands'. */
void feed_contents_add_text(FeedContents *contents, const char *text);

/* Sorts the entries by their keys; of those with one key the newest stays. */
void feed_contents_sort(FeedContents *contents);

/* Writes sorted contents to @path, by way of a new file that is renamed. */
bool feed_contents_write(const FeedContents *contents, const char *path, GError **error);
