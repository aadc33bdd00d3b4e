/* SPDX-License-Identifier: MIT */

/*
 * The history's file, for its parts (fetch/history.h is the module)
 */

#pragma once

#include <sqlite3.h>
#include <stdint.h>

#include "fetch/history-bounds.h"
#include "fetch/history.h"

#define HISTORY_KEY_SIZE  32
#define HISTORY_PAGE_SIZE 4096 /* SQLite's own */
#define HISTORY_HASH_SIZE 6    /* bytes: the widest integer below 8 that SQLite knows */

typedef enum {
	SQL_COUNT,
	SQL_SET_COUNT,
	SQL_PAGES,
	SQL_PAGES_UNUSED,
	SQL_ADD_WORD,
	SQL_FIND_WORD,
	SQL_FIND_MAIL,
	SQL_ADD_MAIL,
	SQL_REMOVE_MAIL,
	SQL_FIND_BODY,
	SQL_ADD_BODY,
	SQL_REMOVE_BODY,
	SQL_ADD_TRAIT,
	SQL_REMOVE_TRAIT,
	SQL_FIRST_MAILS,
	SQL_CAMPAIGN_OF,
	SQL_NEW_CAMPAIGN,
	SQL_JOIN_MAIL,
	SQL_JOIN_CAMPAIGN,
	SQL_WHO_HAS,
	SQL_HOW_MANY,
	SQL_BODIES,
	SQL_SIMILAR,
	SQL_SINCE,
	SQL_RANGE,
	SQL_CAMPAIGNS,
	SQL_CAMPAIGN_LEVELS,
	SQL_CAMPAIGN_BRANDS,
	SQL_CAMPAIGN_PLACES,
	SQL_CAMPAIGN_MAILS,
	SQL_EXPORT,
	SQL_N,
} HistorySql;

/* The text of a mail, as far as another is recognised by it. */
typedef struct HistoryBody {
	gint64 mail;
	uint64_t hash;
} HistoryBody;

struct History {
	char *path;
	size_t size_max;
	unsigned mails_max;
	sqlite3 *db;        /* NULL while it is not open */
	const char *reason; /* why not, static */
	gint64 tried_at;    /* when that was found out, monotonic; 0: never tried */
	sqlite3_stmt *statements[SQL_N];
	uint8_t key[HISTORY_KEY_SIZE];
	GArray *bodies; /* HistoryBody, by mail: as many as have been read so far */
	bool set_aside; /* a damaged file has been, and nobody was told yet */
	bool mute;      /* why nothing can be written has been said */
};

/* Opens the file if it is not open. @history may be NULL. Returns whether it is. */
bool history_ready(History *history);

/* Closes it; it is opened again when it is needed. */
void history_close(History *history);

/* Returns why it is not, static. @history may be NULL. */
const char *history_reason(const History *history);

/*
 * Looks at what @rc, an SQLite result, says: a damaged file is set aside. Returns the reason that
 * is told of it.
 */
const char *history_trouble(History *history, int rc);

/* Returns the statement, ready for its values, borrowed; NULL when it cannot be made. */
sqlite3_stmt *history_sql(History *history, HistorySql which);

/* Goes to the next row; @statement may be NULL: it could not be made. Returns an SQLite result. */
int history_step(History *history, sqlite3_stmt *statement);

/* Runs a statement that gives no row. Likewise. */
int history_run(History *history, sqlite3_stmt *statement);

/* Reads the one number that @statement gives, @ret is left alone when it gives none. Likewise. */
int history_number(History *history, sqlite3_stmt *statement, gint64 *ret);

/* Returns the trait at @i of the bytes that stand in a mail's row. */
gint64 history_hash_at(const uint8_t *bytes, size_t i);

/* Sets @key to the text in @column of the row that @statement stands on, unless there is none. */
void history_add_text(json_t *object, const char *key, sqlite3_stmt *statement, int column);

/* Returns: (transfer full) an object that says that something failed. */
json_t *history_failed(const char *reason);
