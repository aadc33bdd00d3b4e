/* SPDX-License-Identifier: MIT */

#include <signal.h>
#include <unistd.h>

#include "command/command.h"
#include "command/data.h"
#include "fetch/geo.h"

#define TOLD_MS 200 /* between two lines that say how far it is */

static volatile sig_atomic_t stop;

static void
on_signal(int number G_GNUC_UNUSED)
{
	stop = 1;
}

/* A second time, the signal ends the program. */
static void
catch_signals(void)
{
	static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
	struct sigaction action = { .sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND };

	for (size_t i = 0; i < G_N_ELEMENTS(signals); i++)
		sigaction(signals[i], &action, NULL);
}

static void
close_line(DataTelling *telling)
{
	if (telling->open)
		fputc('\n', stderr);
	telling->open = false;
}

static void
tell_bytes(DataTelling *telling, uint64_t done, uint64_t total)
{
	gint64 now = g_get_monotonic_time();

	if (!telling->terminal || (done < total && now - telling->told_at < TOLD_MS * 1000))
		return;
	telling->told_at = now;
	telling->open = true;
	fprintf(stderr, total > 0 ? "\r%6.1f / %.1f MB " : "\r%6.1f MB ", (double)done / 1e6,
	        (double)total / 1e6);
}

static void
on_progress(GeoUpdateStep step, const char *what, uint64_t done, uint64_t total, void *user)
{
	static const char *const keys[] = {
		[GEO_UPDATE_PACKAGE] = "data_fetch_package",
		[GEO_UPDATE_FALLBACK] = "data_fallback",
		[GEO_UPDATE_URL] = "data_fetch_url",
		[GEO_UPDATE_BYTES] = NULL,
		[GEO_UPDATE_BUILD] = "data_build",
		[GEO_UPDATE_WRITTEN] = "data_written",
	};
	DataTelling *telling = user;

	if (step == GEO_UPDATE_BYTES) {
		tell_bytes(telling, done, total);
		return;
	}
	close_line(telling);
	data_say(stderr, telling->words, keys[step], what);
}

void
data_say_failure(DataTelling *telling, const GError *error, const char *broken, const char *folder)
{
	const char *const keys[] = {
		[GEO_UPDATE_ERROR_FOLDER] = "data_failed_folder",
		[GEO_UPDATE_ERROR_FETCH] = "data_failed_fetch",
		[GEO_UPDATE_ERROR_BROKEN] = broken,
		[GEO_UPDATE_ERROR_STOPPED] = "data_stopped",
	};
	g_autofree char *shown = g_filename_display_name(folder);

	close_line(telling);
	fputs("fuwake: ", stderr);
	data_say(stderr, telling->words, keys[error->code], shown);
	if (error->code != GEO_UPDATE_ERROR_STOPPED)
		g_printerr("  %s\n", error->message);
}

void
data_say_elsewhere(const Catalogue *words, const char *folder)
{
	g_auto(GStrv) folders = geo_folders();
	g_autofree char *shown = g_filename_display_name(folder);

	if (!g_strv_contains((const char *const *)folders, folder))
		data_say(stderr, words, "data_elsewhere", shown);
}

GeoUpdate
data_update_to(const char *folder, DataTelling *telling)
{
	const char *base = g_getenv("FUWAKE_DATA_URL");

	catch_signals();
	return (GeoUpdate){
		.folder = folder,
		.base_url = base && *base ? base : NULL,
		.stop = &stop,
		.progress = on_progress,
		.user = telling,
	};
}

int
data_update(const Catalogue *words, const char *folder, bool countries)
{
	const PlaceFileKind kinds[] = { countries ? PLACE_FILE_COUNTRY : PLACE_FILE_CITY,
		                        PLACE_FILE_NETWORK };
	DataTelling telling = { .words = words, .terminal = isatty(STDERR_FILENO) };
	GeoUpdate update = data_update_to(folder, &telling);
	int status = EXIT_DONE;

	for (size_t i = 0; i < G_N_ELEMENTS(kinds) && !stop; i++) {
		g_autoptr(GError) error = NULL;

		if (geo_update(&update, kinds[i], &error))
			continue;
		data_say_failure(&telling, error, "data_failed_broken", folder);
		status = EXIT_UNREAD;
		if (error->code == GEO_UPDATE_ERROR_FOLDER)
			break;
	}
	if (status == EXIT_DONE && !stop)
		data_say_elsewhere(words, folder);
	return stop ? EXIT_UNREAD : status;
}
