/* SPDX-License-Identifier: MIT */

/*
 * What the history tells of itself: how much there is, campaigns, everything; and its end
 */

#include "base/auto.h"
#include "fetch/database.h"
#include "fetch/history-file.h"
#include "fetch/history-row.h"

/* Adds what there is to tell to @told. Returns an SQLite result. */
typedef int (*Telling)(History *history, gint64 number, json_t *told);

/* Has @telling tell, from a new file if need be. Returns: (transfer full). */
static json_t *
tell(History *history, Telling telling, gint64 number)
{
	const char *reason = NULL;
	json_t *told = NULL;
	int rc = SQLITE_CORRUPT;

	for (int i = 0; i < 2 && database_is_damage(rc); i++) {
		if (!history_ready(history))
			return history_failed(history_reason(history));
		told = json_pack("{s:s}", "state", "known");
		rc = telling(history, number, told);
		if (rc == SQLITE_OK)
			return told;
		json_decref(told);
		reason = history_trouble(history, rc);
	}
	return history_failed(reason);
}

static void
set_number(json_t *object, const char *key, gint64 number)
{
	json_object_set_new(object, key, json_integer(number));
}

static int
tell_status(History *history, gint64 number G_GNUC_UNUSED, json_t *told)
{
	sqlite3_stmt *range;
	gint64 count = 0, pages = 0;
	int rc = history_number(history, history_sql(history, SQL_COUNT), &count);

	if (rc == SQLITE_OK)
		rc = history_number(history, history_sql(history, SQL_PAGES), &pages);
	if (rc != SQLITE_OK)
		return rc;
	range = history_sql(history, SQL_RANGE);
	rc = history_step(history, range);
	set_number(told, "count", count);
	set_number(told, "bytes", pages * HISTORY_PAGE_SIZE);
	set_number(told, "oldest", sqlite3_column_int64(range, 0));
	set_number(told, "newest", sqlite3_column_int64(range, 1));
	(void)sqlite3_reset(range);
	if (rc != SQLITE_ROW)
		return rc;
	if (history->set_aside)
		json_object_set_new(told, "note", json_string("damaged-set-aside"));
	history->set_aside = false;
	return SQLITE_OK;
}

/* A place as a tenth of a degree. */
static void
add_degrees(json_t *object, const char *key, sqlite3_stmt *statement, int column)
{
	if (sqlite3_column_type(statement, column) != SQLITE_NULL)
		json_object_set_new(object, key,
		                    json_real(sqlite3_column_int(statement, column) / 10.0));
}

/* Adds what a row says to the array or object @told. */
typedef void (*RowTelling)(sqlite3_stmt *statement, json_t *told);

static void
tell_level(sqlite3_stmt *statement, json_t *told)
{
	set_number(told, history_level(sqlite3_column_int(statement, 0)),
	           sqlite3_column_int64(statement, 1));
}

static void
tell_brand(sqlite3_stmt *statement, json_t *told)
{
	const char *text = (const char *)sqlite3_column_text(statement, 0);

	if (text)
		json_array_append_new(told, json_string(text));
}

static void
tell_place(sqlite3_stmt *statement, json_t *told)
{
	json_t *place = json_object();

	history_add_text(place, "country", statement, 0);
	add_degrees(place, "lat", statement, 1);
	add_degrees(place, "lon", statement, 2);
	history_add_text(place, "provider", statement, 3);
	set_number(place, "count", sqlite3_column_int64(statement, 4));
	json_array_append_new(told, place);
}

static void
tell_mail(sqlite3_stmt *statement, json_t *told)
{
	uint64_t mark = (uint64_t)sqlite3_column_int64(statement, 0);
	json_t *mail = json_pack("{s:o, s:I, s:s}", "mark", history_mark_text(mark), "date",
	                         (json_int_t)sqlite3_column_int64(statement, 1), "level",
	                         history_level(sqlite3_column_int(statement, 2)));

	history_add_text(mail, "brand", statement, 3);
	json_array_append_new(told, mail);
}

