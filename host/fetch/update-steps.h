/* SPDX-License-Identifier: MIT */

/*
 * What every update does on its way: of places (fetch/geo-update.h) and of lists
 * (fetch/feed-update.h)
 */

#pragma once

#include "fetch/geo-update.h"

/* Whether its owner wants it to end. */
bool update_is_stopped(const GeoUpdate *update);

/* Tells its owner of a step; @what as GeoUpdateStep says. */
void update_tell(const GeoUpdate *update, GeoUpdateStep step, const char *what);

/*
 * Sets @error to one of GEO_UPDATE_ERROR that says what @cause, an error of another module, does;
 * NULL for one that was stopped. Returns false, for the caller to return.
 */
bool update_fail(GError **error, GeoUpdateError code, const GError *cause);

/* A DownloadProgress (fetch/download.h) whose @user is the GeoUpdate. */
bool update_on_download(uint64_t done, uint64_t total, void *user);
