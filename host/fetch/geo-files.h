/* SPDX-License-Identifier: MIT */

/*
 * The files behind the databases of places
 *
 * A file is opened when it is first asked, and then stays mapped. What its name promises
 * (data/place-files.h) tells only when it is asked, not how it is read.
 */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <maxminddb.h>
#include <stdbool.h>

#include "data/place-files.h"

typedef struct GeoFile {
	char *path;
	const PlaceFile *known; /* static */
	bool tried;             /* to open it */
	bool open;
	MMDB_s db;      /* while open */
	json_t *source; /* of its answers (ask/ledger.h), while open */
} GeoFile;

/*
 * Returns the files in @folders (NULL-terminated) that go by a known name, the preferred first: by
 * the order of the names, then of the folders, then the one that sorts last, which of dated names
 * is the newest. At most GEO_FILES_MAX. Returns: (transfer full) (element-type GeoFile).
 */
GPtrArray *geo_files_find(const char *const *folders);

/* Returns a file of this path, not yet opened, or NULL when its name is not known. (transfer full).
 */
GeoFile *geo_file_new(const char *path);
void geo_file_free(GeoFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GeoFile, geo_file_free)

/* Opens it unless that has been tried before. Returns whether it is a database. */
bool geo_file_open(GeoFile *file);

/* Whether it can be asked for addresses of @family (AF_INET, AF_INET6). Opens it if need be. */
bool geo_file_has_family(GeoFile *file, int family);

/*
 * Looks an address up in an open file; false without an entry, and where the file is broken. An
 * entry points into the file.
 */
bool geo_file_look(const GeoFile *file, const struct sockaddr *address, MMDB_entry_s *ret);

/*
 * Reads @text, an address in canonical form, into @ret, which both families share. Returns false
 * when it is none.
 */
bool geo_address_read(const char *text, struct sockaddr_storage *ret);
