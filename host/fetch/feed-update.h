/* SPDX-License-Identifier: MIT */

/*
 * Fetching lists of phishing pages (data/feed-sources.h, and the reader's own)
 *
 * A new list is fetched and made before it takes the old one's place, by rename(2): whatever goes
 * wrong, and whoever has the old one open, finds it as it was.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "data/feed-sources.h"
#include "fetch/feed-build.h"
#include "fetch/geo-update.h"

/* Returns the source of this name, in any case, or NULL. Static. */
const FeedSource *feed_source_named(const char *name);

/* Whether a list may be called so: some bytes of UTF-8 that are seen, at most FEED_NAME_MAX. */
bool feed_name_is_good(const char *name);

/* Returns the path of the file of the list called @name in @folder. (transfer full). */
char *feed_path(const char *folder, const char *name);

/*
 * Makes the list called @name of @origin, a file or an http(s) address, and with NULL of what the
 * source of this name publishes. @update is as for places; its base_url takes the place of the
 * source's. Returns false with an @error of GEO_UPDATE_ERROR; then no list has been changed.
 */
bool feed_update(const GeoUpdate *update, const char *name, const char *origin,
                 FeedCount *ret_count, GError **error);
