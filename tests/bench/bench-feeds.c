/* SPDX-License-Identifier: MIT */

/*
 * Speed of the lists of phishing pages: 2,000,000 addresses made up, always the same
 *
 *     bench-feeds FOLDER
 *
 * FOLDER is for the files, some 170 MB.
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/auto.h"
#include "clocks.h"
#include "fetch/feed-build.h"
#include "fetch/feed-file.h"
#include "fetch/feed-key.h"
#include "fetch/feed-update.h"
#include "fetch/feeds.h"

#define ADDRESSES 2000000u
#define PROBES    10000000u
#define LINKS     200000u

#define ADDRESS_MAX 120 /* bytes, with its NUL */

/* One in ten is a whole host; the others have paths as kits have them. Returns its length. */
static int
address(char *out, unsigned i, const char *scheme)
{
	unsigned mixed = i * 2654435761u;

	if (i % 10 == 0)
		return g_snprintf(out, ADDRESS_MAX, "%swww.login-%08x.shop-%u.example/", scheme,
		                  mixed, i);
	return g_snprintf(out, ADDRESS_MAX, "%ssecure.%07x-update.example/ja/%u/login.php?id=%x",
	                  scheme, mixed % 100000000, i % 1000, i);
}

static void
write_list(const char *path)
{
	FILE *out = fopen(path, "w");
	char text[160];

	g_assert_nonnull(out);
	fputs("date,URL,description\n", out);
	for (unsigned i = 0; i < ADDRESSES; i++) {
		address(text, i, "https://");
		fprintf(out, "2026/%02u/%02u 10:00:00,%s,Brand %u\n", i % 12 + 1, i % 28 + 1, text,
		        i % 700);
	}
	g_assert_cmpint(fclose(out), ==, 0);
}

static void
build(const char *list, const char *path)
{
	double start = now();
	double start_wall = wall();
	g_autoptr(FeedBuild) work = feed_build_new("Bench", 1796000000);
	g_autoptr(GError) error = NULL;
	FeedCount count;
	double read;

	g_assert_true(feed_build_add(work, list, &error));
	read = now() - start;
	g_assert_true(feed_build_write(work, path, &count, &error));
	printf("built of %zu lines, %zu entries: %.2f s (reading %.2f s), by the clock %.2f s\n",
	       count.lines, count.entries, now() - start, read, wall() - start_wall);
}

/* Random keys, half of them listed, in an order that no cache foresees. */
static void
bench_keys(const FeedFile *file)
{
	g_autofree uint64_t *keys = g_new(uint64_t, LINKS * 10);
	char text[160] = "u:";
	unsigned found = 0, n = 0;
	double start, hashed;
	FeedNote note;

	for (unsigned i = 0; i < LINKS * 10; i++) {
		int len = address(text + 2, (i * 7919u) % (2 * ADDRESSES), "");

		keys[n++] = feed_hash(text, (size_t)len + 2);
	}
	start = now();
	for (unsigned i = 0; i < n; i++)
		found += feed_file_find(file, keys[i], &note);
	printf("a key, warm: %.0f ns (%u of %u found)\n", (now() - start) / n * 1e9, found, n);
	start = now();
	found = 0;
	for (unsigned i = 0; i < n; i++) {
		memcpy(text + 2, "secure.", 7);
		found += (unsigned)feed_hash(text, 60 + i % 2) & 1;
	}
	hashed = (now() - start) / n * 1e9;
	printf("a hash of 60 bytes: %.0f ns (%u)\n", hashed, found % 10);
}

static void
bench_negatives(const FeedFile *file)
{
	char text[64];
	unsigned found = 0;
	FeedNote note;

	for (unsigned i = 0; i < PROBES; i++) {
		int len = g_snprintf(text, sizeof(text), "%c:n%u.example/%x", i % 2 ? 'h' : 'u', i,
		                     i * 31);

		found += feed_file_find(file, feed_hash(text, (size_t)len), &note);
	}
	printf("false hits: %u of %u probes\n", found, PROBES);
}

/* As the host answers a mail's link: all its keys, and the JSON. */
static void
bench_links(Feeds *feeds)
{
	char text[160] = "listed:";
	unsigned found = 0;
	double start = now();

	for (unsigned i = 0; i < LINKS; i++) {
		g_autoptr(json_t) answer = NULL;

		address(text + 7, (i * 7919u) % (2 * ADDRESSES), "https://");
		answer = feeds_answer(feeds, text);
		found += json_array_size(json_object_get(answer, "value")) > 0;
	}
	printf("a link with all its keys, as answered: %.2f µs (%u of %u listed)\n",
	       (now() - start) / LINKS * 1e6, found, LINKS);
}

/* Asks the system to forget the pages of a file; a busy one may keep some. */
static void
make_cold(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return;
	(void)fdatasync(fd);
	(void)posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
	close(fd);
}

static void
bench_cold(const char *path)
{
	uint64_t key = feed_hash("h:cold.example", 14);
	double start, opened, asked;
	FeedFile *file;
	FeedNote note;

	make_cold(path);
	start = wall();
	file = feed_file_open(path);
	opened = wall();
	(void)feed_file_find(file, key, &note);
	asked = wall();
	feed_file_free(file);
	printf("cold: opened and checked in %.2f ms, first key %.3f ms\n", (opened - start) * 1e3,
	       (asked - opened) * 1e3);
	start = wall();
	file = feed_file_open(path);
	printf("warm: opened and checked in %.2f ms\n", (wall() - start) * 1e3);
	feed_file_free(file);
}

int
main(int argc, char **argv)
{
	const char *folders[] = { argc == 2 ? argv[1] : NULL, NULL };
	g_autofree char *list = NULL;
	g_autofree char *path = NULL;
	g_autofree char *folder = NULL;
	g_autoptr(FeedFile) file = NULL;
	g_autoptr(Feeds) feeds = NULL;

	if (argc != 2)
		return 2;
	list = g_build_filename(argv[1], "list.csv", NULL);
	path = feed_path(argv[1], "Bench");
	folder = g_path_get_dirname(path);
	g_assert_cmpint(g_mkdir_with_parents(folder, 0755), ==, 0);
	write_list(list);
	build(list, path);
	file = feed_file_open(path);
	g_assert_nonnull(file);
	printf("the file: %.1f MB\n", (double)feed_file_header(file)->size / 1e6);
	bench_keys(file);
	bench_negatives(file);
	feeds = feeds_open(folders);
	bench_links(feeds);
	bench_cold(path);
	return 0;
}
