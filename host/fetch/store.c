/* SPDX-License-Identifier: MIT */

#include "fetch/store.h"

#include <sqlite3.h>
#include <stdbool.h>

#include "fetch/bounds.h"
#include "fetch/database.h"

/* "Fuwa", fetch/database.h */
#define STORE_APPLICATION 0x46757761

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

/* Opens the file, in the place of a damaged one if need be. Returns whether there is a store. */
static bool
open_or_begin(Store *store)
{
	g_autofree char *settings =
		g_strdup_printf("PRAGMA synchronous=NORMAL; PRAGMA trusted_schema=OFF;"
	                        "PRAGMA journal_size_limit=%zu; PRAGMA max_page_count=%zu;",
	                        STORE_SIZE_MAX / 4, STORE_SIZE_MAX / 4096);
	DatabaseKind kind = {
		.application = STORE_APPLICATION,
		.migrations = migrations,
		.version = G_N_ELEMENTS(migrations),
		.settings = settings,
		.checked = true,
		.foreign = "it is no store of this version; nothing is kept",
	};

	return database_open(store->path, &kind, &store->db, NULL) == SQLITE_OK;
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
	Store *store = g_new0(Store, 1);

	store->path = g_strdup(path);
	g_queue_init(&store->waiting);
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
	int rc = database_exec(store->db, "BEGIN IMMEDIATE");

	if (rc != SQLITE_OK)
		return rc;
	rc = database_exec(store->db, first);
	if (rc == SQLITE_OK)
		rc = write_rows(store);
	if (rc == SQLITE_OK)
		rc = database_exec(store->db, "COMMIT");
	if (rc != SQLITE_OK)
		(void)database_exec(store->db, "ROLLBACK");
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
	if (!database_is_damage(rc))
		return rc;
	(void)sqlite3_close(store->db);
	store->db = NULL;
	database_set_aside(store->path);
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
		database_say(store->path, sqlite3_errstr(rc));
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
