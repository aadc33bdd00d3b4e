/* SPDX-License-Identifier: MIT */

/*
 * fuwake doctor: what works here, what does not, and the remedy
 */

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/auto.h"
#include "base/text.h"
#include "command/catalogue.h"
#include "command/command.h"
#include "command/manifest.h"
#include "dissect/nursery.h"
#include "fetch/feed-file.h"
#include "fetch/feeds.h"
#include "fetch/geo-files.h"
#include "fetch/geo.h"
#include "fetch/history.h"
#include "fetch/registry-exchange.h"
#include "native/dissector.h"
#include "native/nursery-client.h"

typedef struct Visit {
	GMainLoop *loop;
	int status; /* of the dissector, as of wait(2); as if killed when the nursery was lost */
} Visit;

static const struct {
	NurseryLacks lacks;
	const char *key;
} layers[] = {
	{ NURSERY_LACKS_NO_NEW_PRIVS, "no_new_privs" },
	{ NURSERY_LACKS_LANDLOCK, "landlock" },
	{ NURSERY_LACKS_SECCOMP, "seccomp" },
	{ NURSERY_LACKS_LIMITS, "limits" },
};

static void
on_ended(uint32_t serial G_GNUC_UNUSED, int status, void *user)
{
	Visit *visit = user;

	visit->status = status;
	g_main_loop_quit(visit->loop);
}

static void
on_lost(void *user)
{
	on_ended(0, SIGKILL, user);
}

/* Starts a dissector that gets no mail, and returns how it ended. */
static int
visit_dissector(const char *program, GError **error)
{
	static const NurseryEvents events = { on_ended, on_lost };
	Visit visit = { g_main_loop_new(NULL, FALSE), SIGKILL };
	NurseryClient *nursery = nursery_start(program, &events, &visit, error);
	int fd = -1;

	if (nursery && nursery_birth(nursery, 1, &fd, error)) {
		close(fd);
		g_main_loop_run(visit.loop);
	}
	nursery_stop(nursery);
	g_main_loop_unref(visit.loop);
	return visit.status;
}

static void
say(const Catalogue *words, bool good, const char *key, const char *first, const char *second)
{
	const char *values[] = { first, second };
	g_autofree char *text = catalogue_fill(words, key, values, G_N_ELEMENTS(values));

	printf("%s %s\n", good ? "✓" : "✗", text);
}

static bool
ended_well(int status)
{
	return WIFEXITED(status) &&
	       (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) >= NURSERY_EXIT_LACKING);
}

static int
say_fence(const Catalogue *words, int exit_status)
{
	int lacks = exit_status == 0 ? 0 : exit_status - NURSERY_EXIT_LACKING;

	for (size_t i = 0; i < G_N_ELEMENTS(layers); i++) {
		bool good = !(lacks & (int)layers[i].lacks);
		g_autofree char *key =
			g_strdup_printf("doctor_%s_%s", layers[i].key, good ? "holds" : "lacks");

		say(words, good, key, NULL, NULL);
	}
	return lacks == 0 ? EXIT_DONE : EXIT_UNREAD;
}

static int
say_dissector(const Catalogue *words)
{
	g_autofree char *program = dissector_path();
	g_autoptr(GError) error = NULL;
	int status = visit_dissector(program, &error);

	if (error || !ended_well(status)) {
		g_autoptr(GError) death = dissector_death_error(status);

		say(words, false, "doctor_dissector_fails", program, NULL);
		printf("  %s\n", error ? error->message : death->message);
		return EXIT_UNREAD;
	}
	say(words, true, "doctor_dissector_starts", program, NULL);
	return say_fence(words, WEXITSTATUS(status));
}

/* Says what Thunderbird would start: the user's manifest goes before the system's, and one that is
 * none is passed over. */
static int
say_manifest(const Catalogue *words)
{
	static const char *const keys[] = {
		[MANIFEST_NONE] = "doctor_manifest_none",
		[MANIFEST_FOREIGN] = "doctor_manifest_foreign",
		[MANIFEST_OTHER] = "doctor_manifest_other",
		[MANIFEST_RIGHT] = "doctor_manifest_right",
	};
	static const ManifestScope scopes[] = { MANIFEST_USER, MANIFEST_SYSTEM };
	g_autofree char *program = manifest_program();
	g_autofree char *told = NULL;
	g_autofree char *starts = NULL;
	ManifestState state = MANIFEST_NONE;

	for (size_t i = 0; i < G_N_ELEMENTS(scopes) && state < MANIFEST_OTHER; i++) {
		g_autofree char *path = manifest_path(scopes[i]);
		g_autofree char *would = NULL;
		ManifestState found = path ? manifest_look(path, program, &would) : MANIFEST_NONE;

		if (path && (!told || found > state)) {
			state = found;
			g_free(told);
			told = g_filename_display_name(path);
			g_free(starts);
			starts = g_steal_pointer(&would);
		}
	}
	say(words, state == MANIFEST_RIGHT, keys[state], told, starts);
	return state == MANIFEST_RIGHT ? EXIT_DONE : EXIT_UNREAD;
}

