/* SPDX-License-Identifier: MIT */

#include "fetch/geo.h"

#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "base/limits.h"
#include "base/text.h"
#include "fetch/geo-files.h"
#include "fetch/geo-record.h"

#define PREFIX "geo:"

/* What is asked, one after the other, until all is known that a kind can tell. */
static const unsigned kinds[] = { PLACE_FILE_CITY, PLACE_FILE_COUNTRY, PLACE_FILE_NETWORK };

struct Geo {
	char **folders;
	guint64 changed;  /* what has been seen of their times of change */
	GPtrArray *files; /* GeoFile, the preferred first */
};

/* An answer while it is put together. */
typedef struct Found {
	bool asked; /* there is a file for this family */
	bool place; /* known, at least the country */
	bool network;
	json_t *value;
	json_t *sources;
} Found;

char **
geo_folders(void)
{
	static const char *const filled_by_others[] = { "/var/lib/GeoIP", "/usr/share/GeoIP",
		                                        "/usr/local/share/GeoIP" };
	const char *given = g_getenv("FUWAKE_DATA");
	GPtrArray *folders = g_ptr_array_new();

	if (given && *given)
		g_ptr_array_add(folders, g_strdup(given));
	if (!given) {
		g_ptr_array_add(folders, g_build_filename(g_get_user_data_dir(), "fuwake", NULL));
		for (const char *const *system = g_get_system_data_dirs(); *system; system++)
			g_ptr_array_add(folders, g_build_filename(*system, "fuwake", NULL));
		for (size_t i = 0; i < G_N_ELEMENTS(filled_by_others); i++)
			g_ptr_array_add(folders, g_strdup(filled_by_others[i]));
	}
	g_ptr_array_add(folders, NULL);
	return (char **)g_ptr_array_free(folders, FALSE);
}

/* A number that is another one when a file in one of the folders has come, gone or been replaced.
 */
static guint64
changes_in(char *const *folders)
{
	guint64 changes = 0;
	struct stat st;

	for (; *folders; folders++)
		if (stat(*folders, &st) == 0)
			changes = changes * 31 + (guint64)st.st_mtim.tv_sec * G_USEC_PER_SEC +
			          (guint64)st.st_mtim.tv_nsec / 1000;
	return changes;
}

static void
find_files(Geo *geo)
{
	geo->changed = changes_in(geo->folders);
	g_clear_pointer(&geo->files, g_ptr_array_unref);
	geo->files = geo_files_find((const char *const *)geo->folders);
}

Geo *
geo_open(const char *const *folders)
{
	Geo *geo = g_new0(Geo, 1);

	geo->folders = folders ? g_strdupv((char **)folders) : geo_folders();
	find_files(geo);
	return geo;
}

void
geo_refresh(Geo *geo)
{
	if (changes_in(geo->folders) != geo->changed)
		find_files(geo);
}

void
geo_free(Geo *geo)
{
	if (!geo)
		return;
	g_ptr_array_unref(geo->files);
	g_strfreev(geo->folders);
	g_free(geo);
}

/* Returns the preferred file of @kind for @family, or NULL. */
static GeoFile *
file_for(const Geo *geo, unsigned kind, int family)
{
	for (guint i = 0; i < geo->files->len; i++) {
		GeoFile *file = g_ptr_array_index(geo->files, i);

		if ((file->known->kinds & kind) && geo_file_has_family(file, family))
			return file;
	}
	return NULL;
}

static bool
is_plain(GeoText text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.text[i] < 0x20 || text.text[i] >= 0x7f)
			return false;
	return text.len < TEXT_MAX;
}

/* Most names are plain ASCII and need no second look. */
static void
add_text(json_t *value, const char *key, GeoText text)
{
	g_autofree char *copy = NULL;
	g_autofree char *visible = NULL;

	if (!text.text)
		return;
	if (is_plain(text)) {
		json_object_set_new_nocheck(value, key, json_stringn_nocheck(text.text, text.len));
		return;
	}
	copy = g_strndup(text.text, text.len);
	visible = text_visible(copy);
	if (*visible)
		json_object_set_new(value, key, json_string(visible));
}

static void
add_place(const GeoRecord *record, Found *found)
{
	found->place = true;
	json_object_set_new_nocheck(found->value, "country", json_string_nocheck(record->country));
	add_text(found->value, "region", record->region);
	add_text(found->value, "city", record->city);
	if (!record->has_position)
		return;
	json_object_set_new_nocheck(found->value, "lat", json_real(record->lat));
	json_object_set_new_nocheck(found->value, "lon", json_real(record->lon));
	if (record->radius_km > 0)
		json_object_set_new_nocheck(found->value, "radius_km",
		                            json_integer(record->radius_km));
}

static void
add_network(const GeoRecord *record, Found *found)
{
	found->network = true;
	json_object_set_new_nocheck(found->value, "asn", json_integer(record->asn));
	add_text(found->value, "provider", record->provider);
}

/* Adds what @record tells and was not known before; a file that told nothing is no source. */
static void
add_record(const GeoFile *file, const GeoRecord *record, Found *found)
{
	bool place = !found->place && *record->country;
	bool network = !found->network && record->asn > 0;

	if (place)
		add_place(record, found);
	if (network)
		add_network(record, found);
	if (place || network)
		json_array_append(found->sources, file->source);
}

static void
look(const Geo *geo, const struct sockaddr_storage *address, Found *found)
{
	GeoFile *asked[G_N_ELEMENTS(kinds)] = { NULL };

	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		bool known = kinds[i] == PLACE_FILE_NETWORK ? found->network : found->place;
		GeoFile *file = known ? NULL : file_for(geo, kinds[i], address->ss_family);
		MMDB_entry_s entry;
		GeoRecord record;

		if (!file)
			continue;
		found->asked = true;
		asked[i] = file;
		/* A file that is of two kinds has told all it knows at the first time. */
		if ((i > 0 && asked[0] == file) || (i > 1 && asked[1] == file) ||
		    !geo_file_look(file, (const struct sockaddr *)(const void *)address, &entry))
			continue;
		geo_record_read(&entry, &record);
		add_record(file, &record, found);
	}
}

/* Returns: (transfer full) */
static json_t *
failure(const char *reason)
{
	return json_pack("{s:s, s:s}", "state", "failed", "reason", reason);
}

json_t *
geo_answer(Geo *geo, const char *question)
{
	struct sockaddr_storage address;
	Found found = { 0 };
	json_t *answer;

	if (!g_str_has_prefix(question, PREFIX))
		return NULL;
	if (!geo_address_read(question + strlen(PREFIX), &address))
		return failure("malformed");
	found.value = json_object();
	found.sources = json_array();
	if (geo)
		look(geo, &address, &found);
	if (json_array_size(found.sources) > 0)
		json_object_set_nocheck(found.value, "sources", found.sources);
	json_decref(found.sources);
	if (!found.asked) {
		json_decref(found.value);
		return failure("no-data");
	}
	answer = json_object();
	json_object_set_new_nocheck(answer, "state", json_string_nocheck("known"));
	json_object_set_new_nocheck(answer, "value", found.value);
	if (!found.place && !found.network)
		json_object_set_new_nocheck(answer, "exists", json_false());
	return answer;
}
