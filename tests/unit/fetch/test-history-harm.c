/* SPDX-License-Identifier: MIT */

/* What may happen to the history's file: the process killed, the file damaged, held, or too large.
 */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/auto.h"
#include "fetch/history-bounds.h"
#include "history-mails.h"

#define KILLS 200

/* user_version and application_id in the file (SQLite's "Database File Format", 1.3) */
#define MARKS_AT   60
#define MARKS_SIZE 12

/* Notes mail after mail from @first on, and tells @out of each that was acknowledged. */
static G_NORETURN void
write_until_killed(const char *path, unsigned first, int out)
{
	History *history = history_new(path);

	for (unsigned i = first;; i++)
		if (!history_mail_note_random(history, i) ||
		    write(out, &i, sizeof(i)) != (ssize_t)sizeof(i))
			_exit(1);
}

/* Returns the number after the last that was acknowledged, @first when none was. */
static unsigned
kill_a_writer(const char *path, unsigned first)
{
	unsigned next = first, got;
	int ends[2], status = 0;
	pid_t child;

	g_assert_cmpint(pipe(ends), ==, 0);
	child = fork();
	if (child == 0) {
		close(ends[0]);
		write_until_killed(path, first, ends[1]);
	}
	close(ends[1]);
	for (int left = g_test_rand_int_range(0, 25); left > 0; left--) {
		g_assert_cmpint(read(ends[0], &got, sizeof(got)), ==, sizeof(got));
		g_assert_cmpuint(got, ==, next);
		next++;
	}
	g_usleep((gulong)g_test_rand_int_range(0, 1000));
	g_assert_cmpint(kill(child, SIGKILL), ==, 0);
	while (read(ends[0], &got, sizeof(got)) == (ssize_t)sizeof(got)) {
		g_assert_cmpuint(got, ==, next);
		next++;
	}
	close(ends[0]);
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	g_assert_true(WIFSIGNALED(status));
	return next;
}

static void
test_killed(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	unsigned n = 0;
	g_autoptr(History) history = NULL;

	for (unsigned round = 0; round < KILLS; round++) {
		n = kill_a_writer(file->path, n);
		history = history_new(file->path);
		g_assert_true(n == 0 || history_mail_is_known(history, n - 1));
		g_clear_pointer(&history, history_free);
	}
	history = history_new(file->path);
	for (unsigned i = 0; i < n; i++)
		g_assert_true(history_mail_is_known(history, i));
	g_assert_false(g_file_test(file->damaged, G_FILE_TEST_EXISTS));
	g_test_message("%u mails acknowledged by %d writers that were killed", n, KILLS);
}

/* Makes a file of @n mails. Returns: (transfer full) its bytes. */
static GBytes *
make_file(const char *path, unsigned n)
{
	History *history = history_new(path);
	char *bytes = NULL;
	gsize len = 0;

	for (unsigned i = 0; i < n; i++)
		g_assert_true(history_mail_note_random(history, i));
	history_free(history);
	g_assert_true(g_file_get_contents(path, &bytes, &len, NULL));
	return g_bytes_new_take(bytes, len);
}

/* Whether one mail after the other can be noted and found: damage may show at any of them. */
static bool
recovers(History *history)
{
	bool found = false;

	for (unsigned i = 0; i < 4 && !found; i++)
		found = history_mail_note_random(history, 1000000 + i) &&
		        history_mail_is_known(history, 1000000 + i);
	return found;
}

/*
 * Whatever is in the file, nothing crashes, and after a few mails the history works. Returns
 * whether the file was set aside.
 */
static bool
survives(const HistoryFile *file, const void *bytes, gsize len)
{
	g_autoptr(History) history = history_new(file->path);

	g_assert_true(g_file_set_contents(file->path, bytes, (gssize)len, NULL));
	json_decref(history_campaigns(history));
	json_decref(history_export(history, 0));
	for (unsigned i = 0; i < 40; i++)
		(void)history_mail_note_random(history, i * 10);
	g_assert_true(recovers(history));
	json_decref(history_status(history));
	g_clear_pointer(&history, history_free);
	return g_unlink(file->damaged) == 0;
}

