/* SPDX-License-Identifier: MIT */

/*
 * Which earlier mails are like one
 */

#include <math.h>
#include <string.h>

#include "base/auto.h"
#include "fetch/answer.h"
#include "fetch/database.h"
#include "fetch/history-file.h"
#include "fetch/history-row.h"

#define KIND "seen:"

/* Who has a trait, or nearly the same text. */
typedef struct Company {
	unsigned count, honest;
} Company;

/* An earlier mail that shares something. */
typedef struct Candidate {
	gint64 mail;
	double weight;
	json_t *told; /* once it has been looked at; NULL when it is gone */
} Candidate;

typedef struct Search {
	History *history;
	const HistoryRow *row;
	gint64 own; /* the mail itself, 0 when it is not there */
	gint64 count;
	Company traits[HISTORY_TRAITS_MAX];
	unsigned alike;         /* mails with nearly the same text */
	GPtrArray *all;         /* Candidate, owned */
	GHashTable *candidates; /* mail → Candidate */
} Search;

/* Rarer things tell more. */
static double
weight_of(const Search *search, unsigned have_it)
{
	return have_it > 0 ? log2((double)(search->count + 1) / have_it) : 0;
}

static Candidate *
candidate_of(Search *search, gint64 mail)
{
	Candidate *candidate = g_hash_table_lookup(search->candidates, &mail);

	if (!candidate) {
		candidate = g_new0(Candidate, 1);
		candidate->mail = mail;
		g_ptr_array_add(search->all, candidate);
		g_hash_table_insert(search->candidates, &candidate->mail, candidate);
	}
	return candidate;
}

static int
read_counts(Search *search)
{
	sqlite3_stmt *statement = history_sql(search->history, SQL_CAMPAIGN_OF);
	int rc;

	(void)sqlite3_bind_int64(statement, 1, (gint64)search->row->mark);
	rc = history_number(search->history, statement, &search->own);
	if (rc == SQLITE_OK)
		rc = history_number(search->history, history_sql(search->history, SQL_COUNT),
		                    &search->count);
	search->count -= search->own != 0 ? 1 : 0;
	return rc;
}

