/* SPDX-License-Identifier: MIT */

/*
 * Unpacking what was fetched: gzip (RFC 1952), and a tar archive (POSIX ustar) in it
 *
 * The bytes come from outside. Only files that are asked for by name are written, into one folder,
 * whatever path the archive gives them, and no more than UNPACKED_MAX bytes are read.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#define UNPACK_ERROR (unpack_error_quark())
GQuark unpack_error_quark(void);

typedef enum {
	UNPACK_ERROR_BROKEN,    /* it is no archive, or it is cut off */
	UNPACK_ERROR_TOO_LARGE, /* it holds more than UNPACKED_MAX */
	UNPACK_ERROR_LACKS,     /* a file that was asked for is not in it */
} UnpackError;

/* Writes what the gzip file @path holds to @out. */
bool unpack_gzip(const char *path, const char *out, GError **error);

/*
 * Writes the files of the archive @path whose names, without their folders, are @members
 * (NULL-terminated) into @folder. All must be there.
 */
bool unpack_tar(const char *path, const char *const *members, const char *folder, GError **error);