static void
fill_with_noise(uint8_t *bytes, gsize len)
{
	for (gsize i = 0; i < len; i++)
		bytes[i] = (uint8_t)g_test_rand_int();
}

static void
test_blocks(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) whole = make_file(file->path, 300);
	gsize len = 0;
	const uint8_t *bytes = g_bytes_get_data(whole, &len);
	unsigned aside = 0;

	for (gsize at = 0; at < len; at += 4096) {
		g_autofree uint8_t *broken = g_memdup2(bytes, len);

		fill_with_noise(broken + at, 4096);
		aside += survives(file, broken, len);
	}
	g_test_message("%u of %zu blocks noticed", aside, len / 4096);
	g_assert_cmpuint(aside, >=, len / 4096 / 2);
}

static void
test_bytes(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) whole = make_file(file->path, 300);
	gsize len = 0;
	const uint8_t *bytes = g_bytes_get_data(whole, &len);

	for (int round = 0; round < 100; round++) {
		g_autofree uint8_t *broken = g_memdup2(bytes, len);

		for (int i = g_test_rand_int_range(1, 200); i > 0; i--)
			broken[g_test_rand_int_range(0, (gint32)len)] = (uint8_t)g_test_rand_int();
		/* A file of another mark is not ours: that one is left alone. */
		memcpy(broken + MARKS_AT, bytes + MARKS_AT, MARKS_SIZE);
		(void)survives(file, broken, len);
	}
}

static void
test_cut_short(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	static const gsize odd[] = { 0, 1, 16, 99, 100, 101, 512, 4095, 4097 };
	g_autoptr(GBytes) whole = make_file(file->path, 300);
	gsize len = 0;
	const uint8_t *bytes = g_bytes_get_data(whole, &len);

	for (size_t i = 0; i < G_N_ELEMENTS(odd); i++)
		(void)survives(file, bytes, odd[i]);
	for (gsize at = 4096; at < len; at += 4096)
		g_assert_true(survives(file, bytes, at));
}

/* The journal of a process that was killed is damaged, too. */
static void
test_journal(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *journal = g_strconcat(file->path, "-wal", NULL);

	for (int round = 0; round < 20; round++) {
		g_autoptr(History) history = NULL;
		unsigned n = kill_a_writer(file->path, 0);
		g_autofree char *bytes = NULL;
		gsize len = 0;

		if (n == 0 || !g_file_get_contents(journal, &bytes, &len, NULL) || len == 0)
			continue;
		for (int i = 0; i < 50; i++)
			bytes[g_test_rand_int_range(0, (gint32)len)] = (char)g_test_rand_int();
		g_assert_true(g_file_set_contents(journal, bytes, (gssize)len, NULL));
		history = history_new(file->path);
		g_assert_true(recovers(history));
	}
}

/* It is said once, in the status. */
static void
test_says_damage(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	static const char noise[] = "this is no database, and was never meant to look like one";
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(GBytes) whole = make_file(file->path, 1);
	g_autoptr(json_t) first = NULL;
	g_autoptr(json_t) second = NULL;

	g_assert_cmpuint(g_bytes_get_size(whole), >, sizeof(noise));
	g_assert_true(g_file_set_contents(file->path, noise, sizeof(noise), NULL));
	first = history_status(history);
	second = history_status(history);
	g_assert_cmpstr(json_string_value(json_object_get(first, "state")), ==, "known");
	g_assert_cmpstr(json_string_value(json_object_get(first, "note")), ==, "damaged-set-aside");
	g_assert_null(json_object_get(second, "note"));
	g_assert_true(g_file_test(file->damaged, G_FILE_TEST_EXISTS));
}