/* Counts those older than @mail that have the trait at @at. */
static int
count_older(Search *search, unsigned at, gint64 mail)
{
	sqlite3_stmt *statement = history_sql(search->history, SQL_HOW_MANY);
	Company *company = &search->traits[at];
	int rc;

	(void)sqlite3_bind_int64(statement, 1, search->row->traits[at]);
	(void)sqlite3_bind_int64(statement, 2, search->own);
	(void)sqlite3_bind_int64(statement, 3, mail);
	(void)sqlite3_bind_int64(statement, 4, HISTORY_COUNT_MAX - company->count);
	rc = history_step(search->history, statement);
	if (rc == SQLITE_ROW) {
		company->count += (unsigned)sqlite3_column_int(statement, 0);
		company->honest += (unsigned)sqlite3_column_int(statement, 1);
	}
	(void)sqlite3_reset(statement);
	return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

/* Counts who has the trait at @at, and takes the newest of them for candidates. */
static int
read_trait(Search *search, unsigned at)
{
	sqlite3_stmt *statement = history_sql(search->history, SQL_WHO_HAS);
	Company *company = &search->traits[at];
	gint64 newest[HISTORY_NEWEST_MAX];
	unsigned n = 0;
	double weight;
	int rc;

	(void)sqlite3_bind_int64(statement, 1, search->row->traits[at]);
	(void)sqlite3_bind_int64(statement, 2, search->own);
	(void)sqlite3_bind_int64(statement, 3, HISTORY_NEWEST_MAX);
	while ((rc = history_step(search->history, statement)) == SQLITE_ROW) {
		newest[n++] = sqlite3_column_int64(statement, 0);
		company->honest += sqlite3_column_int(statement, 1) != 0;
	}
	(void)sqlite3_reset(statement);
	company->count = n;
	if (rc == SQLITE_DONE)
		rc = n == HISTORY_NEWEST_MAX ? count_older(search, at, newest[n - 1]) : SQLITE_OK;
	weight = weight_of(search, company->count);
	for (unsigned i = 0; i < n; i++)
		candidate_of(search, newest[i])->weight += weight;
	return rc;
}

/* Reads the texts that have come since the last time. */
static int
read_bodies(History *history)
{
	sqlite3_stmt *statement = history_sql(history, SQL_BODIES);
	GArray *bodies = history->bodies;
	gint64 last =
		bodies->len > 0 ? g_array_index(bodies, HistoryBody, bodies->len - 1).mail : 0;
	int rc;

	(void)sqlite3_bind_int64(statement, 1, last);
	while ((rc = history_step(history, statement)) == SQLITE_ROW) {
		HistoryBody body = { sqlite3_column_int64(statement, 0),
			             (uint64_t)sqlite3_column_int64(statement, 1) };

		g_array_append_val(bodies, body);
	}
	(void)sqlite3_reset(statement);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int
distance_of(uint64_t one, uint64_t other)
{
	return __builtin_popcountll(one ^ other);
}

/*
 * Compares the text with all others: 64 bits each are read faster than any index of what is nearly
 * the same would be.
 */
static int
read_alike(Search *search)
{
	const GArray *bodies = search->history->bodies;
	gint64 newest[HISTORY_NEWEST_MAX];
	double weight;
	int rc = SQLITE_OK;

	if (search->row->has_body)
		rc = read_bodies(search->history);
	for (guint i = search->row->has_body ? bodies->len : 0; i > 0; i--) {
		const HistoryBody *body = &g_array_index(bodies, HistoryBody, i - 1);

		if (distance_of(body->hash, search->row->body) > HISTORY_DISTANCE_MAX ||
		    body->mail == search->own)
			continue;
		if (search->alike < HISTORY_NEWEST_MAX)
			newest[search->alike] = body->mail;
		search->alike++;
	}
	weight = weight_of(search, search->alike);
	for (unsigned i = 0; i < MIN(search->alike, HISTORY_NEWEST_MAX); i++)
		candidate_of(search, newest[i])->weight += weight;
	return rc;
}

/* The heaviest first, then the newest. */
static gint
compare_candidates(gconstpointer a, gconstpointer b)
{
	const Candidate *one = *(const Candidate *const *)a, *other = *(const Candidate *const *)b;

	if (one->weight != other->weight)
		return one->weight > other->weight ? -1 : 1;
	return one->mail > other->mail ? -1 : one->mail < other->mail;
}

/* Which traits the mail that @statement stands on has, all of them: by its own row. */
static json_t *
shared_traits(const Search *search, sqlite3_stmt *statement, double *weight)
{
	const uint8_t *bytes = sqlite3_column_blob(statement, 8);
	size_t n = (size_t)sqlite3_column_bytes(statement, 8) / HISTORY_HASH_SIZE;
	json_t *by = json_array();

	for (unsigned i = 0; i < search->row->n; i++) {
		size_t k = 0;

		while (k < n && history_hash_at(bytes, k) != search->row->traits[i])
			k++;
		if (k == n)
			continue;
		json_array_append_new(by, json_integer(i));
		*weight += weight_of(search, search->traits[i].count);
	}
	return by;
}

/* Adds what only a text that is alike adds. */
static void
add_distance(const Search *search, sqlite3_stmt *statement, Candidate *candidate)
{
	int distance = distance_of((uint64_t)sqlite3_column_int64(statement, 9), search->row->body);

	if (!search->row->has_body || sqlite3_column_type(statement, 9) == SQLITE_NULL ||
	    distance > HISTORY_DISTANCE_MAX)
		return;
	json_object_set_new(candidate->told, "distance", json_integer(distance));
	candidate->weight += weight_of(search, search->alike);
}

/* Looks at the mail itself: what is told of it, and how much it shares. */
static int
look_at(const Search *search, Candidate *candidate)
{
	sqlite3_stmt *statement = history_sql(search->history, SQL_SIMILAR);
	gint64 campaign;
	int rc;

	candidate->weight = 0;
	(void)sqlite3_bind_int64(statement, 1, candidate->mail);
	rc = history_step(search->history, statement);
	if (rc == SQLITE_ROW) {
		uint64_t mark = (uint64_t)sqlite3_column_int64(statement, 0);

		candidate->told =
			json_pack("{s:o, s:I, s:I, s:s, s:o}", "mark", history_mark_text(mark),
		                  "date", (json_int_t)sqlite3_column_int64(statement, 1), "noted",
		                  (json_int_t)sqlite3_column_int64(statement, 2), "level",
		                  history_level(sqlite3_column_int(statement, 3)), "by",
		                  shared_traits(search, statement, &candidate->weight));
		history_add_text(candidate->told, "brand", statement, 4);
		history_add_text(candidate->told, "provider", statement, 5);
		history_add_text(candidate->told, "country", statement, 6);
		campaign = sqlite3_column_int64(statement, 7);
		if (campaign != 0)
			json_object_set_new(candidate->told, "campaign", json_integer(campaign));
		add_distance(search, statement, candidate);
	}
	(void)sqlite3_reset(statement);
	return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Adds those that share most, as far as they have been found. */
static int
add_similar(const Search *search, json_t *value)
{
	GPtrArray *all = search->all;
	json_t *similar = json_array();
	int rc = SQLITE_OK;

	json_object_set_new(value, "similar", similar);
	g_ptr_array_sort(all, compare_candidates);
	if (all->len > HISTORY_COMPARED_MAX)
		g_ptr_array_set_size(all, HISTORY_COMPARED_MAX);
	for (guint i = 0; rc == SQLITE_OK && i < all->len; i++)
		rc = look_at(search, g_ptr_array_index(all, i));
	g_ptr_array_sort(all, compare_candidates);
	for (guint i = 0; i < MIN(all->len, HISTORY_SIMILAR_MAX); i++) {
		const Candidate *candidate = g_ptr_array_index(all, i);

		if (candidate->told)
			json_array_append(similar, candidate->told);
	}
	return rc;
}

static int
add_sender(const Search *search, json_t *value)
{
	int at = search->row->sender;
	sqlite3_stmt *statement;
	gint64 since = 0;
	int rc = SQLITE_OK;

	if (at >= 0) {
		statement = history_sql(search->history, SQL_SINCE);
		(void)sqlite3_bind_int64(statement, 1, search->row->traits[at]);
		(void)sqlite3_bind_int64(statement, 2, search->own);
		(void)sqlite3_bind_int64(statement, 3, HISTORY_NEWEST_MAX);
		rc = history_number(search->history, statement, &since);
	}
	json_object_set_new(value, "sender",
	                    json_pack("{s:i, s:I}", "count",
	                              at >= 0 ? (int)search->traits[at].count : 0, "first",
	                              (json_int_t)since));
	return rc;
}

static void
add_counts(const Search *search, json_t *value)
{
	json_t *traits = json_array();

	json_object_set_new(value, "count", json_integer(search->count));
	json_object_set_new(value, "known", json_boolean(search->own != 0));
	json_object_set_new(value, "traits", traits);
	for (unsigned i = 0; i < search->row->n; i++)
		json_array_append_new(traits, json_pack("[s, i, i]", search->row->kinds[i],
		                                        (int)search->traits[i].count,
		                                        (int)search->traits[i].honest));
}

static int
answer_within(Search *search, json_t *value)
{
	int rc = read_counts(search);

	for (unsigned i = 0; rc == SQLITE_OK && i < search->row->n; i++)
		rc = read_trait(search, i);
	if (rc == SQLITE_OK)
		rc = read_alike(search);
	add_counts(search, value);
	if (rc == SQLITE_OK)
		rc = add_similar(search, value);
	return rc == SQLITE_OK ? add_sender(search, value) : rc;
}

static void
candidate_free(gpointer data)
{
	Candidate *candidate = data;

	json_decref(candidate->told);
	g_free(candidate);
}

/* Answers from one state of the file, whatever another process writes meanwhile. */
static int
answer(History *history, const HistoryRow *row, json_t *value)
{
	Search search = { .history = history, .row = row };
	int rc = database_exec(history->db, "BEGIN");

	if (rc != SQLITE_OK)
		return rc;
	search.all = g_ptr_array_new_with_free_func(candidate_free);
	search.candidates = g_hash_table_new(g_int64_hash, g_int64_equal);
	rc = answer_within(&search, value);
	g_hash_table_unref(search.candidates);
	g_ptr_array_unref(search.all);
	(void)database_exec(history->db, "COMMIT");
	return rc;
}

bool
history_takes(const char *question)
{
	return g_str_has_prefix(question, KIND);
}

json_t *
history_answer(History *history, const char *question)
{
	g_autoptr(json_t) asked = NULL;
	g_autoptr(json_t) value = NULL;
	const char *reason = NULL;
	HistoryRow row;
	int rc = SQLITE_CORRUPT;

	if (!history_takes(question))
		return NULL;
	asked = json_loads(question + strlen(KIND), JSON_REJECT_DUPLICATES, NULL);
	/* From a new file, which knows nothing, if need be. */
	for (int i = 0; i < 2 && database_is_damage(rc); i++) {
		if (!history_ready(history))
			return history_failed(history_reason(history));
		if (!history_row_read(asked, history->key, true, &row))
			return history_failed("malformed");
		json_decref(value);
		value = json_object();
		rc = answer(history, &row, value);
		if (rc != SQLITE_OK)
			reason = history_trouble(history, rc);
	}
	return rc == SQLITE_OK ? answer_known(g_steal_pointer(&value), true, false, NULL, 0)
	                       : history_failed(reason);
}
