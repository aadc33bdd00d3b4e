/* SPDX-License-Identifier: MIT */

#include "fetch/store.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fetch/bounds.h"
#include "loop.h"

#define LATER (g_get_real_time() / G_USEC_PER_SEC + 1000)

typedef struct Files {
	char *folder, *path, *damaged;
} Files;

static void
set_up(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	files->folder = g_dir_make_tmp("fuwake-XXXXXX", NULL);
	files->path = g_build_filename(files->folder, "deep", "answers", NULL);
	files->damaged = g_strconcat(files->path, ".damaged", NULL);
}

static void
tear_down(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *deep = g_path_get_dirname(files->path);
	g_autoptr(GDir) dir = g_dir_open(deep, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(deep, name, NULL);

		(void)g_unlink(path);
	}
	(void)g_rmdir(deep);
	(void)g_rmdir(files->folder);
	g_free(files->folder);
	g_free(files->path);
	g_free(files->damaged);
}

static void
add_text(const char *key, const char *text, gint64 expires G_GNUC_UNUSED, void *user)
{
	g_string_append_printf(user, "%s=%s;", key, text);
}

/* What is in @store, and closes it. */
static char *
contents(Store *store)
{
	GString *all = g_string_new(NULL);

	g_assert_nonnull(store);
	store_foreach(store, "", g_get_real_time() / G_USEC_PER_SEC, 100, add_text, all);
	store_close(store);
	return g_string_free(all, FALSE);
}

static void
assert_contents(const char *path, const char *want)
{
	g_autofree char *got = contents(store_open(path));

	g_assert_cmpstr(got, ==, want);
}

static void
write_one(const char *path, const char *key)
{
	Store *store = store_open(path);

	g_assert_nonnull(store);
	store_put(store, key, "x", LATER);
	store_close(store);
}

static void
run_sql(const char *path, const char *sql)
{
	sqlite3 *db = NULL;

	g_assert_cmpint(sqlite3_open(path, &db), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_exec(db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_close(db), ==, SQLITE_OK);
}

/* Waits until a batch has been written. */
static void
run_loop(guint milliseconds)
{
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);

	loop_run_for(loop, milliseconds);
}

static void
test_keeps(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	Store *store = store_open(files->path);
	struct stat st;

	g_assert_nonnull(store);
	store_put(store, "a", "1", LATER + 2);
	store_put(store, "b", "2", LATER);
	store_put(store, "a", "3", LATER + 1);
	store_put(store, "old", "4", 1000);
	store_close(store);
	assert_contents(files->path, "b=2;a=3;");
	g_assert_cmpint(stat(files->path, &st), ==, 0);
	g_assert_cmpint(st.st_mode & 0777, ==, 0600);
}

/* The last to expire are the ones worth having. */
static void
test_some(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GString) all = g_string_new(NULL);
	Store *store = store_open(files->path);

	store_put(store, "first", "1", LATER);
	store_put(store, "last", "3", LATER + 2);
	store_put(store, "middle", "2", LATER + 1);
	store_close(store);
	store = store_open(files->path);
	store_foreach(store, "", 0, 2, add_text, all);
	g_assert_cmpstr(all->str, ==, "middle=2;last=3;");
	g_string_truncate(all, 0);
	store_foreach(store, "mi", 0, 2, add_text, all);
	g_assert_cmpstr(all->str, ==, "middle=2;");
	store_close(store);
}

/* Written by the main loop, so that a process that is killed loses no more than a batch. */
static void
test_batch(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	Store *store = store_open(files->path);

	store_put(store, "a", "1", LATER);
	assert_contents(files->path, "");
	run_loop(STORE_BATCH_MS + 200);
	assert_contents(files->path, "a=1;");
	store_close(store);
}

static void
test_damaged(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	write_one(files->path, "a");
	g_assert_true(g_file_set_contents(files->path,
	                                  "not a database at all, but long enough "
	                                  "to look at: not a database at all.",
	                                  -1, NULL));
	assert_contents(files->path, "");
	g_assert_true(g_file_test(files->damaged, G_FILE_TEST_EXISTS));
	write_one(files->path, "b");
	assert_contents(files->path, "b=x;");
}

/* The header is whole, what follows is not. */
static void
test_damaged_inside(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	static const char noise[4096 * 3] = "noise";
	int fd;

	write_one(files->path, "a");
	fd = open(files->path, O_WRONLY | O_CLOEXEC);
	g_assert_cmpint(pwrite(fd, noise, sizeof(noise), 4096), ==, sizeof(noise));
	close(fd);
	assert_contents(files->path, "");
	g_assert_true(g_file_test(files->damaged, G_FILE_TEST_EXISTS));
}

