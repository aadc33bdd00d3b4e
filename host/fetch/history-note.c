/* SPDX-License-Identifier: MIT */

/*
 * Keeping a mail: its row, its traits, and which mails it belongs together with
 */

#include "base/auto.h"
#include "fetch/database.h"
#include "fetch/history-file.h"
#include "fetch/history-row.h"

/* A mail as it stands in the file. */
typedef struct Kept {
	gint64 id; /* 0: it is not there */
	gint64 noted;
	gint64 campaign; /* 0: none */
	bool same;       /* nothing about it would change */
	GBytes *traits;
} Kept;

/* The words of a row, as they stand in the file; 0 for none. */
typedef struct Words {
	gint64 brand, provider, country;
} Words;

static int
word_id(History *history, const char *text, gint64 *ret)
{
	sqlite3_stmt *statement;
	int rc = SQLITE_OK;

	*ret = 0;
	if (!text)
		return SQLITE_OK;
	for (int i = 0; rc == SQLITE_OK && *ret == 0 && i < 2; i++) {
		statement = history_sql(history, SQL_FIND_WORD);
		(void)sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC);
		rc = history_number(history, statement, ret);
		if (rc != SQLITE_OK || *ret != 0 || i > 0)
			break;
		statement = history_sql(history, SQL_ADD_WORD);
		(void)sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC);
		(void)sqlite3_bind_int64(statement, 2, HISTORY_WORDS_MAX);
		rc = history_run(history, statement);
	}
	return rc;
}

static int
find_words(History *history, const HistoryRow *row, Words *words)
{
	int rc = word_id(history, row->brand, &words->brand);

	if (rc == SQLITE_OK)
		rc = word_id(history, row->provider, &words->provider);
	return rc == SQLITE_OK ? word_id(history, row->country, &words->country) : rc;
}

/* The traits of @row, each once, HISTORY_HASH_SIZE bytes each. Returns: (transfer full). */
static GBytes *
traits_of(const HistoryRow *row)
{
	GByteArray *all = g_byte_array_new();

	for (unsigned i = 0; i < row->n; i++) {
		uint8_t bytes[HISTORY_HASH_SIZE];
		bool again = false;

		for (unsigned k = 0; k < i; k++)
			again |= row->traits[k] == row->traits[i];
		for (size_t k = 0; k < HISTORY_HASH_SIZE; k++)
			bytes[k] = (uint8_t)(row->traits[i] >> 8 * (HISTORY_HASH_SIZE - 1 - k));
		if (!again)
			g_byte_array_append(all, bytes, sizeof(bytes));
	}
	return g_byte_array_free_to_bytes(all);
}

static bool
same_body(History *history, const HistoryRow *row, gint64 id)
{
	sqlite3_stmt *statement = history_sql(history, SQL_FIND_BODY);
	bool has, same;

	(void)sqlite3_bind_int64(statement, 1, id);
	has = sqlite3_step(statement) == SQLITE_ROW;
	same = has == row->has_body &&
	       (!has || (uint64_t)sqlite3_column_int64(statement, 0) == row->body);
	(void)sqlite3_reset(statement);
	return same;
}

/* Whether the row that @statement stands on says what @row does. */
static bool
says_the_same(sqlite3_stmt *statement, const HistoryRow *row, const Words *words)
{
	bool has_place = sqlite3_column_type(statement, 7) != SQLITE_NULL;

	return sqlite3_column_int64(statement, 1) == row->date &&
	       sqlite3_column_int(statement, 3) == row->level &&
	       sqlite3_column_int64(statement, 4) == words->brand &&
	       sqlite3_column_int64(statement, 5) == words->provider &&
	       sqlite3_column_int64(statement, 6) == words->country &&
	       has_place == row->has_place && sqlite3_column_int(statement, 7) == row->lat &&
	       sqlite3_column_int(statement, 8) == row->lon;
}

