/* SPDX-License-Identifier: MIT */

#include "fetch/download.h"

#include <curl/curl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "fetch/bounds.h"

G_DEFINE_QUARK(download_error, download_error)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CURL, curl_easy_cleanup)

#define STOP_POLL_MS 100 /* how often it is seen whether npm shall go on */

typedef struct Download {
	FILE *file;
	uint64_t written;
	DownloadProgress progress;
	void *user;
} Download;

static size_t
on_body(char *data, size_t size, size_t n, void *user)
{
	Download *download = user;

	download->written += size * n;
	return download->written <= DOWNLOAD_MAX ? fwrite(data, size, n, download->file) : 0;
}

static int
on_progress(void *user, curl_off_t total, curl_off_t done, curl_off_t up_total G_GNUC_UNUSED,
            curl_off_t up G_GNUC_UNUSED)
{
	const Download *download = user;

	return download->progress &&
	       !download->progress((uint64_t)MAX(done, 0), (uint64_t)MAX(total, 0), download->user);
}

static void
set_up(CURL *easy, const char *url, Download *download)
{
	const char *protocols = g_str_has_prefix(url, "http:") ? "http,https" : "https";
	const char *ca_file = g_getenv("FUWAKE_CA_FILE");

	(void)curl_easy_setopt(easy, CURLOPT_URL, url);
	(void)curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, protocols);
	(void)curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, protocols);
	(void)curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
	(void)curl_easy_setopt(easy, CURLOPT_MAXREDIRS, (long)DOWNLOAD_REDIRECTS_MAX);
	(void)curl_easy_setopt(easy, CURLOPT_FAILONERROR, 1L);
	(void)curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
	(void)curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, (long)DOWNLOAD_CONNECT_S);
	(void)curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, (long)DOWNLOAD_SLOW_BYTES);
	(void)curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, (long)DOWNLOAD_SLOW_S);
	(void)curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
	(void)curl_easy_setopt(easy, CURLOPT_WRITEDATA, download);
	(void)curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
	(void)curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, on_progress);
	(void)curl_easy_setopt(easy, CURLOPT_XFERINFODATA, download);
	if (ca_file && *ca_file)
		(void)curl_easy_setopt(easy, CURLOPT_CAINFO, ca_file);
}

static bool
perform(CURL *easy, const char *url, GError **error)
{
	CURLcode code = curl_easy_perform(easy);
	long status = 0;

	if (code == CURLE_OK)
		return true;
	(void)curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
	if (code == CURLE_ABORTED_BY_CALLBACK)
		g_set_error_literal(error, DOWNLOAD_ERROR, DOWNLOAD_ERROR_STOPPED, "stopped");
	else if (code == CURLE_HTTP_RETURNED_ERROR)
		g_set_error(error, DOWNLOAD_ERROR,
		            status == 404 ? DOWNLOAD_ERROR_MISSING : DOWNLOAD_ERROR_FAILED,
		            "%s: the server answers with status %ld", url, status);
	else
		g_set_error(error, DOWNLOAD_ERROR, DOWNLOAD_ERROR_FAILED, "%s: %s", url,
		            curl_easy_strerror(code));
	return false;
}

bool
download_url(const char *url, const char *path, DownloadProgress progress, void *user,
             GError **error)
{
	Download download = { .progress = progress, .user = user };
	g_autoptr(CURL) easy = NULL;
	bool fetched;

	(void)curl_global_init(CURL_GLOBAL_DEFAULT);
	easy = curl_easy_init();
	download.file = g_fopen(path, "wxe");
	if (!easy || !download.file) {
		g_set_error(error, DOWNLOAD_ERROR, DOWNLOAD_ERROR_FAILED, "%s: %s", path,
		            g_strerror(errno));
		return false;
	}
	set_up(easy, url, &download);
	fetched = perform(easy, url, error);
	if (fclose(download.file) == 0 || !fetched)
		return fetched;
	g_set_error(error, DOWNLOAD_ERROR, DOWNLOAD_ERROR_FAILED, "%s: %s", path,
	            g_strerror(errno));
	return false;
}

bool
download_has_npm(void)
{
	g_autofree char *npm = g_find_program_in_path("npm");

	return npm != NULL;
}

/* What npm complained of, in a line. */
static void
set_npm_error(GError **error, const char *said)
{
	g_autofree char *line = text_visible(said);

	g_set_error(error, DOWNLOAD_ERROR, DOWNLOAD_ERROR_FAILED, "npm: %s",
	            line && *line ? line : "no package came");
}

/* Returns: (transfer full) the one archive in @folder, or NULL. */
static char *
archive_in(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir)))
		if (g_str_has_suffix(name, ".tgz"))
			return g_build_filename(folder, name, NULL);
	return NULL;
}

/* npm at work. */
typedef struct Run {
	GSubprocess *process;
	DownloadProgress progress;
	void *user;
	GMainLoop *loop;
	bool stopped;
} Run;

static void
on_ended(GObject *process, GAsyncResult *result, gpointer user)
{
	const Run *run = user;

	(void)g_subprocess_wait_finish(G_SUBPROCESS(process), result, NULL);
	g_main_loop_quit(run->loop);
}

static gboolean
on_tick(gpointer user)
{
	Run *run = user;

	if (!run->progress || run->progress(0, 0, run->user))
		return G_SOURCE_CONTINUE;
	if (run->stopped)
		g_subprocess_force_exit(run->process);
	else
		g_subprocess_send_signal(run->process, SIGTERM);
	run->stopped = true;
	return G_SOURCE_CONTINUE;
}

/* Waits for the end of @process, unless it is stopped. Returns whether it went well. */
static bool
wait_for(GSubprocess *process, DownloadProgress progress, void *user)
{
	Run run = { process, progress, user, g_main_loop_new(NULL, FALSE), false };
	guint timer = g_timeout_add(STOP_POLL_MS, on_tick, &run);

	g_subprocess_wait_async(process, NULL, on_ended, &run);
	g_main_loop_run(run.loop);
	g_source_remove(timer);
	g_main_loop_unref(run.loop);
	return !run.stopped && g_subprocess_get_successful(process);
}

char *
download_package(const char *package, const char *folder, DownloadProgress progress, void *user,
                 GError **error)
{
	g_autoptr(GSubprocessLauncher) launcher =
		g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
	g_autofree char *said = g_build_filename(folder, "npm.txt", NULL);
	g_autoptr(GSubprocess) npm = NULL;
	g_autofree char *complaint = NULL;
	char *archive = NULL;

	g_subprocess_launcher_set_cwd(launcher, folder);
	/* A pipe would be held open by whatever npm leaves behind when it is stopped. */
	g_subprocess_launcher_set_stderr_file_path(launcher, said);
	npm = g_subprocess_launcher_spawn(launcher, error, "npm", "pack", "--ignore-scripts",
	                                  "--loglevel=error", "--no-update-notifier", package,
	                                  NULL);
	if (!npm)
		return NULL;
	if (wait_for(npm, progress, user))
		archive = archive_in(folder);
	if (!archive) {
		(void)g_file_get_contents(said, &complaint, NULL, NULL);
		set_npm_error(error, complaint);
	}
	return archive;
}
