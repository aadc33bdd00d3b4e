/* SPDX-License-Identifier: MIT */

#include "fetch/geo-files.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "fetch/bounds.h"

static const PlaceFile *
known_by_name(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(place_files); i++)
		if (g_pattern_match_simple(place_files[i].pattern, name))
			return &place_files[i];
	return NULL;
}

GeoFile *
geo_file_new(const char *path)
{
	g_autofree char *name = g_path_get_basename(path);
	const PlaceFile *known = known_by_name(name);
	GeoFile *file;

	if (!known)
		return NULL;
	file = g_new0(GeoFile, 1);
	file->path = g_strdup(path);
	file->known = known;
	return file;
}

void
geo_file_free(GeoFile *file)
{
	if (!file)
		return;
	if (file->open)
		MMDB_close(&file->db);
	json_decref(file->source);
	g_free(file->path);
	g_free(file);
}

static int
names_descend(const void *a, const void *b)
{
	const char *const *first = a;
	const char *const *second = b;

	return strcmp(*second, *first);
}

/* Returns: (transfer full) (element-type utf8) */
static GPtrArray *
names_in(const char *folder)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && names->len < GEO_FILES_MAX && (name = g_dir_read_name(dir)))
		if (known_by_name(name))
			g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, names_descend);
	return names;
}

/* The order of the names goes first. Sorting keeps what is equal as it is only by the index. */
static int
preferred_first(const void *a, const void *b)
{
	const GeoFile *const *first = a;
	const GeoFile *const *second = b;

	return ((*first)->known > (*second)->known) - ((*first)->known < (*second)->known);
}

GPtrArray *
geo_files_find(const char *const *folders)
{
	GPtrArray *files = g_ptr_array_new_with_free_func((GDestroyNotify)geo_file_free);

	for (; *folders; folders++) {
		g_autoptr(GPtrArray) names = names_in(*folders);

		for (guint i = 0; i < names->len && files->len < GEO_FILES_MAX; i++) {
			g_autofree char *path =
				g_build_filename(*folders, g_ptr_array_index(names, i), NULL);

			g_ptr_array_add(files, geo_file_new(path));
		}
	}
	/* A stable sort: GLib's is a merge sort, and promises it. */
	g_ptr_array_sort(files, preferred_first);
	return files;
}

/* Returns: (transfer full) "2026-06", or NULL for a time that is none. */
static char *
month_of(uint64_t epoch)
{
	g_autoptr(GDateTime) date = epoch > 0 && epoch <= G_MAXINT64
	                                    ? g_date_time_new_from_unix_utc((gint64)epoch)
	                                    : NULL;

	return date ? g_date_time_format(date, "%Y-%m") : NULL;
}

static json_t *
source_of(const GeoFile *file)
{
	g_autofree char *month = month_of(file->db.metadata.build_epoch);

	return json_pack("{s:s, s:s*, s:s, s:s}", "name", file->known->name, "date", month, "text",
	                 file->known->text, "url", file->known->url);
}

bool
geo_file_open(GeoFile *file)
{
	struct stat st;

	if (file->tried)
		return file->open;
	file->tried = true;
	/* A pipe of that name would make us wait for ever. */
	file->open = stat(file->path, &st) == 0 && S_ISREG(st.st_mode) &&
	             MMDB_open(file->path, MMDB_MODE_MMAP, &file->db) == MMDB_SUCCESS;
	if (!file->open)
		return false;
	/* A lookup shall bring in what it touches, not what lies around it: that halves the memory.
	 */
	(void)madvise((void *)file->db.file_content, (size_t)file->db.file_size, MADV_RANDOM);
	file->source = source_of(file);
	return true;
}

/* Some sources have a file for each family, and opening the wrong one takes milliseconds. */
static bool
name_denies(const GeoFile *file, int family)
{
	const char *name = strrchr(file->path, '/');

	return strstr(name ? name : file->path, family == AF_INET ? "ipv6" : "ipv4") != NULL;
}

bool
geo_file_has_family(GeoFile *file, int family)
{
	if (name_denies(file, family) || !geo_file_open(file))
		return false;
	if (family == AF_INET6)
		return file->db.metadata.ip_version == 6;
	/* IPv4 has its place in a tree of IPv6, ::/96, which may be empty. */
	return file->db.metadata.ip_version == 4 ||
	       file->db.ipv4_start_node.node_value != file->db.metadata.node_count;
}

bool
geo_file_look(const GeoFile *file, const struct sockaddr *address, MMDB_entry_s *ret)
{
	int error = MMDB_SUCCESS;
	MMDB_lookup_result_s result = MMDB_lookup_sockaddr(&file->db, address, &error);

	if (error != MMDB_SUCCESS || !result.found_entry)
		return false;
	*ret = result.entry;
	return true;
}

bool
geo_address_read(const char *text, struct sockaddr_storage *ret)
{
	struct sockaddr_in *v4 = (struct sockaddr_in *)(void *)ret;
	struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)(void *)ret;

	memset(ret, 0, sizeof(*ret));
	if (inet_pton(AF_INET, text, &v4->sin_addr) == 1)
		ret->ss_family = AF_INET;
	else if (inet_pton(AF_INET6, text, &v6->sin6_addr) == 1)
		ret->ss_family = AF_INET6;
	return ret->ss_family != AF_UNSPEC;
}
