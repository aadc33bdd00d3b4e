/* SPDX-License-Identifier: MIT */

/*
 * Files of our own (SQLite): whose they are, and what becomes of damaged ones
 *
 * A file that is damaged is set aside as "<file>.damaged" (one is kept) and a new one begun. A file
 * of another program, or of a newer version of ours, is left alone. Both are said on stderr.
 */

#pragma once

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

/* One kind of file. */
typedef struct DatabaseKind {
	uint32_t application; /* SQLite's mark of whose a file is (its field application_id) */
	const char *const *migrations; /* the step at i makes version i one of version i + 1 */
	unsigned version;              /* how many they are; its field user_version */
	const char *settings;          /* PRAGMAs for the connection */
	bool checked;                  /* looked through for damage whenever it is opened */
	const char *foreign;           /* what is said of a file that is left alone */
} DatabaseKind;

/*
 * Opens or makes the file at @path and its folder, for its owner only, in the place of a damaged
 * one if need be: then *@ret_set_aside becomes true, and else it is left as it is; it may be NULL.
 * Returns an SQLite result, SQLITE_OK with the connection in *@ret_db; SQLITE_BUSY when another
 * process holds it for longer than STORE_OPEN_MS, SQLITE_PERM for a file that is left alone. What
 * is in its way is said on stderr.
 */
int database_open(const char *path, const DatabaseKind *kind, sqlite3 **ret_db,
                  bool *ret_set_aside);

/* Sets the file at @path aside; nobody may have it open here. */
void database_set_aside(const char *path);

/* Whether @rc says that the file is damaged. */
bool database_is_damage(int rc);

/* Says @what of the file at @path on stderr. */
void database_say(const char *path, const char *what);

/* Runs @sql, which gives no rows. Returns an SQLite result. */
int database_exec(sqlite3 *db, const char *sql);

/* Reads the one number that @sql gives. Returns an SQLite result, SQLITE_DONE when it gives none.
 */
int database_number(sqlite3 *db, const char *sql, int64_t *ret);