/* Lets @telling tell of @campaign's rows, at most @max, into @told. */
static int
tell_rows(History *history, HistorySql which, gint64 campaign, unsigned max, RowTelling telling,
          json_t *told)
{
	sqlite3_stmt *statement = history_sql(history, which);
	int rc;

	(void)sqlite3_bind_int64(statement, 1, campaign);
	(void)sqlite3_bind_int64(statement, 2, max);
	while ((rc = history_step(history, statement)) == SQLITE_ROW)
		telling(statement, told);
	(void)sqlite3_reset(statement);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Adds all that is told of one campaign, which @head stands on. */
static int
tell_campaign(History *history, sqlite3_stmt *head, json_t *told)
{
	gint64 id = sqlite3_column_int64(head, 0);
	json_t *levels = json_object(), *brands = json_array();
	json_t *places = json_array(), *mails = json_array();
	int rc = tell_rows(history, SQL_CAMPAIGN_LEVELS, id, HISTORY_SHOWN_MAX, tell_level, levels);

	set_number(told, "id", id);
	set_number(told, "count", sqlite3_column_int64(head, 1));
	set_number(told, "first", sqlite3_column_int64(head, 2));
	set_number(told, "last", sqlite3_column_int64(head, 3));
	json_object_set_new(told, "levels", levels);
	json_object_set_new(told, "brands", brands);
	json_object_set_new(told, "places", places);
	json_object_set_new(told, "mails", mails);
	if (rc == SQLITE_OK)
		rc = tell_rows(history, SQL_CAMPAIGN_BRANDS, id, HISTORY_BRANDS_MAX, tell_brand,
		               brands);
	if (rc == SQLITE_OK)
		rc = tell_rows(history, SQL_CAMPAIGN_PLACES, id, HISTORY_PLACES_MAX, tell_place,
		               places);
	return rc == SQLITE_OK ? tell_rows(history, SQL_CAMPAIGN_MAILS, id, HISTORY_SHOWN_MAX,
	                                   tell_mail, mails)
	                       : rc;
}

static int
tell_campaigns(History *history, gint64 number G_GNUC_UNUSED, json_t *told)
{
	sqlite3_stmt *head = history_sql(history, SQL_CAMPAIGNS);
	json_t *campaigns = json_array();
	size_t size = 0;
	bool cut = false;
	int step = SQLITE_ROW, rc = SQLITE_OK;

	json_object_set_new(told, "campaigns", campaigns);
	(void)sqlite3_bind_int64(head, 1, HISTORY_CAMPAIGNS_MAX + 1);
	while (rc == SQLITE_OK && !cut && (step = history_step(history, head)) == SQLITE_ROW) {
		g_autoptr(json_t) campaign = json_object();

		rc = tell_campaign(history, head, campaign);
		size += json_dumpb(campaign, NULL, 0, JSON_COMPACT);
		cut = size > HISTORY_TOLD_MAX ||
		      json_array_size(campaigns) == HISTORY_CAMPAIGNS_MAX;
		if (!cut)
			json_array_append(campaigns, campaign);
	}
	(void)sqlite3_reset(head);
	json_object_set_new(told, "cut", json_boolean(cut));
	if (rc != SQLITE_OK)
		return rc;
	return step == SQLITE_ROW || step == SQLITE_DONE ? SQLITE_OK : step;
}

static json_t *
hashes_of(sqlite3_stmt *statement, int column)
{
	const uint8_t *bytes = sqlite3_column_blob(statement, column);
	size_t n = (size_t)sqlite3_column_bytes(statement, column) / HISTORY_HASH_SIZE;
	json_t *all = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(
			all, json_sprintf("%012" G_GINT64_MODIFIER "x", history_hash_at(bytes, i)));
	return all;
}

static json_t *
exported(sqlite3_stmt *statement)
{
	uint64_t mark = (uint64_t)sqlite3_column_int64(statement, 1);
	json_t *row = json_pack("{s:o, s:I, s:I, s:s}", "mark", history_mark_text(mark), "date",
	                        (json_int_t)sqlite3_column_int64(statement, 2), "noted",
	                        (json_int_t)sqlite3_column_int64(statement, 3), "level",
	                        history_level(sqlite3_column_int(statement, 4)));

	history_add_text(row, "brand", statement, 5);
	history_add_text(row, "provider", statement, 6);
	history_add_text(row, "country", statement, 7);
	add_degrees(row, "lat", statement, 8);
	add_degrees(row, "lon", statement, 9);
	if (sqlite3_column_type(statement, 10) != SQLITE_NULL)
		set_number(row, "campaign", sqlite3_column_int64(statement, 10));
	json_object_set_new(row, "traits", hashes_of(statement, 11));
	if (sqlite3_column_type(statement, 12) != SQLITE_NULL)
		json_object_set_new(
			row, "body",
			history_mark_text((uint64_t)sqlite3_column_int64(statement, 12)));
	return row;
}

static int
tell_export(History *history, gint64 after, json_t *told)
{
	sqlite3_stmt *statement = history_sql(history, SQL_EXPORT);
	json_t *rows = json_array();
	gint64 last = after;
	int rc;

	json_object_set_new(told, "rows", rows);
	(void)sqlite3_bind_int64(statement, 1, after);
	(void)sqlite3_bind_int64(statement, 2, HISTORY_PAGE_MAX);
	while ((rc = history_step(history, statement)) == SQLITE_ROW) {
		last = sqlite3_column_int64(statement, 0);
		json_array_append_new(rows, exported(statement));
	}
	(void)sqlite3_reset(statement);
	json_object_set_new(told, "next",
	                    json_array_size(rows) == HISTORY_PAGE_MAX ? json_integer(last)
	                                                              : json_null());
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* The file is written anew without what was in it, and the journal is emptied. */
static int
tell_erase(History *history, gint64 number G_GNUC_UNUSED, json_t *told)
{
	int rc = database_exec(history->db,
	                       "BEGIN IMMEDIATE; DELETE FROM trait; DELETE FROM body;"
	                       "DELETE FROM mail; DELETE FROM word;"
	                       "UPDATE fact SET value = 0 WHERE name = 'count'; COMMIT;");

	if (rc != SQLITE_OK) {
		(void)database_exec(history->db, "ROLLBACK");
		return rc;
	}
	/* Another process that is reading just now may keep it from that; then the next erasing
	 * does. */
	(void)database_exec(history->db, "VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
	g_array_set_size(history->bodies, 0);
	set_number(told, "count", 0);
	return SQLITE_OK;
}

json_t *
history_status(History *history)
{
	return tell(history, tell_status, 0);
}

json_t *
history_campaigns(History *history)
{
	return tell(history, tell_campaigns, 0);
}

json_t *
history_erase(History *history)
{
	return tell(history, tell_erase, 0);
}

json_t *
history_export(History *history, gint64 after)
{
	return tell(history, tell_export, after);
}
