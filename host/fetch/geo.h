/* SPDX-License-Identifier: MIT */

/*
 * Databases of places
 *
 * Files in MaxMind's format, mapped into memory: DB-IP's city or country data and a table of
 * networks as `fuwake data update` brings them, or the reader's own GeoLite2, GeoIP2 or IPinfo,
 * which are preferred. Nothing leaves the machine. A record is read by the keys that it has, not by
 * the name of its file; what is broken in a file is as if it were not there.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

typedef struct Geo Geo;

/*
 * Opens what is found in @folders (NULL-terminated; NULL: geo_folders()), the first of each kind.
 * Never fails: without a file every answer is a failure. Returns: (transfer full).
 */
Geo *geo_open(const char *const *folders);
void geo_free(Geo *geo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Geo, geo_free)

/* Looks for files again when something has changed in the folders: an update, a first download. */
void geo_refresh(Geo *geo);

/*
 * Where databases are looked for, in this order: $FUWAKE_DATA when set (and nowhere else), the
 * user's fuwake folder, those of the system, those that geoipupdate fills. Returns: (transfer
 * full).
 */
char **geo_folders(void);

/*
 * Answers "geo:<ip>" (ask/ledger.h), in some microseconds and from the files alone; @geo may be
 * NULL, which is to have no files. Returns: (transfer full), or NULL for a question of another
 * kind.
 */
json_t *geo_answer(Geo *geo, const char *question);
