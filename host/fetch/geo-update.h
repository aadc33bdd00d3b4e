/* SPDX-License-Identifier: MIT */

/*
 * Fetching databases of places (data/place-sources.h)
 *
 * A new file is fetched, unpacked and looked into before it takes the old one's place, by
 * rename(2): whatever goes wrong, and whoever has the old one open, finds it as it was.
 */

#pragma once

#include <glib.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include "data/place-files.h"

#define GEO_UPDATE_ERROR (geo_update_error_quark())
GQuark geo_update_error_quark(void);

typedef enum {
	GEO_UPDATE_ERROR_FOLDER,  /* it cannot be made or written */
	GEO_UPDATE_ERROR_FETCH,   /* nothing came */
	GEO_UPDATE_ERROR_BROKEN,  /* what came is no database, or does not hold what it should */
	GEO_UPDATE_ERROR_STOPPED, /* on demand */
} GeoUpdateError;

typedef enum {
	GEO_UPDATE_PACKAGE,  /* @what, a package, is fetched by npm */
	GEO_UPDATE_FALLBACK, /* that failed for the reason @what; the next way is tried */
	GEO_UPDATE_URL,      /* @what, a URL, is fetched */
	GEO_UPDATE_BYTES,    /* @done of @total bytes of it are here; @total is 0 while unknown */
	GEO_UPDATE_BUILD,    /* the database of networks is made of its tables */
	GEO_UPDATE_WRITTEN,  /* @what, a path, is there */
} GeoUpdateStep;

typedef void (*GeoUpdateProgress)(GeoUpdateStep step, const char *what, uint64_t done,
                                  uint64_t total, void *user);

typedef struct GeoUpdate {
	const char *folder;   /* made if need be */
	const char *base_url; /* of DB-IP's monthly files; NULL: theirs, when npm does not serve */
	const volatile sig_atomic_t *stop; /* when it is set, the update ends; NULL: never */
	GeoUpdateProgress progress;
	void *user;
} GeoUpdate;

/*
 * Fetches the files of @kind. With a base_url npm is not asked. Returns false with an @error of
 * GEO_UPDATE_ERROR, whose message is for experts; then no file has been changed.
 */
bool geo_update(const GeoUpdate *update, PlaceFileKind kind, GError **error);
