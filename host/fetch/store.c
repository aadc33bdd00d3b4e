/* SPDX-License-Identifier: MIT */

#include "fetch/store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fetch/bounds.h"

/* "Fuwa": SQLite's mark of whose a file is (its field application_id). */
#define STORE_APPLICATION 0x46757761

/* The step at i makes a file of version i one of version i + 1 (its field user_version). */
static const char *const migrations[] = {
	"CREATE TABLE answer (key TEXT PRIMARY KEY, text TEXT NOT NULL, expires INTEGER NOT NULL);"
	"CREATE INDEX answer_expires ON answer (expires);",
};

typedef struct Put {
	char *key, *text;
	gint64 expires;
} Put;

struct Store {
	char *path;
	sqlite3 *db;
	GQueue waiting; /* Put */
	guint source;
	bool mute; /* nothing is written any more, and why has been said */
};

static void
put_free(Put *put)
{
	g_free(put->key);
	g_free(put->text);
	g_free(put);
}

static void
say(const Store *store, const char *what)
{
	g_printerr("fuwake: %s: %s\n", store->path, what);
}

static bool
is_damage(int rc)
{
	return (rc & 0xff) == SQLITE_CORRUPT || (rc & 0xff) == SQLITE_NOTADB;
}

/* Reads the one number that @sql gives. */
static int
ask_number(sqlite3 *db, const char *sql, gint64 *ret)
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

