/* SPDX-License-Identifier: MIT */

#include "fetch/history-file.h"

#include <string.h>
#include <sys/random.h>

#include "fetch/database.h"

#define HISTORY_APPLICATION 0x46757748 /* "FuwH", fetch/database.h */

/*
 * A mail's id is never used again, so that what was read of the file stays true or leads nowhere.
 * Its traits stand in its own row, too: to be found again when it is forgotten.
 */
static const char *const migrations[] = {
	"CREATE TABLE fact (name TEXT PRIMARY KEY, value) WITHOUT ROWID;"
	"CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"
	"CREATE TABLE mail (id INTEGER PRIMARY KEY AUTOINCREMENT, mark INTEGER NOT NULL,"
	" date INTEGER NOT NULL, noted INTEGER NOT NULL, level INTEGER NOT NULL, brand INTEGER,"
	" provider INTEGER, country INTEGER, lat INTEGER, lon INTEGER, campaign INTEGER,"
	" traits BLOB NOT NULL);"
	"CREATE UNIQUE INDEX mail_mark ON mail (mark);"
	"CREATE INDEX mail_campaign ON mail (campaign) WHERE campaign IS NOT NULL;"
	"CREATE TABLE body (mail INTEGER PRIMARY KEY, hash INTEGER NOT NULL);"
	"CREATE TABLE trait (hash INTEGER NOT NULL, mail INTEGER NOT NULL, honest INTEGER NOT NULL,"
	" PRIMARY KEY (hash, mail)) WITHOUT ROWID;"
	"INSERT INTO fact VALUES ('count', 0);",
};

