/* SPDX-License-Identifier: MIT */

/*
 * Fetching a large file, and waiting for it
 *
 * For commands that a person watches: nothing else goes on meanwhile, and nobody's mail is known
 * here.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define DOWNLOAD_ERROR (download_error_quark())
GQuark download_error_quark(void);

typedef enum {
	DOWNLOAD_ERROR_FAILED,  /* the server could not be reached, or broke off */
	DOWNLOAD_ERROR_MISSING, /* it has no such file */
	DOWNLOAD_ERROR_STOPPED, /* on demand */
} DownloadError;

/* Told now and then; @total is 0 while it is not known. False stops the download. */
typedef bool (*DownloadProgress)(uint64_t done, uint64_t total, void *user);

/*
 * Fetches @url to the new file @path, at most DOWNLOAD_MAX bytes. Over https, also when
 * redirected, unless @url is an http one to begin with.
 */
bool download_url(const char *url, const char *path, DownloadProgress progress, void *user,
                  GError **error);

/* Whether there is an npm. */
bool download_has_npm(void);

/*
 * Fetches @package by npm, which checks it, and runs nothing that is in it; @progress hears of no
 * bytes, but may stop it. Returns the path of the archive (.tgz) in @folder, which must be empty,
 * or NULL with @error. (transfer full).
 */
char *download_package(const char *package, const char *folder, DownloadProgress progress,
                       void *user, GError **error);