static void
test_damaged_meanwhile(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	Store *store = NULL;

	write_one(files->path, "a");
	store = store_open(files->path);
	/* Before it has read what it will write to. */
	g_assert_cmpint(truncate(files->path, 5000), ==, 0);
	store_put(store, "b", "x", LATER);
	run_loop(STORE_BATCH_MS + 200);
	store_put(store, "c", "x", LATER + 1);
	store_close(store);
	g_assert_true(g_file_test(files->damaged, G_FILE_TEST_EXISTS));
	assert_contents(files->path, "b=x;c=x;");
}

/* A file of somebody else's, or of a later version, is not touched. */
static void
test_foreign(Files *files, gconstpointer data)
{
	g_autofree char *before = NULL, *after = NULL;
	gsize before_len, after_len;

	write_one(files->path, "a");
	run_sql(files->path, data);
	g_assert_true(g_file_get_contents(files->path, &before, &before_len, NULL));
	g_assert_null(store_open(files->path));
	g_assert_true(g_file_get_contents(files->path, &after, &after_len, NULL));
	g_assert_cmpmem(before, before_len, after, after_len);
	g_assert_false(g_file_test(files->damaged, G_FILE_TEST_EXISTS));
}

static void
test_no_folder(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *path = g_build_filename("/proc/none", "answers", NULL);

	(void)files;
	g_assert_null(store_open(path));
}

/* Another process is writing: nobody waits for it, and nothing is lost. */
static void
test_busy(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	Store *store = store_open(files->path);
	sqlite3 *other = NULL;
	gint64 begin;

	g_assert_cmpint(sqlite3_open(files->path, &other), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
	store_put(store, "a", "x", LATER);
	begin = g_get_monotonic_time();
	run_loop(STORE_BATCH_MS + 200);
	g_assert_cmpint(g_get_monotonic_time() - begin, <, 2 * G_USEC_PER_SEC);
	g_assert_cmpint(sqlite3_exec(other, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_close(other), ==, SQLITE_OK);
	run_loop(STORE_BATCH_MS + 200);
	store_close(store);
	assert_contents(files->path, "a=x;");
}

/* What does not fit makes the file begin anew, and it never grows beyond. */
static void
test_full(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *large = g_strnfill(256 * 1024, 'x'), *kept = NULL;
	Store *store = store_open(files->path);
	struct stat st;

	for (int i = 0; i < 100; i++) {
		g_autofree char *key = g_strdup_printf("%d", i);

		store_put(store, key, large, LATER);
		if (i % 10 == 9)
			run_loop(STORE_BATCH_MS + 50);
	}
	store_put(store, "last", "x", LATER + 1);
	store_close(store);
	g_assert_cmpint(stat(files->path, &st), ==, 0);
	g_assert_cmpuint((size_t)st.st_size, <=, STORE_SIZE_MAX);
	kept = contents(store_open(files->path));
	g_assert_true(g_str_has_suffix(kept, ";last=x;"));
}

/* The disk takes no more: it is said once, and the host goes on. */
static void
test_disk_full(Files *files, gconstpointer data G_GNUC_UNUSED)
{
	Store *store = store_open(files->path);
	struct rlimit before, none;

	g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &before), ==, 0);
	none = before;
	none.rlim_cur = 0;
	(void)signal(SIGXFSZ, SIG_IGN);
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &none), ==, 0);
	store_put(store, "a", "x", LATER);
	run_loop(STORE_BATCH_MS + 200);
	store_put(store, "b", "x", LATER);
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &before), ==, 0);
	store_close(store);
	assert_contents(files->path, "");
}

int
main(int argc, char **argv)
{
#define ADD(name, data, function) \
	g_test_add("/store/" name, Files, data, set_up, function, tear_down)
	g_test_init(&argc, &argv, NULL);
	ADD("keeps", NULL, test_keeps);
	ADD("some", NULL, test_some);
	ADD("batch", NULL, test_batch);
	ADD("damaged", NULL, test_damaged);
	ADD("damaged-inside", NULL, test_damaged_inside);
	ADD("damaged-meanwhile", NULL, test_damaged_meanwhile);
	ADD("newer", "PRAGMA user_version=99", test_foreign);
	ADD("another-program", "PRAGMA application_id=1", test_foreign);
	ADD("unmarked", "PRAGMA application_id=0", test_foreign);
	ADD("no-folder", NULL, test_no_folder);
	ADD("busy", NULL, test_busy);
	ADD("full", NULL, test_full);
	ADD("disk-full", NULL, test_disk_full);
	return g_test_run();
}
