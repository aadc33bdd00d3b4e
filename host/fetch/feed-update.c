/* SPDX-License-Identifier: MIT */

#include "fetch/feed-update.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fetch/bounds.h"
#include "fetch/download.h"
#include "fetch/feeds.h"
#include "fetch/unpack.h"
#include "fetch/update-steps.h"

typedef struct Work {
	const GeoUpdate *update;
	const FeedSource *source; /* NULL: the reader's own list */
	FeedBuild *build;
	char *part; /* a file that is fetched, owned */
} Work;

const FeedSource *
feed_source_named(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(feed_sources); i++)
		if (g_ascii_strcasecmp(feed_sources[i].name, name) == 0)
			return &feed_sources[i];
	return NULL;
}

bool
feed_name_is_good(const char *name)
{
	size_t len = strlen(name);

	if (len == 0 || len > FEED_NAME_MAX || !g_utf8_validate(name, (gssize)len, NULL))
		return false;
	for (const char *p = name; *p; p = g_utf8_next_char(p))
		if (!g_unichar_isgraph(g_utf8_get_char(p)) && *p != ' ')
			return false;
	return true;
}

/* "JPCERT/CC" is kept in jpcert-cc.feed. */
char *
feed_path(const char *folder, const char *name)
{
	g_autofree char *stem = g_ascii_strdown(name, -1);
	g_autofree char *file = NULL;

	for (char *p = stem; *p; p++)
		if (!g_ascii_isalnum(*p) && !(*p & 0x80))
			*p = '-';
	file = g_strconcat(stem, FEED_SUFFIX, NULL);
	return g_build_filename(folder, FEEDS_FOLDER, file, NULL);
}

static bool
is_packed(const char *path)
{
	FILE *in = fopen(path, "rb");
	bool packed = in && fgetc(in) == 0x1f && fgetc(in) == 0x8b;

	if (in)
		(void)fclose(in);
	return packed;
}

static bool
add_file(Work *work, const char *path, GError **error)
{
	g_autofree char *unpacked = g_strconcat(work->part, ".txt", NULL);
	g_autoptr(GError) cause = NULL;
	bool added;

	if (!is_packed(path)) {
		if (feed_build_add(work->build, path, &cause))
			return true;
		return update_fail(error, GEO_UPDATE_ERROR_FETCH, cause);
	}
	(void)g_unlink(unpacked);
	added = unpack_gzip(path, unpacked, &cause) &&
	        feed_build_add(work->build, unpacked, &cause);
	(void)g_unlink(unpacked);
	return added || update_fail(error, GEO_UPDATE_ERROR_BROKEN, cause);
}

/* Fetches @url and adds it. With *ret_missing the server has no such file. */
static bool
add_url(Work *work, const char *url, bool *ret_missing, GError **error)
{
	g_autoptr(GError) cause = NULL;
	bool fetched;

	*ret_missing = false;
	update_tell(work->update, GEO_UPDATE_URL, url);
	(void)g_unlink(work->part);
	fetched = download_url(url, work->part, update_on_download, (void *)work->update, &cause);
	if (update_is_stopped(work->update))
		return update_fail(error, GEO_UPDATE_ERROR_STOPPED, NULL);
	if (fetched)
		return add_file(work, work->part, error);
	*ret_missing = g_error_matches(cause, DOWNLOAD_ERROR, DOWNLOAD_ERROR_MISSING);
	return update_fail(error, GEO_UPDATE_ERROR_FETCH, cause);
}

static char *
url_of(const Work *work, const GDateTime *month)
{
	const FeedSource *source = work->source;
	const char *base = work->update->base_url ? work->update->base_url : source->base;
	g_autofree char *path = source->monthly
	                                ? g_date_time_format((GDateTime *)month, source->path)
	                                : g_strdup(source->path);

	return g_strconcat(base, "/", path, NULL);
}

/*
 * Adds the newest months, back from this one. The newest may not be there yet; one that is missing
 * behind those is where the list begins.
 */
static bool
add_months(Work *work, GError **error)
{
	g_autoptr(GDateTime) now = g_date_time_new_now_utc();
	g_autoptr(GDateTime) first = g_date_time_new_utc(g_date_time_get_year(now),
	                                                 g_date_time_get_month(now), 1, 0, 0, 0);
	unsigned added = 0;

	for (int back = 0; added < FEED_MONTHS_MAX; back++) {
		g_autoptr(GDateTime) month = g_date_time_add_months(first, -back);
		g_autofree char *url = url_of(work, month);
		g_autoptr(GError) cause = NULL;
		bool missing;

		if (add_url(work, url, &missing, &cause)) {
			added++;
			continue;
		}
		if (missing && added > 0)
			break;
		if (missing && back < FEED_LATE_MAX)
			continue;
		g_propagate_error(error, g_steal_pointer(&cause));
		return false;
	}
	return true;
}

static bool
add_origin(Work *work, const char *origin, GError **error)
{
	g_autofree char *url = NULL;
	bool missing;

	if (origin && !g_str_has_prefix(origin, "http://") && !g_str_has_prefix(origin, "https://"))
		return add_file(work, origin, error);
	if (!origin && work->source->monthly)
		return add_months(work, error);
	url = origin ? g_strdup(origin) : url_of(work, NULL);
	return add_url(work, url, &missing, error);
}

static bool
put_in_place(Work *work, const char *path, FeedCount *ret_count, GError **error)
{
	g_autoptr(GError) cause = NULL;

	if (feed_build_write(work->build, path, ret_count, &cause)) {
		update_tell(work->update, GEO_UPDATE_WRITTEN, path);
		return true;
	}
	return update_fail(error,
	                   g_error_matches(cause, G_FILE_ERROR, G_FILE_ERROR_INVAL)
	                           ? GEO_UPDATE_ERROR_BROKEN
	                           : GEO_UPDATE_ERROR_FOLDER,
	                   cause);
}

bool
feed_update(const GeoUpdate *update, const char *name, const char *origin, FeedCount *ret_count,
            GError **error)
{
	const FeedSource *source = feed_source_named(name);
	g_autofree char *path = feed_path(update->folder, name);
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *part = g_strconcat(path, ".part", NULL);
	g_autoptr(FeedBuild) build =
		feed_build_new(source ? source->name : name, g_get_real_time() / G_USEC_PER_SEC);
	Work work = { update, source, build, part };
	bool done;

	g_assert(origin || source);
	if (g_mkdir_with_parents(folder, 0755) != 0) {
		g_set_error(error, GEO_UPDATE_ERROR, GEO_UPDATE_ERROR_FOLDER, "%s: %s", folder,
		            g_strerror(errno));
		return false;
	}
	done = add_origin(&work, origin, error) && put_in_place(&work, path, ret_count, error);
	(void)g_unlink(part);
	return done;
}
