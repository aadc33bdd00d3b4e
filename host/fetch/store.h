/* SPDX-License-Identifier: MIT */

/*
 * The store
 *
 * Answers on disk (SQLite), for the next process. It is a convenience: whatever goes wrong with it
 * is said once on stderr, and the host goes on without. Writing waits for a batch and then takes
 * about a millisecond; only opening reads.
 *
 * What becomes of a file that is damaged, or not ours: fetch/database.h.
 */

#pragma once

#include <glib.h>
#include <stdint.h>

typedef struct Store Store;

/* Opens or makes the file at @path and its folder, for its owner only. NULL: there is none. */
Store *store_open(const char *path);

/* Writes what waits, and closes. NULL is fine. */
void store_close(Store *store);

/* Keeps @text as @key's until @expires (seconds of real time). */
void store_put(Store *store, const char *key, const char *text, gint64 expires);

/*
 * Calls @visit for what has not expired of the keys that begin with @prefix, at most @max, the last
 * to expire last.
 */
typedef void (*StoreVisit)(const char *key, const char *text, gint64 expires, void *user);
void store_foreach(Store *store, const char *prefix, gint64 now, unsigned max, StoreVisit visit,
                   void *user);
