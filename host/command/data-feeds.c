/* SPDX-License-Identifier: MIT */

/*
 * fuwake data: lists of phishing pages
 */

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "command/command.h"
#include "command/data.h"
#include "fetch/feed-file.h"
#include "fetch/feed-update.h"
#include "fetch/feeds.h"

#define OLD_DAYS 30 /* most pages of this kind are gone within days, and new ones come */
#define DAY_S    (24 * 60 * 60)

/* Writes a sentence with @n values in it. */
static void
say(FILE *where, const Catalogue *words, const char *key, const char *const *values, size_t n)
{
	g_autofree char *text = catalogue_fill(words, key, values, n);

	fprintf(where, "%s\n", text);
}

static gint64
days_since(int64_t time)
{
	return MAX(g_get_real_time() / G_USEC_PER_SEC - time, 0) / DAY_S;
}

static void
say_feed(const Catalogue *words, const FeedFile *file, const char *path)
{
	const FeedHeader *header = feed_file_header(file);
	const FeedSource *source = feed_source_named(feed_file_name(file));
	gint64 age = days_since(header->made);
	g_autofree char *name = text_visible(feed_file_name(file));
	g_autofree char *date = feed_file_date(file, (FeedNote){ 0 });
	g_autofree char *shown = g_filename_display_name(path);
	g_autofree char *entries = g_strdup_printf("%u", header->entries);
	g_autofree char *days = g_strdup_printf("%" G_GINT64_FORMAT, age);
	g_autofree char *size = g_strdup_printf("%.1f", (double)header->size / 1e6);
	const char *values[] = { name, entries, date, days, size, shown };

	fputs("✓ ", stdout);
	say(stdout, words, "data_feed", values, G_N_ELEMENTS(values));
	if (source)
		printf("  %s, %s\n", source->text, source->url);
	if (age > OLD_DAYS)
		data_say(stdout, words, "data_feed_old", NULL);
}

bool
data_status_of_feeds(const Catalogue *words, const char *const *folders)
{
	g_autoptr(GPtrArray) paths = feeds_paths(folders);
	bool any = false;

	for (guint i = 0; i < paths->len; i++) {
		const char *path = g_ptr_array_index(paths, i);
		g_autoptr(FeedFile) file = feed_file_open(path);
		g_autofree char *shown = g_filename_display_name(path);

		if (file && feed_file_is_sound(file)) {
			say_feed(words, file, path);
			any = true;
			continue;
		}
		fputs("✗ ", stdout);
		data_say(stdout, words, "data_feed_broken", shown);
	}
	if (!any)
		data_say(stdout, words, "data_feeds_none", NULL);
	return any;
}

/* Divides "NAME=ORIGIN". Returns the name, with the origin in *ret, NULL without one. (full). */
static char *
name_of(const char *named, const char **ret_origin)
{
	const char *equals = strchr(named, '=');

	*ret_origin = equals ? equals + 1 : NULL;
	return equals ? g_strndup(named, (size_t)(equals - named)) : g_strdup(named);
}

const char *
data_bad_feed(const char *const *named)
{
	for (; named && *named; named++) {
		const char *origin;
		g_autofree char *name = name_of(*named, &origin);

		if (!feed_name_is_good(name) || (origin ? !*origin : !feed_source_named(name)))
			return *named;
	}
	return NULL;
}

/* Returns whether the list has been made. */
static bool
update_one(const GeoUpdate *update, const char *name, const char *origin)
{
	DataTelling *telling = update->user;
	g_autoptr(GError) error = NULL;
	FeedCount count;
	g_autofree char *entries = NULL, *lines = NULL, *passed = NULL;

	if (!feed_update(update, name, origin, &count, &error)) {
		data_say_failure(telling, error, "data_failed_feed", update->folder);
		return false;
	}
	entries = g_strdup_printf("%zu", count.entries);
	lines = g_strdup_printf("%zu", count.lines);
	passed = g_strdup_printf("%zu", count.passed);
	say(stderr, telling->words, "data_feed_made",
	    (const char *const[]){ name, entries, lines, passed }, 4);
	return true;
}

int
data_update_feeds(const Catalogue *words, const char *folder, bool usual, const char *const *named)
{
	DataTelling telling = { .words = words, .terminal = isatty(STDERR_FILENO) };
	GeoUpdate update = data_update_to(folder, &telling);
	bool good = true;

	for (size_t i = 0; usual && i < G_N_ELEMENTS(feed_sources) && !*update.stop; i++)
		if (feed_sources[i].usual)
			good &= update_one(&update, feed_sources[i].name, NULL);
	for (; named && *named && !*update.stop; named++) {
		const char *origin;
		g_autofree char *name = name_of(*named, &origin);

		good &= update_one(&update, name, origin);
	}
	if (good && !*update.stop)
		data_say_elsewhere(words, folder);
	return good && !*update.stop ? EXIT_DONE : EXIT_UNREAD;
}
