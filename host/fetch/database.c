/* SPDX-License-Identifier: MIT */

#include "fetch/database.h"

#include <fcntl.h>
#include <glib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fetch/bounds.h"

bool
database_is_damage(int rc)
{
	return (rc & 0xff) == SQLITE_CORRUPT || (rc & 0xff) == SQLITE_NOTADB;
}

void
database_say(const char *path, const char *what)
{
	g_printerr("fuwake: %s: %s\n", path, what);
}

int
database_number(sqlite3 *db, const char *sql, int64_t *ret)
{
	sqlite3_stmt *statement = NULL;
	int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_step(statement);
	if (rc == SQLITE_ROW)
		*ret = sqlite3_column_int64(statement, 0);
	(void)sqlite3_finalize(statement);
	return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

int
database_exec(sqlite3 *db, const char *sql)
{
	return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

/* Brings the file from @version to ours; other processes see all of it or nothing. */
static int
migrate(sqlite3 *db, const DatabaseKind *kind, int64_t version)
{
	g_autofree char *mark = g_strdup_printf("PRAGMA application_id=%u; PRAGMA user_version=%u;",
	                                        kind->application, kind->version);
	int rc = SQLITE_OK;

	for (int64_t i = version; rc == SQLITE_OK && i < kind->version; i++)
		rc = database_exec(db, kind->migrations[i]);
	return rc == SQLITE_OK ? database_exec(db, mark) : rc;
}

/* Looks whose the file is and makes it ours. Returns SQLITE_PERM when it is to be left alone. */
static int
claim(sqlite3 *db, const DatabaseKind *kind)
{
	int64_t application = 0, version = 0, tables = 0;
	int rc = database_number(db, "PRAGMA application_id", &application);

	if (rc == SQLITE_OK)
		rc = database_number(db, "PRAGMA user_version", &version);
	if (rc == SQLITE_OK)
		rc = database_number(db, "SELECT count(*) FROM sqlite_schema", &tables);
	if (rc != SQLITE_OK)
		return rc;
	if (version < 0 || version > kind->version ||
	    application != (tables > 0 ? kind->application : 0))
		return SQLITE_PERM;
	return tables > 0 && version == kind->version ? SQLITE_OK : migrate(db, kind, version);
}

/* Looks for damage in all of the file. */
static int
check(sqlite3 *db)
{
	sqlite3_stmt *statement = NULL;
	int rc = sqlite3_prepare_v2(db, "PRAGMA quick_check(1)", -1, &statement, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_step(statement);
	if (rc == SQLITE_ROW)
		rc = g_strcmp0((const char *)sqlite3_column_text(statement, 0), "ok") == 0
		             ? SQLITE_OK
		             : SQLITE_CORRUPT;
	(void)sqlite3_finalize(statement);
	return rc;
}

static int
set_up(sqlite3 *db, const DatabaseKind *kind)
{
	int rc;

	(void)sqlite3_extended_result_codes(db, 1);
	(void)sqlite3_busy_timeout(db, STORE_OPEN_MS);
	/* In one transaction, so that two processes do not both make the tables. */
	rc = database_exec(db, "BEGIN IMMEDIATE");
	if ((rc & 0xff) == SQLITE_READONLY)
		rc = database_exec(db, "BEGIN");
	if (rc == SQLITE_OK)
		rc = claim(db, kind);
	if (rc == SQLITE_OK)
		rc = database_exec(db, "COMMIT");
	if (rc != SQLITE_OK)
		return rc;
	/* Only now: nothing has been changed in a file that is not ours. */
	(void)database_exec(db, "PRAGMA journal_mode=WAL");
	rc = database_exec(db, kind->settings);
	(void)sqlite3_busy_timeout(db, STORE_BUSY_MS);
	return rc == SQLITE_OK && kind->checked ? check(db) : rc;
}

/*
 * Makes the file if there is none, so that only its owner may read it. Returns whether it may be
 * one of ours: nothing but a file is ever opened, or set aside.
 */
static bool
make_file(const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
	struct stat st;

	if (fd >= 0)
		close(fd);
	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

static int
open_file(const char *path, const DatabaseKind *kind, sqlite3 **ret_db)
{
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
	sqlite3 *db = NULL;
	int rc;

	if (!make_file(path))
		return SQLITE_CANTOPEN;
	rc = sqlite3_open_v2(path, &db, flags, NULL);
	if (rc == SQLITE_OK)
		rc = set_up(db, kind);
	if (rc == SQLITE_OK)
		*ret_db = db;
	else
		(void)sqlite3_close(db);
	return rc;
}

void
database_set_aside(const char *path)
{
	static const char *const journals[] = { "-wal", "-shm" };
	g_autofree char *damaged = g_strconcat(path, ".damaged", NULL);

	database_say(path, "the file is damaged; it is set aside, and a new one is begun");
	if (rename(path, damaged) != 0)
		(void)unlink(path);
	for (size_t i = 0; i < G_N_ELEMENTS(journals); i++) {
		g_autofree char *journal = g_strconcat(path, journals[i], NULL);

		(void)unlink(journal);
	}
}

int
database_open(const char *path, const DatabaseKind *kind, sqlite3 **ret_db, bool *ret_set_aside)
{
	g_autofree char *folder = g_path_get_dirname(path);
	int rc;

	(void)g_mkdir_with_parents(folder, 0700);
	rc = open_file(path, kind, ret_db);
	if (database_is_damage(rc)) {
		database_set_aside(path);
		if (ret_set_aside)
			*ret_set_aside = true;
		rc = open_file(path, kind, ret_db);
	}
	if (rc == SQLITE_PERM)
		database_say(path, kind->foreign);
	else if (rc != SQLITE_OK)
		database_say(path, sqlite3_errstr(rc));
	return rc;
}
