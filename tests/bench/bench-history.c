/* SPDX-License-Identifier: MIT */

/*
 * The history with 100,000 mails made up, always the same
 *
 *     bench-history FOLDER
 *
 * As a reader's mail is: a few senders and mailers write much of it, most write little; every
 * twentieth mail is of one of 200 waves of fraud. FOLDER is for the files, some 150 MB. Beside it,
 * in the same run: a point query of bare SQLite in a table of as many rows, and what a note costs
 * when it waits for the disk.
 */

#include <math.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/auto.h"
#include "clocks.h"
#include "fetch/history.h"

#define MAILS   100000u
#define LOOKUPS 5000u
#define WAVES   200u

static unsigned state = 1;

/* xorshift32: the same numbers everywhere. */
static unsigned
draw(void)
{
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state;
}

/* One of @n, the first ones far more often: 1/x, as names in mail are. */
static unsigned
draw_skewed(unsigned n)
{
	return (unsigned)pow((double)n, (double)(draw() % 1000000) / 1e6) - 1;
}

static void
add(json_t *traits, const char *kind, const char *before, unsigned value, const char *after)
{
	g_autofree char *text = g_strdup_printf("%s%u%s", before, value, after);

	json_array_append_new(traits, json_pack("[s, s]", kind, text));
}

/* What any mail has: its traits are its sender's, but for the links. */
static void
add_letter(json_t *traits)
{
	unsigned sender = draw_skewed(8000);

	add(traits, "origin", "203.0.", sender * 3 + draw() % 3, "");
	add(traits, "network", "203.0.", sender, ".0/24");
	add(traits, "helo", "mail", sender * 2 + draw() % 2, ".example");
	add(traits, "sender", "name", sender, "@sender.example");
	add(traits, "domain", "sender", sender / 2, ".example");
	add(traits, "message-id", "9(14).x(", draw_skewed(300), ")@=");
	add(traits, "mailer", "Mailer ", draw_skewed(200), "");
	add(traits, "brand", "Brand ", draw_skewed(300), "");
	for (int i = 0; i < 3; i++) {
		add(traits, "site", "site", draw_skewed(20000), ".example");
		add(traits, "path", "/a", draw_skewed(30000), "/X/index");
	}
}

/* What those of one wave share. */
static void
add_fraud(json_t *traits, unsigned wave)
{
	add(traits, "origin", "198.51.", wave * 5 + draw() % 5, "");
	add(traits, "network", "198.51.", wave, ".0/24");
	add(traits, "helo", "host", draw(), ".invalid");
	add(traits, "account", "user", wave, "@hijacked.example");
	add(traits, "sender", "x", draw(), "@evil.example");
	add(traits, "domain", "evil", draw() % 50000, ".example");
	add(traits, "message-id", "x(", wave % 40, ")@=");
	add(traits, "mailer", "Foxmail ", wave % 10, "");
	add(traits, "brand", "Brand ", draw_skewed(300), "");
	for (int i = 0; i < 2; i++) {
		add(traits, "site", "evil", draw() % 50000, ".example");
		add(traits, "path", "/kit", wave * 2 + (unsigned)i, "/X/login.php");
	}
}

/* Returns: (transfer full) mail number @i. */
static json_t *
mail_new(unsigned i)
{
	unsigned wave = draw_skewed(WAVES);
	bool fraud = draw() % 20 == 0;
	uint64_t body =
		fraud ? (uint64_t)wave * 0x9e3779b97f4a7c15 : (uint64_t)draw() << 32 | draw();
	json_t *traits = json_array();
	json_t *mail = json_object();

	if (fraud)
		add_fraud(traits, wave);
	else
		add_letter(traits);
	for (int bit = 0; fraud && bit < 2; bit++)
		body ^= (uint64_t)1 << draw() % 64;
	json_object_set_new(
		mail, "mark",
		json_sprintf("%016" G_GINT64_MODIFIER "x", (guint64)(i + 1) * 0x9e3779b97f4a7c15));
	json_object_set_new(mail, "date", json_integer(1600000000 + (json_int_t)i * 1000));
	json_object_set_new(mail, "traits", traits);
	json_object_set_new(mail, "body",
	                    json_sprintf("%016" G_GINT64_MODIFIER "x", (guint64)body));
	json_object_set_new(mail, "level", json_string(fraud ? "danger" : "nothing-found"));
	json_object_set_new(mail, "brand", json_sprintf("Brand %u", draw_skewed(300)));
	json_object_set_new(mail, "provider", json_sprintf("Provider %u", draw_skewed(2000)));
	json_object_set_new(mail, "country", json_string("JP"));
	json_object_set_new(mail, "lat", json_real(34.7));
	json_object_set_new(mail, "lon", json_real(135.5));
	return mail;
}

static int
compare_times(const void *a, const void *b)
{
	double one = *(const double *)a, other = *(const double *)b;

	return one > other ? 1 : one < other ? -1 : 0;
}

/* Says how long @what took, by the wall clock. */
static void
say(const char *what, double *times, unsigned n)
{
	qsort(times, n, sizeof(*times), compare_times);
	printf("%s: p50 %.3f ms, p99 %.3f ms, longest %.1f ms\n", what, times[n / 2] * 1e3,
	       times[n - n / 100 - 1] * 1e3, times[n - 1] * 1e3);
}

