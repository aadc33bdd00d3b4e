/* SPDX-License-Identifier: MIT */

#include "fetch/history.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include "base/auto.h"
#include "fetch/history-bounds.h"
#include "history-mails.h"

/* Two mails of one kit, and a letter of somebody else's. */
#define FIRST                                                                                   \
	MAIL("1", "1600000000", "danger",                                                       \
	     TRAIT("origin", "192.0.2.1") "," TRAIT("account", "a@hijacked.example") "," TRAIT( \
		     "mailer", "Foxmail"),                                                      \
	     "00ff00ff00ff00ff")
#define SECOND                                                                                  \
	MAIL("2", "1600086400", "danger",                                                       \
	     TRAIT("origin", "192.0.2.1") "," TRAIT("account", "b@hijacked.example") "," TRAIT( \
		     "mailer", "Foxmail"),                                                      \
	     "00ff00ff00ff00f8")
#define LETTER                                   \
	MAIL("3", "1500000000", "nothing-found", \
	     TRAIT("origin", "198.51.100.7") "," TRAIT("mailer", "Foxmail"), "123456789abcdef0")

static void
assert_json(const json_t *got, const char *want_text)
{
	g_autoptr(json_t) want = json_loads(want_text, 0, NULL);
	g_autofree char *got_text = json_dumps(got, JSON_COMPACT | JSON_SORT_KEYS);
	g_autofree char *sorted = json_dumps(want, JSON_COMPACT | JSON_SORT_KEYS);

	g_assert_nonnull(want);
	g_assert_cmpstr(got_text, ==, sorted);
}

/* Sets "noted" of each of @rows to 0: it depends on the clock. */
static void
forget_clock(json_t *rows)
{
	json_t *row;
	size_t i;

	json_array_foreach (rows, i, row) {
		g_assert_true(json_is_integer(json_object_get(row, "noted")));
		json_object_set_new(row, "noted", json_integer(0));
	}
}

static json_t *
value_of(History *history, const char *mail)
{
	json_t *value = history_mail_ask(history, mail);

	forget_clock(json_object_get(value, "similar"));
	return value;
}

static void
test_answers(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(json_t) empty = value_of(history, SECOND);
	g_autoptr(json_t) value = NULL;
	g_autoptr(json_t) known = NULL;
	struct stat st;

	assert_json(empty, "{\"count\":0,\"known\":false,\"traits\":[[\"origin\",0,0],"
	                   "[\"account\",0,0],[\"mailer\",0,0]],\"similar\":[],"
	                   "\"sender\":{\"count\":0,\"first\":0}}");
	g_assert_true(history_mail_note(history, FIRST));
	g_assert_true(history_mail_note(history, LETTER));
	value = value_of(history, SECOND);
	assert_json(value,
	            "{\"count\":2,\"known\":false,\"traits\":[[\"origin\",1,0],[\"account\",0,0],"
	            "[\"mailer\",2,1]],\"similar\":["
	            "{\"mark\":\"0000000000000001\",\"date\":1600000000,\"noted\":0,"
	            "\"level\":\"danger\",\"brand\":\"KAGOYA\",\"provider\":\"KAGOYA JAPAN Inc.\","
	            "\"country\":\"JP\",\"by\":[0,2],\"distance\":3},"
	            "{\"mark\":\"0000000000000003\",\"date\":1500000000,\"noted\":0,"
	            "\"level\":\"nothing-found\",\"brand\":\"KAGOYA\","
	            "\"provider\":\"KAGOYA JAPAN Inc.\",\"country\":\"JP\",\"by\":[2]}],"
	            "\"sender\":{\"count\":0,\"first\":0}}");
	/* A mail is not like itself. */
	known = value_of(history, FIRST);
	g_assert_true(json_is_true(json_object_get(known, "known")));
	g_assert_cmpint(json_integer_value(json_object_get(known, "count")), ==, 1);
	g_assert_cmpuint(json_array_size(json_object_get(known, "similar")), ==, 1);
	g_assert_cmpint(stat(file->path, &st), ==, 0);
	g_assert_cmpint(st.st_mode & 0777, ==, 0600);
}

