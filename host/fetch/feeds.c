/* SPDX-License-Identifier: MIT */

#include "fetch/feeds.h"

#include <string.h>
#include <sys/stat.h>

#include "base/text.h"
#include "fetch/bounds.h"
#include "fetch/feed-file.h"
#include "fetch/feed-key.h"
#include "fetch/geo.h"

#define PREFIX "listed:"

struct Feeds {
	char **folders;
	guint64 changed;  /* what has been seen of their times of change */
	GPtrArray *files; /* FeedFile; NULL: not yet opened */
};

static int
compare_names(gconstpointer one, gconstpointer other)
{
	return strcmp(*(const char *const *)one, *(const char *const *)other);
}

/* Adds the lists of one folder whose names are not among those in @seen. */
static void
add_folder(GPtrArray *paths, GHashTable *seen, const char *folder)
{
	g_autofree char *feeds = g_build_filename(folder, FEEDS_FOLDER, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(feeds, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir)))
		if (g_str_has_suffix(name, FEED_SUFFIX))
			g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, compare_names);
	for (guint i = 0; i < names->len && paths->len < FEED_FILES_MAX; i++) {
		name = g_ptr_array_index(names, i);
		if (g_hash_table_add(seen, g_strdup(name)))
			g_ptr_array_add(paths, g_build_filename(feeds, name, NULL));
	}
}

GPtrArray *
feeds_paths(const char *const *folders)
{
	GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (; *folders; folders++)
		add_folder(paths, seen, *folders);
	return paths;
}

/* A number that is another one when a list has come, gone or been replaced. */
static guint64
changes_in(char *const *folders)
{
	guint64 changes = 0;

	for (; *folders; folders++) {
		g_autofree char *feeds = g_build_filename(*folders, FEEDS_FOLDER, NULL);
		struct stat st;

		if (stat(feeds, &st) == 0)
			changes = changes * 31 + (guint64)st.st_mtim.tv_sec * G_USEC_PER_SEC +
			          (guint64)st.st_mtim.tv_nsec / 1000;
	}
	return changes;
}

Feeds *
feeds_open(const char *const *folders)
{
	Feeds *feeds = g_new0(Feeds, 1);

	feeds->folders = folders ? g_strdupv((char **)folders) : geo_folders();
	feeds->changed = changes_in(feeds->folders);
	return feeds;
}

void
feeds_free(Feeds *feeds)
{
	if (!feeds)
		return;
	g_clear_pointer(&feeds->files, g_ptr_array_unref);
	g_strfreev(feeds->folders);
	g_free(feeds);
}

void
feeds_refresh(Feeds *feeds)
{
	guint64 changed = changes_in(feeds->folders);

	if (changed == feeds->changed)
		return;
	feeds->changed = changed;
	g_clear_pointer(&feeds->files, g_ptr_array_unref);
}

/* Returns the lists that can be read, opened at the first question. Borrowed. */
static const GPtrArray *
files_of(Feeds *feeds)
{
	g_autoptr(GPtrArray) paths = NULL;

	if (feeds->files)
		return feeds->files;
	feeds->files = g_ptr_array_new_with_free_func((GDestroyNotify)feed_file_free);
	paths = feeds_paths((const char *const *)feeds->folders);
	for (guint i = 0; i < paths->len; i++) {
		FeedFile *file = feed_file_open(g_ptr_array_index(paths, i));

		if (file)
			g_ptr_array_add(feeds->files, file);
	}
	return feeds->files;
}

static void
set_text(json_t *object, const char *key, const char *text)
{
	g_autofree char *visible = text_visible(text);

	if (visible && *visible)
		json_object_set_new(object, key, json_string(visible));
}

/* Returns: (transfer full) what the answer says of one list. */
static json_t *
entry_of(const FeedFile *file, FeedNote note, bool host)
{
	g_autofree char *date = feed_file_date(file, note);
	json_t *entry = json_object();

	set_text(entry, "feed", feed_file_name(file));
	set_text(entry, "date", date);
	set_text(entry, "brand", feed_file_brand(file, note));
	json_object_set_new(entry, "match", json_string(host ? "host" : "url"));
	return entry;
}

/* What a list says of the address itself goes before what it says of the host. */
static void
ask_file(const FeedFile *file, const FeedKey *keys, size_t n, json_t *entries)
{
	bool found = false;
	bool host = false;
	FeedNote best = { 0 };

	for (size_t i = 0; i < n; i++) {
		FeedNote note;

		if (!feed_file_find(file, keys[i].key, &note) || (found && !host))
			continue;
		if (found && keys[i].host)
			continue;
		found = true;
		host = keys[i].host;
		best = note;
	}
	if (found)
		json_array_append_new(entries, entry_of(file, best, host));
}

/* Returns: (transfer full) */
static json_t *
failure(const char *reason)
{
	return json_pack("{s:s, s:s}", "state", "failed", "reason", reason);
}

json_t *
feeds_answer(Feeds *feeds, const char *question)
{
	FeedKey keys[FEED_KEYS_MAX];
	const GPtrArray *files;
	json_t *answer, *entries;
	CanonicalUrl url;
	size_t n;

	if (!g_str_has_prefix(question, PREFIX))
		return NULL;
	question += strlen(PREFIX);
	files = feeds ? files_of(feeds) : NULL;
	if (!files || files->len == 0)
		return failure("no-data");
	if (!canonical_url_read(&url, question, strlen(question)))
		return failure("malformed");
	n = feed_keys_of_link(&url, keys);
	entries = json_array();
	for (guint i = 0; i < files->len; i++)
		ask_file(g_ptr_array_index(files, i), keys, n, entries);
	answer = json_pack("{s:s, s:o}", "state", "known", "value", entries);
	if (json_array_size(entries) == 0)
		json_object_set_new(answer, "exists", json_false());
	return answer;
}
