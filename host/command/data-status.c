/* SPDX-License-Identifier: MIT */

#include "command/command.h"
#include "command/data.h"

#define OLD_DAYS 183 /* addresses move: after half a year a city is no longer to be relied on */

/* Returns what kinds of things are found in the file, in words: "Cities". (transfer full). */
static char *
kinds_of(const Catalogue *words, const PlaceFile *known)
{
	static const struct {
		PlaceFileKind kind;
		const char *key;
	} kinds[] = {
		{ PLACE_FILE_CITY, "data_cities" },
		{ PLACE_FILE_COUNTRY, "data_countries" },
		{ PLACE_FILE_NETWORK, "data_networks" },
	};
	GString *text = g_string_new(NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (known->kinds & kinds[i].kind)
			g_string_append_printf(text, "%s%s", text->len > 0 ? " + " : "",
			                       catalogue_word(words, kinds[i].key));
	return g_string_free(text, FALSE);
}

/* Returns the days since the file was made; negative when it does not tell, or the future. */
static gint64
age_of(const GeoFile *file)
{
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	uint64_t made = file->db.metadata.build_epoch;

	return made > 0 && made <= (uint64_t)now ? (now - (gint64)made) / (24 * 60 * 60) : -1;
}

/* Returns: (transfer full) */
static char *
description_of(const Catalogue *words, const GeoFile *file, gint64 age)
{
	const char *month = json_string_value(json_object_get(file->source, "date"));
	g_autofree char *path = g_filename_display_name(file->path);
	g_autofree char *kinds = kinds_of(words, file->known);
	g_autofree char *days = g_strdup_printf("%" G_GINT64_FORMAT, age);
	g_autofree char *size = g_strdup_printf("%.1f", (double)file->db.file_size / 1e6);
	const char *dated[] = { kinds, file->known->name, month, days, size, path };
	const char *undated[] = { kinds, file->known->name, size, path };

	return month && age >= 0
	               ? catalogue_fill(words, "data_file", dated, G_N_ELEMENTS(dated))
	               : catalogue_fill(words, "data_file_undated", undated, G_N_ELEMENTS(undated));
}

static void
say_file(const Catalogue *words, const GeoFile *file)
{
	gint64 age = age_of(file);
	g_autofree char *description = description_of(words, file, age);

	printf("✓ %s\n  %s, %s\n", description, file->known->text, file->known->url);
	if (age > OLD_DAYS)
		data_say(stdout, words, "data_old", NULL);
}

static void
say_broken(const Catalogue *words, const GeoFile *file)
{
	g_autofree char *path = g_filename_display_name(file->path);

	fputs("✗ ", stdout);
	data_say(stdout, words, "data_broken", path);
}

int
data_status(const Catalogue *words, const char *const *folders)
{
	g_autoptr(GPtrArray) files = geo_files_find(folders);
	g_autofree char *looked_in = g_strjoinv(", ", (char **)folders);
	g_autofree char *shown = g_filename_display_name(looked_in);
	bool any = false;

	for (guint i = 0; i < files->len; i++) {
		GeoFile *file = g_ptr_array_index(files, i);

		any |= geo_file_open(file);
		if (file->open)
			say_file(words, file);
		else
			say_broken(words, file);
	}
	if (!any)
		data_say(stdout, words, "data_none", shown);
	any |= data_status_of_feeds(words, folders);
	return any ? EXIT_DONE : EXIT_UNREAD;
}