static void
test_sender(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(json_t) value = NULL;
	static const char *const dates[] = { "1700000000", "0", "1600000000", "1650000000" };

	for (unsigned i = 0; i < G_N_ELEMENTS(dates); i++) {
		g_autofree char *mark = g_strdup_printf("%u", i);
		g_autofree char *mail = history_mail_text(mark, dates[i], "nothing-found",
		                                          TRAIT("sender", "a@b.example"), NULL);

		g_assert_true(history_mail_note(history, mail));
	}
	value = value_of(history, MAIL("9", "0", "danger", TRAIT("sender", "a@b.example"),
	                               "0000000000000000"));
	assert_json(json_object_get(value, "sender"), "{\"count\":4,\"first\":1600000000}");
}

/* The second time it is told of, its row is another, not one more. */
static void
test_replaces(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(json_t) before = NULL;
	g_autoptr(json_t) after = NULL;
	g_autoptr(json_t) origin = NULL;

	g_assert_true(history_mail_note(history, FIRST));
	g_assert_true(history_mail_note(history, FIRST));
	before = value_of(history, SECOND);
	g_assert_cmpint(json_integer_value(json_object_get(before, "count")), ==, 1);
	g_assert_true(
		history_mail_note(history, MAIL("1", "1600000000", "caution",
	                                        TRAIT("mailer", "Foxmail"), "ffffffffffffffff")));
	after = value_of(history, SECOND);
	assert_json(json_object_get(after, "traits"),
	            "[[\"origin\",0,0],[\"account\",0,0],[\"mailer\",1,0]]");
	assert_json(json_object_get(after, "similar"),
	            "[{\"mark\":\"0000000000000001\",\"date\":1600000000,\"noted\":0,"
	            "\"level\":\"caution\",\"brand\":\"KAGOYA\","
	            "\"provider\":\"KAGOYA JAPAN Inc.\",\"country\":\"JP\",\"by\":[2]}]");
	origin = history_status(history);
	g_assert_cmpint(json_integer_value(json_object_get(origin, "count")), ==, 1);
}

/* Every distance up to the limit is found, wherever the bits are; none beyond. */
static void
test_distance(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	const uint64_t body = 0x123456789abcdef0;

	g_assert_true(history_mail_note(
		history, MAIL("1", "1", "danger", TRAIT("helo", "x"), "123456789abcdef0")));
	for (unsigned bits = 0; bits <= HISTORY_DISTANCE_MAX + 2; bits++) {
		uint64_t other = body;
		g_autofree char *hash = NULL;
		g_autofree char *mail = NULL;
		g_autoptr(json_t) value = NULL;
		const json_t *similar;

		for (unsigned i = 0; i < bits; i++)
			other ^= (uint64_t)1 << (i * 64 / (HISTORY_DISTANCE_MAX + 2) % 64);
		hash = g_strdup_printf("%016" G_GINT64_MODIFIER "x", other);
		mail = history_mail_text("2", "2", "danger", TRAIT("helo", "y"), hash);
		value = value_of(history, mail);
		similar = json_array_get(json_object_get(value, "similar"), 0);
		if (bits <= HISTORY_DISTANCE_MAX)
			g_assert_cmpint(json_integer_value(json_object_get(similar, "distance")),
			                ==, bits);
		else
			g_assert_null(similar);
	}
}

static gint64
campaign_at(const json_t *told, size_t i, const char *key)
{
	const json_t *all = json_object_get(told, "campaigns");

	return json_integer_value(json_object_get(json_array_get(all, i), key));
}

static void
note_with(History *history, const char *mark, const char *campaign)
{
	g_autoptr(json_t) row = NULL;
	g_autofree char *mail =
		history_mail_text(mark, "1600000000", "danger", TRAIT("helo", "x"), NULL);
	json_t *marks = json_loads(campaign, 0, NULL);

	row = json_loads(mail, 0, NULL);
	g_assert_nonnull(marks);
	json_object_set_new(row, "campaign", marks);
	g_assert_true(history_note(history, row));
}

#define MARK(digit) "\"000000000000000" digit "\""