static void
bench_notes(History *history)
{
	g_autofree double *times = g_new(double, MAILS);
	double start = now();
	double traits = 0;

	for (unsigned i = 0; i < MAILS; i++) {
		g_autoptr(json_t) mail = mail_new(i);
		double begin = wall();

		traits += (double)json_array_size(json_object_get(mail, "traits"));
		g_assert_true(history_note(history, mail));
		times[i] = wall() - begin;
	}
	printf("%u mails with %.1f traits each noted in %.1f s of processor time\n", MAILS,
	       traits / MAILS, now() - start);
	say("a note", times, MAILS);
}

static void
bench_lookups(History *history)
{
	g_autofree double *times = g_new(double, LOOKUPS);
	unsigned similar = 0;
	double first = 0;

	for (unsigned i = 0; i < LOOKUPS; i++) {
		g_autoptr(json_t) mail = mail_new(MAILS + i);
		g_autofree char *text = json_dumps(mail, JSON_COMPACT);
		g_autofree char *question = g_strconcat("seen:", text, NULL);
		double begin = wall();
		g_autoptr(json_t) answer = history_answer(history, question);

		times[i] = wall() - begin;
		first = i == 0 ? times[0] : first;
		similar += json_array_size(json_object_get(json_object_get(answer, "value"),
		                                           "similar")) > 0;
	}
	printf("the first lookup after opening: %.1f ms\n", first * 1e3);
	say("a lookup", times, LOOKUPS);
	printf("%u of %u mails have something in common with others\n", similar, LOOKUPS);
}

/* As many rows of a key and a value, and one of them asked for. */
static void
bench_bare(const char *path)
{
	g_autofree double *times = g_new(double, LOOKUPS);
	sqlite3_stmt *statement = NULL;
	sqlite3 *db = NULL;
	g_autofree char *fill = g_strdup_printf(
		"CREATE TABLE t (k INTEGER PRIMARY KEY, v); WITH RECURSIVE n (i) AS (SELECT 1 UNION"
		" ALL SELECT i + 1 FROM n WHERE i < %u) INSERT INTO t SELECT i, i FROM n",
		14 * MAILS);

	g_assert_cmpint(sqlite3_open(path, &db), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_exec(db, fill, NULL, NULL, NULL), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_prepare_v2(db, "SELECT v FROM t WHERE k = ?", -1, &statement, NULL),
	                ==, SQLITE_OK);
	for (unsigned i = 0; i < LOOKUPS; i++) {
		double begin = wall();

		(void)sqlite3_bind_int64(statement, 1, draw() % (14 * MAILS) + 1);
		g_assert_cmpint(sqlite3_step(statement), ==, SQLITE_ROW);
		(void)sqlite3_reset(statement);
		times[i] = wall() - begin;
	}
	say("bare SQLite, one row by its key", times, LOOKUPS);
	(void)sqlite3_finalize(statement);
	(void)sqlite3_close(db);
}

/* A transaction of as many rows as a note has, with and without waiting for the disk. */
static void
bench_sync(const char *path, const char *synchronous)
{
	g_autofree double *times = g_new(double, 500);
	g_autofree char *set_up = g_strdup_printf(
		"PRAGMA journal_mode=WAL; PRAGMA synchronous=%s; CREATE TABLE IF NOT EXISTS s (a, b)",
		synchronous);
	g_autofree char *what =
		g_strdup_printf("bare SQLite, 15 rows, synchronous=%s", synchronous);
	sqlite3 *db = NULL;

	g_assert_cmpint(sqlite3_open(path, &db), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_exec(db, set_up, NULL, NULL, NULL), ==, SQLITE_OK);
	for (unsigned i = 0; i < 500; i++) {
		double begin = wall();

		g_assert_cmpint(sqlite3_exec(db,
		                             "INSERT INTO s SELECT random(), value FROM"
		                             " json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]')",
		                             NULL, NULL, NULL),
		                ==, SQLITE_OK);
		times[i] = wall() - begin;
	}
	say(what, times, 500);
	(void)sqlite3_close(db);
}

int
main(int argc, char **argv)
{
	g_autofree char *path = argc == 2 ? g_build_filename(argv[1], "history", NULL) : NULL;
	g_autofree char *bare = argc == 2 ? g_build_filename(argv[1], "bare", NULL) : NULL;
	g_autoptr(History) history = NULL;
	g_autoptr(json_t) campaigns = NULL;
	struct stat st;
	double begin;

	if (argc != 2)
		return 2;
	history = history_new(path);
	bench_notes(history);
	g_clear_pointer(&history, history_free);
	g_assert_cmpint(stat(path, &st), ==, 0);
	printf("the file: %.1f MB\n", (double)st.st_size / 1e6);
	history = history_new(path);
	bench_lookups(history);
	begin = wall();
	campaigns = history_campaigns(history);
	printf("all campaigns: %.1f ms\n", (wall() - begin) * 1e3);
	bench_bare(bare);
	bench_sync(bare, "NORMAL");
	bench_sync(bare, "FULL");
	return 0;
}