/* Finds the mail of the same mark, if there is one. */
static int
find_kept(History *history, const HistoryRow *row, const Words *words, Kept *kept)
{
	sqlite3_stmt *statement = history_sql(history, SQL_FIND_MAIL);
	int rc;

	(void)sqlite3_bind_int64(statement, 1, (gint64)row->mark);
	rc = history_step(history, statement);
	if (rc == SQLITE_ROW) {
		kept->id = sqlite3_column_int64(statement, 0);
		kept->noted = sqlite3_column_int64(statement, 2);
		kept->campaign = sqlite3_column_int64(statement, 9);
		kept->traits = g_bytes_new(sqlite3_column_blob(statement, 10),
		                           (gsize)sqlite3_column_bytes(statement, 10));
		kept->same = says_the_same(statement, row, words);
	}
	(void)sqlite3_reset(statement);
	return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int
run_with(History *history, sqlite3_stmt *statement, gint64 first, gint64 second)
{
	(void)sqlite3_bind_int64(statement, 1, first);
	(void)sqlite3_bind_int64(statement, 2, second);
	return history_run(history, statement);
}

static int
remove_by_id(History *history, HistorySql which, gint64 id)
{
	sqlite3_stmt *statement = history_sql(history, which);

	(void)sqlite3_bind_int64(statement, 1, id);
	return history_run(history, statement);
}

static int
remove_mail(History *history, gint64 id, GBytes *traits)
{
	gsize size = 0;
	const uint8_t *bytes = g_bytes_get_data(traits, &size);
	int rc = remove_by_id(history, SQL_REMOVE_MAIL, id);

	for (gsize i = 0; rc == SQLITE_OK && i < size / HISTORY_HASH_SIZE; i++)
		rc = run_with(history, history_sql(history, SQL_REMOVE_TRAIT),
		              history_hash_at(bytes, i), id);
	return rc == SQLITE_OK ? remove_by_id(history, SQL_REMOVE_BODY, id) : rc;
}

static void
bind_unless_0(sqlite3_stmt *statement, int at, gint64 value)
{
	if (value != 0)
		(void)sqlite3_bind_int64(statement, at, value);
	else
		(void)sqlite3_bind_null(statement, at);
}

static int
add_row(History *history, const HistoryRow *row, const Words *words, const Kept *kept,
        GBytes *traits)
{
	sqlite3_stmt *statement = history_sql(history, SQL_ADD_MAIL);
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	gsize size = 0;
	const void *bytes = g_bytes_get_data(traits, &size);

	(void)sqlite3_clear_bindings(statement);
	(void)sqlite3_bind_int64(statement, 1, (gint64)row->mark);
	(void)sqlite3_bind_int64(statement, 2, row->date);
	(void)sqlite3_bind_int64(statement, 3, kept->id ? kept->noted : now);
	(void)sqlite3_bind_int(statement, 4, row->level);
	bind_unless_0(statement, 5, words->brand);
	bind_unless_0(statement, 6, words->provider);
	bind_unless_0(statement, 7, words->country);
	if (row->has_place) {
		(void)sqlite3_bind_int(statement, 8, row->lat);
		(void)sqlite3_bind_int(statement, 9, row->lon);
	}
	bind_unless_0(statement, 10, kept->campaign);
	(void)sqlite3_bind_blob(statement, 11, bytes ? bytes : "", (int)size, SQLITE_STATIC);
	return history_run(history, statement);
}

/* Adds the mail, its traits and its text. */
static int
add_mail(History *history, const HistoryRow *row, const Words *words, const Kept *kept,
         GBytes *traits)
{
	int rc = add_row(history, row, words, kept, traits);
	gsize size = 0;
	const uint8_t *bytes = g_bytes_get_data(traits, &size);
	gint64 id = sqlite3_last_insert_rowid(history->db);

	for (gsize i = 0; rc == SQLITE_OK && i < size / HISTORY_HASH_SIZE; i++) {
		sqlite3_stmt *statement = history_sql(history, SQL_ADD_TRAIT);

		(void)sqlite3_bind_int(statement, 3, history_level_is_honest(row->level));
		rc = run_with(history, statement, history_hash_at(bytes, i), id);
	}
	if (rc == SQLITE_OK && row->has_body)
		rc = run_with(history, history_sql(history, SQL_ADD_BODY), id, (gint64)row->body);
	return rc;
}

static int
change_count(History *history, gint64 by)
{
	sqlite3_stmt *statement = history_sql(history, SQL_SET_COUNT);

	(void)sqlite3_bind_int64(statement, 1, by);
	return history_run(history, statement);
}

/* Forgets the @n mails that were noted first. */
static int
forget_first(History *history, gint64 n)
{
	sqlite3_stmt *statement = history_sql(history, SQL_FIRST_MAILS);
	gint64 gone = 0;
	int rc = SQLITE_OK;

	(void)sqlite3_bind_int64(statement, 1, n);
	while (rc == SQLITE_OK && statement && sqlite3_step(statement) == SQLITE_ROW) {
		g_autoptr(GBytes) traits = g_bytes_new(sqlite3_column_blob(statement, 1),
		                                       (gsize)sqlite3_column_bytes(statement, 1));

		rc = remove_mail(history, sqlite3_column_int64(statement, 0), traits);
		gone++;
	}
	(void)sqlite3_reset(statement);
	return rc == SQLITE_OK ? change_count(history, -gone) : rc;
}

/*
 * Makes room for a mail when the limit is reached. A hundredth goes at once: it frees whole pages,
 * and takes its time but once in a thousand mails.
 */
static int
make_room(History *history)
{
	gint64 count = 0;
	int64_t pages = 0, unused = 0;
	int rc = history_number(history, history_sql(history, SQL_COUNT), &count);

	if (rc == SQLITE_OK)
		rc = history_number(history, history_sql(history, SQL_PAGES), &pages);
	if (rc == SQLITE_OK)
		rc = history_number(history, history_sql(history, SQL_PAGES_UNUSED), &unused);
	if (rc != SQLITE_OK || (count < (gint64)history->mails_max &&
	                        (size_t)(pages - unused) * HISTORY_PAGE_SIZE < history->size_max))
		return rc;
	return forget_first(history, count / 100 + 1);
}

static int
keep_mail(History *history, const HistoryRow *row)
{
	g_autoptr(GBytes) traits = traits_of(row);
	g_autoptr(GBytes) kept_traits = NULL;
	Words words = { 0 };
	Kept kept = { 0 };
	int rc = find_words(history, row, &words);

	if (rc == SQLITE_OK)
		rc = find_kept(history, row, &words, &kept);
	kept_traits = kept.traits;
	if (rc == SQLITE_OK && kept.same && g_bytes_equal(traits, kept_traits) &&
	    same_body(history, row, kept.id))
		return SQLITE_OK;
	if (rc == SQLITE_OK)
		rc = kept.id ? remove_mail(history, kept.id, kept_traits) : make_room(history);
	if (rc == SQLITE_OK)
		rc = add_mail(history, row, &words, &kept, traits);
	return rc == SQLITE_OK && !kept.id ? change_count(history, 1) : rc;
}

/* A mail that belongs with others, and the campaign that it is in; 0 for none. */
typedef struct Member {
	gint64 mail, campaign;
} Member;

static int
find_member(History *history, const json_t *text, GArray *members)
{
	sqlite3_stmt *statement = history_sql(history, SQL_CAMPAIGN_OF);
	uint64_t mark = 0;
	Member member;
	int rc;

	if (!history_mark_read(text, &mark))
		return SQLITE_OK;
	(void)sqlite3_bind_int64(statement, 1, (gint64)mark);
	rc = history_step(history, statement);
	if (rc == SQLITE_ROW) {
		member.mail = sqlite3_column_int64(statement, 0);
		member.campaign = sqlite3_column_int64(statement, 1);
		g_array_append_val(members, member);
	}
	(void)sqlite3_reset(statement);
	return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* The smallest number that one of @members has, or a new one. */
static int
choose_campaign(History *history, const GArray *members, gint64 *ret)
{
	*ret = 0;
	for (guint i = 0; i < members->len; i++) {
		gint64 campaign = g_array_index(members, Member, i).campaign;

		if (campaign != 0 && (*ret == 0 || campaign < *ret))
			*ret = campaign;
	}
	return *ret ? SQLITE_OK
	            : history_number(history, history_sql(history, SQL_NEW_CAMPAIGN), ret);
}

/* Puts the mail and those that it is said to belong with into one campaign. */
static int
join(History *history, const HistoryRow *row)
{
	g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(Member));
	g_autoptr(json_t) own = json_pack("o", history_mark_text(row->mark));
	size_t n = MIN(json_array_size(row->campaign), HISTORY_LINKS_MAX);
	gint64 campaign = 0;
	int rc = find_member(history, own, members);

	for (size_t i = 0; rc == SQLITE_OK && i < n; i++)
		rc = find_member(history, json_array_get(row->campaign, i), members);
	if (rc != SQLITE_OK || members->len < 2)
		return rc;
	rc = choose_campaign(history, members, &campaign);
	for (guint i = 0; rc == SQLITE_OK && i < members->len; i++) {
		const Member *member = &g_array_index(members, Member, i);

		if (member->campaign == 0)
			rc = run_with(history, history_sql(history, SQL_JOIN_MAIL), campaign,
			              member->mail);
		else if (member->campaign != campaign)
			rc = run_with(history, history_sql(history, SQL_JOIN_CAMPAIGN), campaign,
			              member->campaign);
	}
	return rc;
}

/* All of it or nothing. */
static int
note(History *history, const HistoryRow *row)
{
	int rc = database_exec(history->db, "BEGIN IMMEDIATE");

	if (rc != SQLITE_OK)
		return rc;
	rc = keep_mail(history, row);
	if (rc == SQLITE_OK)
		rc = join(history, row);
	if (rc == SQLITE_OK)
		rc = database_exec(history->db, "COMMIT");
	if (rc != SQLITE_OK)
		(void)database_exec(history->db, "ROLLBACK");
	return rc;
}

bool
history_note(History *history, const json_t *object)
{
	int rc = SQLITE_CORRUPT;

	if (!history || !object)
		return false;
	/* In a new file, if need be, which has another key. */
	for (int i = 0; i < 2 && database_is_damage(rc); i++) {
		HistoryRow row;

		if (!history_ready(history) || !history_row_read(object, history->key, false, &row))
			return false;
		rc = note(history, &row);
		if (rc == SQLITE_OK)
			history->mute = false;
		else
			(void)history_trouble(history, rc);
	}
	return rc == SQLITE_OK;
}
