/* SPDX-License-Identifier: MIT */

/*
 * Speed and memory of the databases of places, with a bare loop over libmaxminddb beside it
 *
 *     bench-geo FOLDER
 *
 * FOLDER is one that `fuwake data update` has filled.
 */

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/auto.h"
#include "clocks.h"
#include "fetch/geo-files.h"
#include "fetch/geo-record.h"
#include "fetch/geo.h"

#define LOOKUPS 1000000
#define HOSTS   30 /* of one mail with many links */

typedef struct sockaddr_in In;

/* Some that a mail would name, far from each other. */
static const char *const some[] = { "52.185.142.1",   "18.170.98.138", "185.32.188.31",
	                            "150.60.155.179", "8.8.8.8",       "133.242.0.1",
	                            "104.16.132.229", "203.178.137.1" };

/* Kilobytes of /proc/self/status. */
static long
status_kb(const char *key)
{
	g_autofree char *text = NULL;
	const char *line;

	if (!g_file_get_contents("/proc/self/status", &text, NULL, NULL))
		return 0;
	line = strstr(text, key);
	return line ? atol(line + strlen(key)) : 0;
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

/* Random public-looking addresses, always the same. */
static In *
addresses(void)
{
	In *all = g_new0(In, LOOKUPS);
	g_autoptr(GRand) rand = g_rand_new_with_seed(5);

	for (size_t i = 0; i < LOOKUPS; i++) {
		all[i].sin_family = AF_INET;
		all[i].sin_addr.s_addr = htonl((guint32)g_rand_int_range(rand, 1, 223) << 24 |
		                               (g_rand_int(rand) & 0xffffff));
	}
	return all;
}

/* What everybody writes who reads these files. */
static size_t
peer(const MMDB_s *db, const In *all)
{
	size_t found = 0;

	for (size_t i = 0; i < LOOKUPS; i++) {
		int error;
		MMDB_lookup_result_s result =
			MMDB_lookup_sockaddr(db, (const struct sockaddr *)&all[i], &error);
		MMDB_entry_data_s data;

		if (!result.found_entry)
			continue;
		found++;
		(void)MMDB_get_value(&result.entry, &data, "country_code", NULL);
		(void)MMDB_get_value(&result.entry, &data, "city", NULL);
		(void)MMDB_get_value(&result.entry, &data, "state1", NULL);
		(void)MMDB_get_value(&result.entry, &data, "latitude", NULL);
		(void)MMDB_get_value(&result.entry, &data, "longitude", NULL);
	}
	return found;
}

static size_t
ours(const GeoFile *file, const In *all)
{
	size_t found = 0;

	for (size_t i = 0; i < LOOKUPS; i++) {
		MMDB_entry_s entry;
		GeoRecord record;

		if (!geo_file_look(file, (const struct sockaddr *)&all[i], &entry))
			continue;
		found++;
		geo_record_read(&entry, &record);
	}
	return found;
}

static void
say_rate(const char *what, double seconds, size_t found)
{
	printf("  %-44s %5.2f M/s, %.2f us each (%.1f %% have an entry)\n", what,
	       LOOKUPS / seconds / 1e6, seconds / LOOKUPS * 1e6, (double)found / LOOKUPS * 100);
}

static void
bench_file(GeoFile *file, const In *all)
{
	g_autofree char *name = g_path_get_basename(file->path);
	double start;
	size_t found;

	if (!geo_file_has_family(file, AF_INET))
		return;
	printf("%s, warm, one at a time\n", name);
	(void)ours(file, all);
	start = now();
	found = ours(file, all);
	say_rate("ours, a record by its schema", now() - start, found);
	if (!(file->known->kinds & PLACE_FILE_CITY))
		return;
	start = now();
	found = peer(&file->db, all);
	say_rate("libmaxminddb, the same five values", now() - start, found);
}

static void
ask(Geo *geo, unsigned i)
{
	g_autofree char *question = g_strdup_printf("geo:%u.%u.%u.%u", 1 + i * 37 % 222,
	                                            i * 101 % 256, i * 53 % 256, i % 256);
	g_autoptr(json_t) answer = geo_answer(geo, question);

	g_assert_nonnull(answer);
}

static void
bench_answers(const char *folder)
{
	const char *folders[] = { folder, NULL };
	g_autoptr(Geo) geo = geo_open(folders);
	long before, after;
	double start;

	printf("answers as JSON, all files together\n");
	before = status_kb("VmRSS:");
	for (size_t i = 0; i < G_N_ELEMENTS(some); i++) {
		g_autofree char *question = g_strconcat("geo:", some[i], NULL);
		g_autoptr(json_t) answer = geo_answer(geo, question);

		after = status_kb("VmRSS:");
		if (i % 4 == 3)
			printf("  resident memory after %zu: %+.1f MB (limit 2 MB for 4)\n", i + 1,
			       (double)(after - before) / 1024);
	}
	for (unsigned i = 0; i < 100 * HOSTS; i++)
		ask(geo, i);
	start = now();
	for (unsigned i = 0; i < 100 * HOSTS; i++)
		ask(geo, i);
	printf("  those of a report with %d hosts: %.3f ms warm (limit 1 ms)\n", HOSTS,
	       (now() - start) / 100 * 1e3);
}

static void
bench_cold(const char *folder)
{
	const char *folders[] = { folder, NULL };
	g_autoptr(GPtrArray) files = geo_files_find(folders);

	printf("cold, with the pages given back\n");
	for (guint i = 0; i < files->len; i++) {
		GeoFile *file = g_ptr_array_index(files, i);
		g_autofree char *name = g_path_get_basename(file->path);
		double start;

		make_cold(file->path);
		start = wall();
		(void)geo_file_open(file);
		printf("  open %-32s %6.2f ms (limit 15 ms)\n", name, (wall() - start) * 1e3);
	}
}

int
main(int argc, char **argv)
{
	g_autofree In *all = addresses();
	const char *folders[] = { argc > 1 ? argv[1] : ".", NULL };
	g_autoptr(GPtrArray) files = geo_files_find(folders);

	if (files->len == 0) {
		printf("%s: no databases; fill it with fuwake data update --folder %s\n",
		       folders[0], folders[0]);
		return EXIT_FAILURE;
	}
	bench_cold(folders[0]);
	bench_answers(folders[0]);
	for (guint i = 0; i < files->len; i++)
		bench_file(g_ptr_array_index(files, i), all);
	return EXIT_SUCCESS;
}