static void
test_campaigns(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(json_t) two = NULL;
	g_autoptr(json_t) one = NULL;

	note_with(history, "1", "[]");
	note_with(history, "2", "[" MARK("1") "]");
	note_with(history, "3", "[" MARK("7") ", \"no mark\", 5]");
	note_with(history, "4", "[" MARK("3") "]");
	note_with(history, "5", "[" MARK("4") "]");
	two = history_campaigns(history);
	g_assert_cmpuint(json_array_size(json_object_get(two, "campaigns")), ==, 2);
	g_assert_cmpint(campaign_at(two, 0, "count"), ==, 3);
	g_assert_cmpint(campaign_at(two, 1, "count"), ==, 2);
	g_assert_cmpint(campaign_at(two, 1, "id"), ==, 1);
	/* One mail that belongs to both makes them one. */
	note_with(history, "6", "[" MARK("5") ", " MARK("2") "]");
	/* Noted again without a word of others, it stays where it was. */
	note_with(history, "5", "[]");
	one = history_campaigns(history);
	assert_json(
		one, "{\"state\":\"known\",\"cut\":false,\"campaigns\":[{\"id\":1,\"count\":6,"
		     "\"first\":1600000000,\"last\":1600000000,\"levels\":{\"danger\":6},"
		     "\"brands\":[\"KAGOYA\"],\"places\":[{\"country\":\"JP\",\"lat\":34.7,"
		     "\"lon\":135.5,\"provider\":\"KAGOYA JAPAN Inc.\",\"count\":6}],\"mails\":["
#define ROW(digit) \
	"{\"mark\":" MARK(digit) ",\"date\":1600000000,\"level\":\"danger\",\"brand\":\"KAGOYA\"}"
		ROW("6") "," ROW("5") "," ROW("4") "," ROW("3") "," ROW("2") "," ROW("1") "]}]}");
}

static const char *const malformed[] = {
	"null",
	"{}",
	"[]",
	"{\"mark\":\"1\",\"date\":0,\"traits\":[],\"level\":\"danger\"}",
	"{\"mark\":\"000000000000000G\",\"date\":0,\"traits\":[],\"level\":\"danger\"}",
	"{\"mark\":\"0000000000000001\",\"date\":0,\"level\":\"danger\"}",
	"{\"mark\":\"0000000000000001\",\"date\":0,\"traits\":[\"helo\"],\"level\":\"danger\"}",
	"{\"mark\":\"0000000000000001\",\"date\":0,\"traits\":[[\"a\",1]],\"level\":\"danger\"}",
};

/* What a hijacked dissector may say. */
static void
test_malformed(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(json_t) status = NULL;
	g_autoptr(json_t) long_row = json_loads(FIRST, 0, NULL);
	g_autofree char *long_text = g_strnfill(HISTORY_TRAIT_MAX + 1, 'x');

	for (size_t i = 0; i < G_N_ELEMENTS(malformed); i++) {
		g_autoptr(json_t) row = json_loads(malformed[i], JSON_DECODE_ANY, NULL);
		g_autofree char *question = g_strconcat("seen:", malformed[i], NULL);
		g_autoptr(json_t) answer = history_answer(history, question);

		g_assert_false(history_note(history, row));
		g_assert_cmpstr(json_string_value(json_object_get(answer, "reason")), ==,
		                "malformed");
	}
	json_array_append_new(json_object_get(long_row, "traits"),
	                      json_pack("[s, s]", "helo", long_text));
	g_assert_false(history_note(history, long_row));
	g_assert_false(history_note(history, NULL));
	g_assert_false(history_mail_note(
		history, MAIL("1", "0", "perhaps", TRAIT("helo", "x"), "0000000000000000")));
	status = history_status(history);
	g_assert_cmpint(json_integer_value(json_object_get(status, "count")), ==, 0);
}

/* Words that are none, and places that are nowhere, are left out; the mail is kept. */
static void
test_odd_words(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(json_t) row = json_loads(FIRST, 0, NULL);
	g_autoptr(json_t) told = NULL;
	g_autofree char *long_text = g_strnfill(HISTORY_WORD_MAX + 1, 'x');
	const json_t *first;

	json_object_set_new(row, "brand", json_string("two\nlines"));
	json_object_set_new(row, "provider", json_string(long_text));
	json_object_set_new(row, "country", json_integer(1));
	json_object_set_new(row, "lat", json_real(1e300));
	g_assert_true(history_note(history, row));
	told = history_export(history, 0);
	first = json_array_get(json_object_get(told, "rows"), 0);
	for (const char *const *key =
	             (const char *const[]){ "brand", "provider", "country", "lat", "lon", NULL };
	     *key; key++)
		g_assert_null(json_object_get(first, *key));
	g_assert_cmpuint(json_array_size(json_object_get(first, "traits")), ==, 3);
}