/* Returns: (transfer full) "DB-IP City 2026-06, ...", each once, "" when there is no database. */
static char *
data_names(void)
{
	g_auto(GStrv) folders = geo_folders();
	g_autoptr(GPtrArray) files = geo_files_find((const char *const *)folders);
	GString *names = g_string_new(NULL);
	const PlaceFile *last = NULL;

	for (guint i = 0; i < files->len; i++) {
		GeoFile *file = g_ptr_array_index(files, i);
		const char *month;

		if (!geo_file_open(file) || file->known == last)
			continue;
		last = file->known;
		month = json_string_value(json_object_get(file->source, "date"));
		g_string_append_printf(names, "%s%s %s", names->len > 0 ? ", " : "", last->name,
		                       month ? month : "");
	}
	return g_string_free(names, FALSE);
}

/* Without a database a mail is read none the less: that is no fault, but worth a word. */
static void
say_data(const Catalogue *words)
{
	g_autofree char *names = data_names();

	if (*names)
		say(words, true, "doctor_data_found", names, NULL);
	else
		printf("– %s\n", catalogue_word(words, "doctor_data_none"));
}

/* Returns: (transfer full) "OpenPhish 2026-11-29, ...", "" when there is no list. */
static char *
list_names(void)
{
	g_auto(GStrv) folders = geo_folders();
	g_autoptr(GPtrArray) paths = feeds_paths((const char *const *)folders);
	GString *names = g_string_new(NULL);

	for (guint i = 0; i < paths->len; i++) {
		g_autoptr(FeedFile) file = feed_file_open(g_ptr_array_index(paths, i));
		g_autofree char *name = file ? text_visible(feed_file_name(file)) : NULL;
		g_autofree char *date = file ? feed_file_date(file, (FeedNote){ 0 }) : NULL;

		if (file)
			g_string_append_printf(names, "%s%s %s", names->len > 0 ? ", " : "", name,
			                       date);
	}
	return g_string_free(names, FALSE);
}

/* Likewise. */
static void
say_lists(const Catalogue *words)
{
	g_autofree char *names = list_names();

	if (*names)
		say(words, true, "doctor_lists_found", names, NULL);
	else
		printf("– %s\n", catalogue_word(words, "data_feeds_none"));
	if (!exchange_has_whois())
		printf("– %s\n", catalogue_word(words, "doctor_whois_lacks"));
}

/* A history that is not there yet, or not wanted, is no fault either. */
static void
say_history(const Catalogue *words)
{
	g_autofree char *path = history_path();
	g_autofree char *shown = path ? g_filename_display_name(path) : NULL;
	g_autoptr(History) history = NULL;
	g_autoptr(json_t) status = NULL;
	g_autofree char *count = NULL;

	if (!path || !g_file_test(path, G_FILE_TEST_EXISTS)) {
		printf("– %s\n", catalogue_word(words, "doctor_history_none"));
		return;
	}
	history = history_new(path);
	status = history_status(history);
	count = g_strdup_printf("%" JSON_INTEGER_FORMAT,
	                        json_integer_value(json_object_get(status, "count")));
	if (json_object_get(status, "count"))
		say(words, true, "doctor_history_found", count, shown);
	else
		say(words, false, "doctor_history_fails", shown, NULL);
}

int
command_doctor(int argc, char **argv)
{
	g_autofree char *lang = NULL;
	const GOptionEntry entries[] = {
		{ "lang", 0, 0, G_OPTION_ARG_STRING, &lang, "The language of the answers",
		  "en|ja" },
		G_OPTION_ENTRY_NULL,
	};
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_autoptr(Catalogue) words = NULL;
	g_autoptr(GError) error = NULL;
	int dissector;
	int manifest;

	g_option_context_add_main_entries(context, entries, NULL);
	if (!g_option_context_parse(context, &argc, &argv, &error) || argc > 1 ||
	    (lang && !catalogue_speaks(lang))) {
		g_printerr("fuwake: %s\n",
		           error ? error->message : "doctor takes --lang en or ja only");
		return EXIT_USAGE;
	}
	words = catalogue_new(lang);
	dissector = say_dissector(words);
	say_data(words);
	say_lists(words);
	say_history(words);
	manifest = say_manifest(words);
	return MAX(dissector, manifest);
}
