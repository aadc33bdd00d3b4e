/* SPDX-License-Identifier: MIT */

/*
 * Making a list's file (fetch/feed-file.h) of what others publish
 *
 * Text with an address or a host a line, or a table: with a header, by the names of its columns;
 * without one, by what stands in them. JPCERT/CC's ("date,URL,description"), PhishTank's
 * ("phish_id,url,...,target") and OpenPhish's (text) are read as they come.
 *
 * A line lists its address; the host only where the line is the host, or the address of its root.
 * So a page at docs.google.com lists that page. Hosts that many people share are passed over.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct FeedCount {
	size_t entries; /* different keys */
	size_t lines;   /* read; those that are empty or remarks do not count */
	size_t passed;  /* over: no address, too long, or a host that many share */
} FeedCount;

typedef struct FeedBuild FeedBuild;

/* @name is what the list is called, @made when it was fetched. Returns: (transfer full). */
FeedBuild *feed_build_new(const char *name, int64_t made);
void feed_build_free(FeedBuild *build);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FeedBuild, feed_build_free)

/* Adds what the file at @path lists. May be called again. */
bool feed_build_add(FeedBuild *build, const char *path, GError **error);

/* Likewise of @len bytes at hand. */
void feed_build_add_text(FeedBuild *build, const char *text, size_t len);

/*
 * Writes @path, by way of a new file that is renamed: whatever goes wrong, an old one stays as it
 * was. A list of nothing is an error.
 */
bool feed_build_write(FeedBuild *build, const char *path, FeedCount *ret_count, GError **error);
