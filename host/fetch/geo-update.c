/* SPDX-License-Identifier: MIT */

#include "fetch/geo-update.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/auto.h"
#include "data/place-sources.h"
#include "fetch/asn-build.h"
#include "fetch/download.h"
#include "fetch/geo-files.h"
#include "fetch/geo-record.h"
#include "fetch/unpack.h"
#include "fetch/update-steps.h"

G_DEFINE_QUARK(geo_update_error, geo_update_error)

#define BASE_URL      "https://download.db-ip.com/free"
#define WORK_TEMPLATE ".update-XXXXXX"

typedef struct Work {
	const GeoUpdate *update;
	const PlaceSource *source;
	char *folder;     /* in which it is done, owned */
	GPtrArray *ready; /* names of the databases in it; static or borrowed from the source */
} Work;

static const PlaceSource *
source_of(PlaceFileKind kind)
{
	for (size_t i = 0; i < G_N_ELEMENTS(place_sources); i++)
		if (place_sources[i].kind == kind)
			return &place_sources[i];
	g_assert_not_reached();
}

/* Everything in there was written by us, and lies flat. */
static void
remove_folder(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);

		(void)g_unlink(path);
	}
	(void)g_rmdir(folder);
}

/* Returns: (transfer full) */
static char *
in_work(const Work *work, const char *name)
{
	return g_build_filename(work->folder, name, NULL);
}

/* "2.3.2026061719" of package.json is of 2026-06-17. Returns seconds since 1970; now without it. */
static uint64_t
epoch_of_package(const Work *work)
{
	g_autofree char *path = in_work(work, "package.json");
	g_autoptr(json_t) package = NULL;
	const char *version, *stamp;
	unsigned year, month, day;
	g_autoptr(GDateTime) date = NULL;

	package = json_load_file(path, 0, NULL);
	version = json_string_value(json_object_get(package, "version"));
	stamp = version ? strrchr(version, '.') : NULL;
	if (stamp && sscanf(stamp, ".%4u%2u%2u", &year, &month, &day) == 3)
		date = g_date_time_new_utc((int)year, (int)month, (int)day, 0, 0, 0);
	return (uint64_t)(date ? g_date_time_to_unix(date) : g_get_real_time() / G_USEC_PER_SEC);
}

/* The tables of networks become one database. */
static bool
build(Work *work, GError **error)
{
	g_autofree char *first = in_work(work, work->source->members[0]);
	g_autofree char *second = in_work(work, work->source->members[1]);
	g_autofree char *built = in_work(work, work->source->built);
	const char *tables[] = { first, second, NULL };
	g_autoptr(GError) cause = NULL;
	AsnCount count;

	update_tell(work->update, GEO_UPDATE_BUILD, work->source->built);
	if (!asn_build(tables, built, epoch_of_package(work), &count, &cause))
		return update_fail(error, GEO_UPDATE_ERROR_BROKEN, cause);
	g_ptr_array_add(work->ready, (gpointer)work->source->built);
	return true;
}

static bool
unpack_package(Work *work, const char *archive, GError **error)
{
	const char *const *members = work->source->members;
	const char *wanted[G_N_ELEMENTS(work->source->members) + 1] = { "package.json" };
	g_autoptr(GError) cause = NULL;

	for (size_t i = 0; members[i]; i++)
		wanted[i + 1] = members[i];
	if (!unpack_tar(archive, wanted, work->folder, &cause))
		return update_fail(error, GEO_UPDATE_ERROR_BROKEN, cause);
	if (work->source->built)
		return build(work, error);
	for (size_t i = 0; members[i]; i++)
		g_ptr_array_add(work->ready, (gpointer)members[i]);
	return true;
}

static bool
fetch_package(Work *work, GError **error)
{
	g_autoptr(GError) cause = NULL;
	g_autofree char *archive = NULL;

	update_tell(work->update, GEO_UPDATE_PACKAGE, work->source->package);
	archive = download_package(work->source->package, work->folder, update_on_download,
	                           (void *)work->update, &cause);
	if (update_is_stopped(work->update))
		return update_fail(error, GEO_UPDATE_ERROR_STOPPED, NULL);
	if (!archive)
		return update_fail(error, GEO_UPDATE_ERROR_FETCH, cause);
	return unpack_package(work, archive, error);
}

/* Fetches the file of the month that began @months ago. */
static bool
download_month(const Work *work, int months, const char *path, GError **error)
{
	g_autoptr(GDateTime) now = g_date_time_new_now_utc();
	g_autoptr(GDateTime) then = g_date_time_add_months(now, -months);
	g_autofree char *month = g_date_time_format(then, "%Y-%m");
	const char *base = work->update->base_url;
	g_autofree char *url = g_strdup_printf("%s/%s-%s.mmdb.gz", base ? base : BASE_URL,
	                                       work->source->monthly, month);

	update_tell(work->update, GEO_UPDATE_URL, url);
	(void)g_unlink(path);
	return download_url(url, path, update_on_download, (void *)work->update, error);
}