static const char *const sql[SQL_N] = {
	[SQL_COUNT] = "SELECT value FROM fact WHERE name = 'count'",
	[SQL_SET_COUNT] = "UPDATE fact SET value = value + ? WHERE name = 'count'",
	[SQL_PAGES] = "PRAGMA page_count",
	[SQL_PAGES_UNUSED] = "PRAGMA freelist_count",
	[SQL_ADD_WORD] = "INSERT OR IGNORE INTO word (text) SELECT ?"
			 " WHERE (SELECT coalesce(max(id), 0) FROM word) < ?",
	[SQL_FIND_WORD] = "SELECT id FROM word WHERE text = ?",
	[SQL_FIND_MAIL] = "SELECT id, date, noted, level, brand, provider, country, lat, lon,"
			  " campaign, traits FROM mail WHERE mark = ?",
	[SQL_ADD_MAIL] =
		"INSERT INTO mail (mark, date, noted, level, brand, provider, country, lat,"
		" lon, campaign, traits) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	[SQL_REMOVE_MAIL] = "DELETE FROM mail WHERE id = ?",
	[SQL_FIND_BODY] = "SELECT hash FROM body WHERE mail = ?",
	[SQL_ADD_BODY] = "INSERT INTO body VALUES (?, ?)",
	[SQL_REMOVE_BODY] = "DELETE FROM body WHERE mail = ?",
	[SQL_ADD_TRAIT] = "INSERT OR IGNORE INTO trait VALUES (?, ?, ?)",
	[SQL_REMOVE_TRAIT] = "DELETE FROM trait WHERE hash = ? AND mail = ?",
	[SQL_FIRST_MAILS] = "SELECT id, traits FROM mail ORDER BY id LIMIT ?",
	[SQL_CAMPAIGN_OF] = "SELECT id, campaign FROM mail WHERE mark = ?",
	[SQL_NEW_CAMPAIGN] = "SELECT coalesce(max(campaign), 0) + 1 FROM mail"
			     " WHERE campaign IS NOT NULL",
	[SQL_JOIN_MAIL] = "UPDATE mail SET campaign = ? WHERE id = ?",
	[SQL_JOIN_CAMPAIGN] = "UPDATE mail SET campaign = ? WHERE campaign = ?",
	[SQL_WHO_HAS] = "SELECT mail, honest FROM trait WHERE hash = ? AND mail <> ?"
			" ORDER BY mail DESC LIMIT ?",
	[SQL_HOW_MANY] = "SELECT count(*), total(honest) FROM (SELECT honest FROM trait"
			 " WHERE hash = ? AND mail <> ? AND mail < ? ORDER BY mail DESC LIMIT ?)",
	[SQL_BODIES] = "SELECT mail, hash FROM body WHERE mail > ? ORDER BY mail",
	[SQL_SIMILAR] = "SELECT m.mark, m.date, m.noted, m.level, b.text, p.text, c.text,"
			" m.campaign, m.traits, t.hash FROM mail m"
			" LEFT JOIN word b ON b.id = m.brand LEFT JOIN word p ON p.id = m.provider"
			" LEFT JOIN word c ON c.id = m.country LEFT JOIN body t ON t.mail = m.id"
			" WHERE m.id = ?",
	[SQL_SINCE] = "SELECT min(nullif(date, 0)) FROM (SELECT m.date FROM trait t"
		      " JOIN mail m ON m.id = t.mail WHERE t.hash = ? AND t.mail <> ?"
		      " ORDER BY t.mail LIMIT ?)",
	[SQL_RANGE] = "SELECT coalesce(min(nullif(date, 0)), 0), max(date) FROM mail",
	[SQL_CAMPAIGNS] = "SELECT campaign, count(*), coalesce(min(nullif(date, 0)), 0), max(date)"
			  " FROM mail WHERE campaign IS NOT NULL GROUP BY campaign"
			  " HAVING count(*) > 1 ORDER BY 2 DESC, 4 DESC LIMIT ?",
	[SQL_CAMPAIGN_LEVELS] = "SELECT level, count(*) FROM mail WHERE campaign = ?1"
				" GROUP BY level ORDER BY level",
	[SQL_CAMPAIGN_BRANDS] = "SELECT w.text FROM mail m JOIN word w ON w.id = m.brand"
				" WHERE m.campaign = ? GROUP BY w.id"
				" ORDER BY count(*) DESC, w.text LIMIT ?",
	[SQL_CAMPAIGN_PLACES] = "SELECT c.text, m.lat, m.lon, p.text, count(*) FROM mail m"
				" LEFT JOIN word c ON c.id = m.country"
				" LEFT JOIN word p ON p.id = m.provider"
				" WHERE m.campaign = ? AND (m.country IS NOT NULL"
				" OR m.provider IS NOT NULL OR m.lat IS NOT NULL)"
				" GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 4 LIMIT ?",
	[SQL_CAMPAIGN_MAILS] = "SELECT m.mark, m.date, m.level, w.text FROM mail m"
			       " LEFT JOIN word w ON w.id = m.brand WHERE m.campaign = ?"
			       " ORDER BY m.date DESC, m.id DESC LIMIT ?",
	[SQL_EXPORT] = "SELECT m.id, m.mark, m.date, m.noted, m.level, b.text, p.text, c.text,"
		       " m.lat, m.lon, m.campaign, m.traits, t.hash FROM mail m"
		       " LEFT JOIN word b ON b.id = m.brand LEFT JOIN word p ON p.id = m.provider"
		       " LEFT JOIN word c ON c.id = m.country LEFT JOIN body t ON t.mail = m.id"
		       " WHERE m.id > ? ORDER BY m.id LIMIT ?",
};

json_t *
history_failed(const char *reason)
{
	return json_pack("{s:s, s:s}", "state", "failed", "reason", reason);
}

void
history_add_text(json_t *object, const char *key, sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);
	json_t *value = text ? json_string(text) : NULL; /* of a damaged file: no UTF-8 */

	if (value)
		json_object_set_new(object, key, value);
}

const char *
history_reason(const History *history)
{
	return history ? history->reason : "no-history";
}

gint64
history_hash_at(const uint8_t *bytes, size_t i)
{
	gint64 hash = 0;

	for (size_t k = 0; k < HISTORY_HASH_SIZE; k++)
		hash = hash << 8 | bytes[i * HISTORY_HASH_SIZE + k];
	return hash;
}

sqlite3_stmt *
history_sql(History *history, HistorySql which)
{
	sqlite3_stmt **statement = &history->statements[which];

	if (!*statement)
		(void)sqlite3_prepare_v3(history->db, sql[which], -1, SQLITE_PREPARE_PERSISTENT,
		                         statement, NULL);
	(void)sqlite3_reset(*statement);
	return *statement;
}

int
history_step(History *history, sqlite3_stmt *statement)
{
	int rc = statement ? sqlite3_step(statement) : sqlite3_extended_errcode(history->db);

	/* A statement that a whole file would take. */
	return !statement && rc == SQLITE_ERROR ? SQLITE_CORRUPT : rc;
}