static void
test_exports(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	unsigned seen = 0, pages = 0;
	gint64 after = 0;
	bool more = true;

	for (unsigned i = 0; i < HISTORY_PAGE_MAX + 5; i++) {
		g_autofree char *mark = g_strdup_printf("%u", i);
		g_autofree char *mail = history_mail_text(mark, "1", "caution", TRAIT("helo", "x"),
		                                          "00000000000000ff");

		g_assert_true(history_mail_note(history, mail));
	}
	for (; more; pages++) {
		g_autoptr(json_t) told = history_export(history, after);
		const json_t *next = json_object_get(told, "next");

		seen += (unsigned)json_array_size(json_object_get(told, "rows"));
		more = json_is_integer(next);
		after = json_integer_value(next);
	}
	g_assert_cmpuint(seen, ==, HISTORY_PAGE_MAX + 5);
	g_assert_cmpuint(pages, ==, 2);
}

static bool
file_has(const HistoryFile *file, const char *needle)
{
	g_autofree char *wal = g_strconcat(file->path, "-wal", NULL);
	const char *const paths[] = { file->path, wal };
	bool found = false;

	for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
		g_autofree char *bytes = NULL;
		gsize len = 0;

		if (g_file_get_contents(paths[i], &bytes, &len, NULL))
			found |= memmem(bytes, len, needle, strlen(needle)) != NULL;
	}
	return found;
}

/* Nothing of a mail stands there in clear but public words, and no two files look alike. */
static void
test_keeps_no_text(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *other = g_strconcat(file->path, "-other", NULL);
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(History) elsewhere = history_new(other);
	g_autoptr(json_t) one = NULL;
	g_autoptr(json_t) two = NULL;

	g_assert_true(history_mail_note(history, FIRST));
	g_assert_true(history_mail_note(elsewhere, FIRST));
	g_assert_true(file_has(file, "KAGOYA"));
	g_assert_false(file_has(file, "192.0.2.1"));
	g_assert_false(file_has(file, "hijacked"));
	g_assert_false(file_has(file, "Foxmail"));
	one = history_export(history, 0);
	two = history_export(elsewhere, 0);
	g_assert_false(json_equal(
		json_object_get(json_array_get(json_object_get(one, "rows"), 0), "traits"),
		json_object_get(json_array_get(json_object_get(two, "rows"), 0), "traits")));
}

static void
test_erases(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(json_t) erased = NULL;
	g_autoptr(json_t) value = NULL;
	g_autoptr(json_t) again = NULL;

	g_assert_true(history_mail_note(history, FIRST));
	erased = history_erase(history);
	assert_json(erased, "{\"state\":\"known\",\"count\":0}");
	g_assert_false(file_has(file, "KAGOYA"));
	value = value_of(history, SECOND);
	g_assert_cmpint(json_integer_value(json_object_get(value, "count")), ==, 0);
	g_assert_cmpuint(json_array_size(json_object_get(value, "similar")), ==, 0);
	g_assert_true(history_mail_note(history, FIRST));
	again = value_of(history, SECOND);
	g_assert_cmpuint(json_array_size(json_object_get(again, "similar")), ==, 1);
}

/* What another process notes meanwhile is known here. */
static void
test_two(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(History) other = history_new(file->path);
	g_autoptr(json_t) before = value_of(history, SECOND);
	g_autoptr(json_t) after = NULL;

	g_assert_cmpuint(json_array_size(json_object_get(before, "similar")), ==, 0);
	g_assert_true(history_mail_note(other, FIRST));
	after = value_of(history, SECOND);
	g_assert_cmpuint(json_array_size(json_object_get(after, "similar")), ==, 1);
}

static void
note_many(History *history, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		g_assert_true(history_mail_note_random(history, i));
}