/* In the first days of a month its file may not be there yet. */
static bool
fetch_monthly(Work *work, GError **error)
{
	g_autofree char *packed = in_work(work, "monthly.gz");
	g_autofree char *unpacked = in_work(work, work->source->file);
	g_autoptr(GError) cause = NULL;
	bool fetched = download_month(work, 0, packed, &cause);

	if (g_error_matches(cause, DOWNLOAD_ERROR, DOWNLOAD_ERROR_MISSING)) {
		g_clear_error(&cause);
		fetched = download_month(work, 1, packed, &cause);
	}
	if (update_is_stopped(work->update))
		return update_fail(error, GEO_UPDATE_ERROR_STOPPED, NULL);
	if (!fetched)
		return update_fail(error, GEO_UPDATE_ERROR_FETCH, cause);
	if (!unpack_gzip(packed, unpacked, &cause))
		return update_fail(error, GEO_UPDATE_ERROR_BROKEN, cause);
	g_ptr_array_add(work->ready, (gpointer)work->source->file);
	return true;
}

/* A registry need not have the packages, and npm need not work: the other way is as good. */
static bool
fetch(Work *work, GError **error)
{
	g_autoptr(GError) cause = NULL;

	if (work->update->base_url || !download_has_npm())
		return fetch_monthly(work, error);
	if (fetch_package(work, &cause))
		return true;
	if (cause->code != GEO_UPDATE_ERROR_FETCH) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return false;
	}
	update_tell(work->update, GEO_UPDATE_FALLBACK, cause->message);
	return fetch_monthly(work, error);
}

/* Whether one of some addresses that every such file knows is told. */
static bool
tells_something(const char *path, PlaceFileKind kind)
{
	static const char *const well_known[] = { "8.8.8.8", "1.1.1.1", "2001:4860:4860::8888",
		                                  "2606:4700:4700::1111" };
	g_autoptr(GeoFile) file = geo_file_new(path);
	bool told = false;

	for (size_t i = 0; file && geo_file_open(file) && i < G_N_ELEMENTS(well_known); i++) {
		struct sockaddr_storage address;
		MMDB_entry_s entry;
		GeoRecord record;

		if (!geo_address_read(well_known[i], &address) ||
		    !geo_file_has_family(file, address.ss_family) ||
		    !geo_file_look(file, (const struct sockaddr *)(const void *)&address, &entry))
			continue;
		geo_record_read(&entry, &record);
		told |= kind == PLACE_FILE_NETWORK ? record.asn > 0 : *record.country != '\0';
	}
	return told;
}

static bool
prove(const Work *work, GError **error)
{
	for (guint i = 0; i < work->ready->len; i++) {
		const char *name = g_ptr_array_index(work->ready, i);
		g_autofree char *path = in_work(work, name);

		if (tells_something(path, work->source->kind))
			continue;
		g_set_error(error, GEO_UPDATE_ERROR, GEO_UPDATE_ERROR_BROKEN,
		            "%s: nothing is found in it", name);
		return false;
	}
	return true;
}

/* What is renamed must be on the disk first, or a power cut leaves an empty file. */
static bool
sync_file(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool synced = fd >= 0 && fsync(fd) == 0;

	if (fd >= 0)
		close(fd);
	return synced;
}

static bool
put_in_place(const Work *work, GError **error)
{
	for (guint i = 0; i < work->ready->len; i++) {
		const char *name = g_ptr_array_index(work->ready, i);
		g_autofree char *from = in_work(work, name);
		g_autofree char *to = g_build_filename(work->update->folder, name, NULL);

		if (!sync_file(from) || g_chmod(from, 0644) != 0 || g_rename(from, to) != 0) {
			g_set_error(error, GEO_UPDATE_ERROR, GEO_UPDATE_ERROR_FOLDER, "%s: %s", to,
			            g_strerror(errno));
			return false;
		}
		update_tell(work->update, GEO_UPDATE_WRITTEN, to);
	}
	return true;
}

/* What the other way had brought is older now, but its name may go before. */
static void
remove_superseded(const Work *work)
{
	const PlaceSource *source = work->source;
	const char *const *members = source->members;
	const char *names[] = { source->file, source->built ? source->built : members[0],
		                source->built ? NULL : members[1] };

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = NULL;

		if (!names[i] ||
		    g_ptr_array_find_with_equal_func(work->ready, names[i], g_str_equal, NULL))
			continue;
		path = g_build_filename(work->update->folder, names[i], NULL);
		(void)g_unlink(path);
	}
}

/* Those of an update that was killed. One that is at work is younger than a day. */
static void
remove_leftovers(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		GStatBuf st;

		if (g_str_has_prefix(name, ".update-") && g_lstat(path, &st) == 0 &&
		    S_ISDIR(st.st_mode) &&
		    st.st_mtime <
		            g_get_real_time() / G_USEC_PER_SEC - G_TIME_SPAN_DAY / G_USEC_PER_SEC)
			remove_folder(path);
	}
}

bool
geo_update(const GeoUpdate *update, PlaceFileKind kind, GError **error)
{
	g_autofree char *folder = g_build_filename(update->folder, WORK_TEMPLATE, NULL);
	g_autoptr(GPtrArray) ready = g_ptr_array_new();
	Work work = { update, source_of(kind), folder, ready };
	bool done;

	if (g_mkdir_with_parents(update->folder, 0755) != 0 || !g_mkdtemp(folder)) {
		g_set_error(error, GEO_UPDATE_ERROR, GEO_UPDATE_ERROR_FOLDER, "%s: %s",
		            update->folder, g_strerror(errno));
		return false;
	}
	remove_leftovers(update->folder);
	done = fetch(&work, error) && prove(&work, error) && put_in_place(&work, error);
	if (done)
		remove_superseded(&work);
	remove_folder(folder);
	return done;
}