int
history_run(History *history, sqlite3_stmt *statement)
{
	int rc = history_step(history, statement);

	(void)sqlite3_reset(statement);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int
history_number(History *history, sqlite3_stmt *statement, gint64 *ret)
{
	int rc = history_step(history, statement);

	if (rc == SQLITE_ROW && sqlite3_column_type(statement, 0) != SQLITE_NULL)
		*ret = sqlite3_column_int64(statement, 0);
	(void)sqlite3_reset(statement);
	return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

void
history_close(History *history)
{
	for (size_t i = 0; i < SQL_N; i++) {
		(void)sqlite3_finalize(history->statements[i]);
		history->statements[i] = NULL;
	}
	(void)sqlite3_close(history->db);
	history->db = NULL;
	g_array_set_size(history->bodies, 0);
}

/* Reads the key, which is made with the file. */
static int
read_key(History *history)
{
	uint8_t fresh[HISTORY_KEY_SIZE];
	sqlite3_stmt *statement = NULL;
	int rc = SQLITE_OK;

	if (getrandom(fresh, sizeof(fresh), 0) != (ssize_t)sizeof(fresh))
		return SQLITE_ERROR;
	/* Two processes may make one: it is the first one's. */
	if (!sqlite3_db_readonly(history->db, "main")) {
		rc = sqlite3_prepare_v2(history->db, "INSERT OR IGNORE INTO fact VALUES ('key', ?)",
		                        -1, &statement, NULL);
		(void)sqlite3_bind_blob(statement, 1, fresh, sizeof(fresh), SQLITE_STATIC);
		rc = rc == SQLITE_OK ? history_run(history, statement) : rc;
		(void)sqlite3_finalize(statement);
	}
	if (rc == SQLITE_OK)
		rc = sqlite3_prepare_v2(history->db, "SELECT value FROM fact WHERE name = 'key'",
		                        -1, &statement, NULL);
	if (rc != SQLITE_OK)
		return rc;
	rc = sqlite3_step(statement);
	if (rc == SQLITE_DONE ||
	    (rc == SQLITE_ROW && sqlite3_column_bytes(statement, 0) != HISTORY_KEY_SIZE))
		rc = SQLITE_CORRUPT;
	if (rc == SQLITE_ROW)
		memcpy(history->key, sqlite3_column_blob(statement, 0), HISTORY_KEY_SIZE);
	(void)sqlite3_finalize(statement);
	return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

static int
open_file(History *history)
{
	/* Room for what one note needs above the limit; what is forgotten leaves no trace. */
	g_autofree char *settings = g_strdup_printf(
		"PRAGMA synchronous=NORMAL; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
		"PRAGMA secure_delete=FAST; PRAGMA cache_size=-8000;"
		"PRAGMA journal_size_limit=%zu; PRAGMA max_page_count=%zu;",
		HISTORY_JOURNAL_MAX, history->size_max / HISTORY_PAGE_SIZE + 256);
	DatabaseKind kind = {
		.application = HISTORY_APPLICATION,
		.migrations = migrations,
		.version = G_N_ELEMENTS(migrations),
		.settings = settings,
		.foreign = "it is no history of this version; none is kept",
	};
	int rc = database_open(history->path, &kind, &history->db, &history->set_aside);

	if (rc == SQLITE_OK)
		rc = read_key(history);
	/* Likewise. */
	return rc == SQLITE_ERROR ? SQLITE_CORRUPT : rc;
}

const char *
history_trouble(History *history, int rc)
{
	if ((rc & 0xff) == SQLITE_BUSY || (rc & 0xff) == SQLITE_LOCKED)
		return "busy";
	if (database_is_damage(rc)) {
		history_close(history);
		database_set_aside(history->path);
		history->set_aside = true;
		history->tried_at = 0; /* the new one is begun at once */
	} else if (!history->mute) {
		database_say(history->path, sqlite3_errstr(rc));
		history->mute = true;
	}
	return "no-history";
}

bool
history_ready(History *history)
{
	gint64 now = g_get_monotonic_time();
	int rc;

	if (!history)
		return false;
	if (history->db)
		return true;
	if (history->tried_at != 0 && now - history->tried_at < HISTORY_RETRY_MS * 1000)
		return false;
	history->tried_at = now;
	rc = open_file(history);
	if (database_is_damage(rc)) {
		(void)history_trouble(history, rc);
		rc = open_file(history);
	}
	if (rc == SQLITE_OK)
		return true;
	history->reason = (rc & 0xff) == SQLITE_BUSY ? "busy" : "no-history";
	history_close(history);
	return false;
}