static void
test_mails_limit(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(json_t) status = NULL;
	g_autoptr(json_t) rows = NULL;
	g_autofree char *oldest = g_strdup_printf("%016x", 2500 - 1000);

	history_limit(history, HISTORY_SIZE_MAX, 1000);
	note_many(history, 2500);
	status = history_status(history);
	g_assert_cmpint(json_integer_value(json_object_get(status, "count")), <=, 1000);
	g_assert_cmpint(json_integer_value(json_object_get(status, "count")), >, 980);
	rows = history_export(history, 0);
	g_assert_cmpstr(json_string_value(json_object_get(
				json_array_get(json_object_get(rows, "rows"), 0), "mark")),
	                >=, oldest);
}

static void
test_size_limit(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	const size_t size = (size_t)1024 * 1024;
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(json_t) status = NULL;
	struct stat st;

	history_limit(history, size, HISTORY_MAILS_MAX);
	note_many(history, 6000);
	status = history_status(history);
	g_assert_cmpint(json_integer_value(json_object_get(status, "bytes")), <, size + 65536);
	g_assert_cmpint(json_integer_value(json_object_get(status, "count")), >, 1000);
	g_clear_pointer(&history, history_free);
	g_assert_cmpint(stat(file->path, &st), ==, 0);
	g_assert_cmpuint((size_t)st.st_size, <, size + 65536);
}

static void
test_none(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	static const char want[] = "{\"state\":\"failed\",\"reason\":\"no-history\"}";
	g_autoptr(json_t) answer = history_answer(NULL, "seen:{}");
	g_autoptr(json_t) status = history_status(NULL);
	g_autoptr(History) nowhere = history_new("/proc/none/history");
	g_autoptr(json_t) lost = history_status(nowhere);

	(void)file;
	assert_json(answer, want);
	assert_json(status, want);
	assert_json(lost, want);
	g_assert_false(history_mail_note(nowhere, FIRST));
	g_assert_null(history_answer(NULL, "geo:192.0.2.1"));
}

static void
test_migrates_nothing_foreign(HistoryFile *file, gconstpointer data)
{
	g_autoptr(History) history = history_new(file->path);
	g_autofree char *before = NULL;
	g_autofree char *after = NULL;
	gsize before_len, after_len;
	sqlite3 *db = NULL;

	g_assert_true(history_mail_note(history, FIRST));
	g_clear_pointer(&history, history_free);
	g_assert_cmpint(sqlite3_open(file->path, &db), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_exec(db, data, NULL, NULL, NULL), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_close(db), ==, SQLITE_OK);
	g_assert_true(g_file_get_contents(file->path, &before, &before_len, NULL));
	history = history_new(file->path);
	g_assert_false(history_mail_note(history, SECOND));
	g_clear_pointer(&history, history_free);
	g_assert_true(g_file_get_contents(file->path, &after, &after_len, NULL));
	g_assert_cmpmem(before, before_len, after, after_len);
	g_assert_false(g_file_test(file->damaged, G_FILE_TEST_EXISTS));
}

int
main(int argc, char **argv)
{
#define ADD(name, data, function)                                                      \
	g_test_add("/history/" name, HistoryFile, data, history_file_set_up, function, \
	           history_file_tear_down)
	g_test_init(&argc, &argv, NULL);
	ADD("answers", NULL, test_answers);
	ADD("sender", NULL, test_sender);
	ADD("replaces", NULL, test_replaces);
	ADD("distance", NULL, test_distance);
	ADD("campaigns", NULL, test_campaigns);
	ADD("malformed", NULL, test_malformed);
	ADD("odd-words", NULL, test_odd_words);
	ADD("exports", NULL, test_exports);
	ADD("keeps-no-text", NULL, test_keeps_no_text);
	ADD("erases", NULL, test_erases);
	ADD("two", NULL, test_two);
	ADD("mails-limit", NULL, test_mails_limit);
	ADD("size-limit", NULL, test_size_limit);
	ADD("none", NULL, test_none);
	ADD("newer", "PRAGMA user_version=99", test_migrates_nothing_foreign);
	ADD("another-program", "PRAGMA application_id=1", test_migrates_nothing_foreign);
	return g_test_run();
}