static int
exec(sqlite3 *db, const char *sql)
{
	return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

/* Brings the file from @version to ours; other processes see all of it or nothing. */
static int
migrate(sqlite3 *db, gint64 version)
{
	g_autofree char *mark =
		g_strdup_printf("PRAGMA application_id=%d; PRAGMA user_version=%u;",
	                        STORE_APPLICATION, (unsigned)G_N_ELEMENTS(migrations));
	int rc = SQLITE_OK;

	for (gint64 i = version; rc == SQLITE_OK && i < (gint64)G_N_ELEMENTS(migrations); i++)
		rc = exec(db, migrations[i]);
	return rc == SQLITE_OK ? exec(db, mark) : rc;
}

/* Looks whose the file is and makes it ours. Sets *ret_foreign when it is to be left alone. */
static int
claim(sqlite3 *db, bool *ret_foreign)
{
	gint64 application = 0, version = 0, tables = 0;
	int rc = ask_number(db, "PRAGMA application_id", &application);

	if (rc == SQLITE_OK)
		rc = ask_number(db, "PRAGMA user_version", &version);
	if (rc == SQLITE_OK)
		rc = ask_number(db, "SELECT count(*) FROM sqlite_schema", &tables);
	if (rc != SQLITE_OK)
		return rc;
	*ret_foreign = version < 0 || version > (gint64)G_N_ELEMENTS(migrations) ||
	               application != (tables > 0 ? STORE_APPLICATION : 0);
	if (*ret_foreign || (tables > 0 && version == (gint64)G_N_ELEMENTS(migrations)))
		return SQLITE_OK;
	return migrate(db, version);
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
set_up(sqlite3 *db, bool *ret_foreign)
{
	g_autofree char *limits =
		g_strdup_printf("PRAGMA synchronous=NORMAL; PRAGMA trusted_schema=OFF;"
	                        "PRAGMA journal_size_limit=%zu; PRAGMA max_page_count=%zu;",
	                        STORE_SIZE_MAX / 4, STORE_SIZE_MAX / 4096);
	int rc;

	(void)sqlite3_extended_result_codes(db, 1);
	(void)sqlite3_busy_timeout(db, STORE_OPEN_MS);
	/* In one transaction, so that two processes do not both make the tables. */
	rc = exec(db, "BEGIN IMMEDIATE");
	if ((rc & 0xff) == SQLITE_READONLY)
		rc = exec(db, "BEGIN");
	if (rc == SQLITE_OK)
		rc = claim(db, ret_foreign);
	if (rc == SQLITE_OK)
		rc = exec(db, "COMMIT");
	if (rc != SQLITE_OK || *ret_foreign)
		return rc;
	/* Only now: nothing has been changed in a file that is not ours. */
	(void)exec(db, "PRAGMA journal_mode=WAL");
	rc = exec(db, limits);
	(void)sqlite3_busy_timeout(db, STORE_BUSY_MS);
	return rc == SQLITE_OK ? check(db) : rc;
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
open_file(Store *store, bool *ret_foreign)
{
	int rc;

	if (!make_file(store->path))
		return SQLITE_CANTOPEN;
	rc = sqlite3_open_v2(store->path, &store->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
	                     NULL);
	if (rc == SQLITE_OK)
		rc = set_up(store->db, ret_foreign);
	if (rc != SQLITE_OK || *ret_foreign) {
		(void)sqlite3_close(store->db);
		store->db = NULL;
	}
	return rc;
}

static void
set_aside(const Store *store)
{
	static const char *const journals[] = { "-wal", "-shm" };
	g_autofree char *damaged = g_strconcat(store->path, ".damaged", NULL);

	say(store, "the file is damaged; it is set aside, and a new one is begun");
	if (rename(store->path, damaged) != 0)
		(void)unlink(store->path);
	for (size_t i = 0; i < G_N_ELEMENTS(journals); i++) {
		g_autofree char *journal = g_strconcat(store->path, journals[i], NULL);

		(void)unlink(journal);
	}
}

/* Opens the file, in the place of a damaged one if need be. Returns whether there is a store. */
static bool
open_or_begin(Store *store)
{
	bool foreign = false;
	int rc = open_file(store, &foreign);

	if (is_damage(rc)) {
		set_aside(store);
		rc = open_file(store, &foreign);
	}
	if (foreign)
		say(store, "it is no store of this version; nothing is kept");
	else if (rc != SQLITE_OK)
		say(store, sqlite3_errstr(rc));
	return store->db != NULL;
}

static void
store_free(Store *store)
{
	g_clear_handle_id(&store->source, g_source_remove);
	g_queue_clear_full(&store->waiting, (GDestroyNotify)put_free);
	(void)sqlite3_close(store->db);
	g_free(store->path);
	g_free(store);
}

Store *
store_open(const char *path)
{
	g_autofree char *folder = g_path_get_dirname(path);
	Store *store = g_new0(Store, 1);

	store->path = g_strdup(path);
	g_queue_init(&store->waiting);
	(void)g_mkdir_with_parents(folder, 0700);
	if (open_or_begin(store))
		return store;
	store_free(store);
	return NULL;
}

/* Writes what waits within the transaction that is open. */
static int
write_rows(Store *store)
{
	sqlite3_stmt *statement = NULL;
	unsigned left = MIN(store->waiting.length, STORE_BATCH_MAX);
	int rc = sqlite3_prepare_v2(store->db, "INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", -1,
	                            &statement, NULL);

	for (GList *at = store->waiting.head; rc == SQLITE_OK && left > 0; at = at->next, left--) {
		const Put *put = at->data;

		(void)sqlite3_bind_text(statement, 1, put->key, -1, SQLITE_STATIC);
		(void)sqlite3_bind_text(statement, 2, put->text, -1, SQLITE_STATIC);
		(void)sqlite3_bind_int64(statement, 3, put->expires);
		(void)sqlite3_step(statement);
		rc = sqlite3_reset(statement);
	}
	(void)sqlite3_finalize(statement);
	return rc;
}

/* Writes one batch, after @first: all of it or nothing. */
static int
write_batch(Store *store, const char *first)
{
	int rc = exec(store->db, "BEGIN IMMEDIATE");

	if (rc != SQLITE_OK)
		return rc;
	rc = exec(store->db, first);
	if (rc == SQLITE_OK)
		rc = write_rows(store);
	if (rc == SQLITE_OK)
		rc = exec(store->db, "COMMIT");
	if (rc != SQLITE_OK)
		(void)exec(store->db, "ROLLBACK");
	return rc;
}

/* Writes one batch, in the place of all that is kept or in a new file if need be. */
static int
write_somehow(Store *store)
{
	int rc = write_batch(store,
	                     "DELETE FROM answer WHERE expires <= CAST(strftime('%s') AS INTEGER)");

	if ((rc & 0xff) == SQLITE_FULL)
		rc = write_batch(store, "DELETE FROM answer");
	if (!is_damage(rc))
		return rc;
	(void)sqlite3_close(store->db);
	store->db = NULL;
	set_aside(store);
	return open_or_begin(store) ? write_batch(store, "") : rc;
}

static void
forget(Store *store, unsigned n)
{
	while (n-- > 0 && store->waiting.length > 0)
		put_free(g_queue_pop_head(&store->waiting));
}

static gboolean
on_due(gpointer user)
{
	Store *store = user;
	int rc = write_somehow(store);

	if (rc == SQLITE_OK) {
		forget(store, STORE_BATCH_MAX);
	} else if ((rc & 0xff) == SQLITE_BUSY) {
		forget(store,
		       store->waiting.length - MIN(store->waiting.length, STORE_WAITING_MAX));
	} else {
		store->mute = true;
		say(store, sqlite3_errstr(rc));
		forget(store, store->waiting.length);
	}
	if (store->waiting.length > 0)
		return G_SOURCE_CONTINUE;
	store->source = 0;
	return G_SOURCE_REMOVE;
}

void
store_close(Store *store)
{
	if (!store)
		return;
	g_clear_handle_id(&store->source, g_source_remove);
	for (unsigned left = store->waiting.length; left > 0 && store->waiting.length > 0;) {
		(void)on_due(store);
		/* Nothing was written: another process holds the file. */
		left = store->waiting.length < left ? store->waiting.length : 0;
	}
	store_free(store);
}

void
store_put(Store *store, const char *key, const char *text, gint64 expires)
{
	Put *put;

	if (store->mute)
		return;
	put = g_new0(Put, 1);
	put->key = g_strdup(key);
	put->text = g_strdup(text);
	put->expires = expires;
	g_queue_push_tail(&store->waiting, put);
	if (store->source == 0)
		store->source = g_timeout_add(STORE_BATCH_MS, on_due, store);
}

void
store_foreach(Store *store, const char *prefix, gint64 now, unsigned max, StoreVisit visit,
              void *user)
{
	sqlite3_stmt *statement = NULL;
	int rc = sqlite3_prepare_v2(store->db,
	                            "SELECT * FROM (SELECT key, text, expires FROM answer"
	                            " WHERE expires > ? AND substr(key, 1, length(?)) = ?"
	                            " ORDER BY expires DESC LIMIT ?)"
	                            " ORDER BY expires",
	                            -1, &statement, NULL);

	if (rc == SQLITE_OK) {
		(void)sqlite3_bind_int64(statement, 1, now);
		(void)sqlite3_bind_text(statement, 2, prefix, -1, SQLITE_STATIC);
		(void)sqlite3_bind_text(statement, 3, prefix, -1, SQLITE_STATIC);
		(void)sqlite3_bind_int64(statement, 4, max);
	}
	while (rc == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
		visit((const char *)sqlite3_column_text(statement, 0),
		      (const char *)sqlite3_column_text(statement, 1),
		      sqlite3_column_int64(statement, 2), user);
	(void)sqlite3_finalize(statement);
}