/* Another program holds the file: nobody waits long, and afterwards all is as it was. */
static void
test_held(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = history_new(file->path);
	g_autoptr(History) late = history_new(file->path);
	g_autoptr(json_t) busy = NULL;
	sqlite3 *other = NULL;
	gint64 begin;

	g_assert_true(history_mail_note_random(history, 1));
	g_assert_cmpint(sqlite3_open(file->path, &other), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
	begin = g_get_monotonic_time();
	g_assert_false(history_mail_note_random(history, 2));
	g_assert_true(history_mail_is_known(history, 1));
	g_assert_cmpint(g_get_monotonic_time() - begin, <, G_USEC_PER_SEC / 2);
	busy = history_status(late);
	g_assert_cmpstr(json_string_value(json_object_get(busy, "reason")), ==, "busy");
	g_assert_cmpint(g_get_monotonic_time() - begin, <, 2 * G_USEC_PER_SEC);
	g_assert_cmpint(sqlite3_exec(other, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
	g_assert_cmpint(sqlite3_close(other), ==, SQLITE_OK);
	g_assert_true(history_mail_note_random(history, 2));
	g_assert_true(history_mail_is_known(history, 2));
}

/* Fills what room there is, and is asked all the same. */
static void
fill(const char *path)
{
	g_autoptr(History) history = history_new(path);
	unsigned n = 0;

	while (n < 20000 && history_mail_note_random(history, n))
		n++;
	g_test_message("full after %u mails", n);
	g_assert_cmpuint(n, >, 0);
	g_assert_cmpuint(n, <, 20000);
	for (unsigned i = 0; i < n; i++)
		g_assert_true(history_mail_is_known(history, i));
	g_clear_pointer(&history, history_free);
	history = history_new(path);
	for (unsigned i = 0; i < n; i++)
		g_assert_true(history_mail_is_known(history, i));
}

/* No more may be written to any file than so much. */
static void
test_file_limit(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(History) history = NULL;
	struct rlimit before, little;

	g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &before), ==, 0);
	little = before;
	little.rlim_cur = 512 * 1024;
	(void)signal(SIGXFSZ, SIG_IGN);
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &little), ==, 0);
	fill(file->path);
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &before), ==, 0);
	history = history_new(file->path);
	g_assert_true(history_mail_note_random(history, 30000));
	g_assert_false(g_file_test(file->damaged, G_FILE_TEST_EXISTS));
}

static void
test_disk_full(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *folder = g_build_filename(file->folder, "disk", NULL);
	g_autofree char *path = g_build_filename(folder, "history", NULL);
	g_autofree char *ballast = g_build_filename(folder, "ballast", NULL);
	g_autofree char *zeros = g_malloc0((gsize)512 * 1024);
	g_autoptr(History) history = NULL;

	g_assert_cmpint(g_mkdir(folder, 0700), ==, 0);
	if (mount("none", folder, "tmpfs", 0, "size=1m") != 0) {
		g_test_skip("a disk of one's own takes root");
		(void)g_rmdir(folder);
		return;
	}
	g_assert_true(g_file_set_contents(ballast, zeros, (gssize)512 * 1024, NULL));
	fill(path);
	g_assert_cmpint(g_unlink(ballast), ==, 0);
	history = history_new(path);
	g_assert_true(history_mail_note_random(history, 30000));
	g_clear_pointer(&history, history_free);
	/* Nothing can be written any more, nor can the journal be made. */
	g_assert_cmpint(mount("none", folder, "tmpfs", MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
	history = history_new(path);
	g_assert_false(history_mail_note_random(history, 30001));
	json_decref(history_status(history));
	g_clear_pointer(&history, history_free);
	g_assert_cmpint(umount(folder), ==, 0);
	g_assert_cmpint(g_rmdir(folder), ==, 0);
}

int
main(int argc, char **argv)
{
#define ADD(name, function)                                                                 \
	g_test_add("/history-harm/" name, HistoryFile, NULL, history_file_set_up, function, \
	           history_file_tear_down)
	/* A killed process loses nothing that memory keeps, and a busy disk would take a minute. */
	if (g_access("/dev/shm", W_OK) == 0)
		(void)g_setenv("TMPDIR", "/dev/shm", FALSE);
	g_test_init(&argc, &argv, NULL);
	ADD("killed", test_killed);
	ADD("blocks", test_blocks);
	ADD("bytes", test_bytes);
	ADD("cut-short", test_cut_short);
	ADD("journal", test_journal);
	ADD("says-damage", test_says_damage);
	ADD("held", test_held);
	ADD("file-limit", test_file_limit);
	ADD("disk-full", test_disk_full);
	return g_test_run();
}
