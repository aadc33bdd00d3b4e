/* SPDX-License-Identifier: MIT */

/*
 * fuwake history: what was seen of earlier mails, as far as it is kept on this machine
 */

#include <stdio.h>
#include <string.h>

#include "base/auto.h"
#include "command/catalogue.h"
#include "command/command.h"
#include "fetch/history.h"

typedef struct Options {
	char *file;
	char *lang;
	gboolean yes;
} Options;

static void
options_clear(Options *options)
{
	g_free(options->file);
	g_free(options->lang);
}

static void
say(FILE *where, const Catalogue *words, const char *key, const char *const *values, size_t n)
{
	g_autofree char *text = catalogue_fill(words, key, values, n);

	fprintf(where, "%s%s\n", where == stderr ? "fuwake: " : "", text);
}

static gint64
number_of(const json_t *object, const char *key)
{
	return json_integer_value(json_object_get(object, key));
}

/* Returns: (transfer full) the day of @seconds, for people; "–" for one that is not known. */
static char *
day_of(gint64 seconds)
{
	g_autoptr(GDateTime) time = seconds > 0 ? g_date_time_new_from_unix_local(seconds) : NULL;

	return time ? g_date_time_format(time, "%Y-%m-%d") : g_strdup("–");
}

static void
say_status(const Catalogue *words, const json_t *told, const char *shown)
{
	g_autofree char *count = g_strdup_printf("%" G_GINT64_FORMAT, number_of(told, "count"));
	g_autofree char *size = g_strdup_printf("%.1f", (double)number_of(told, "bytes") / 1e6);
	g_autofree char *oldest = day_of(number_of(told, "oldest"));
	g_autofree char *newest = day_of(number_of(told, "newest"));
	const char *values[] = { count, size, oldest, newest, shown };

	say(stdout, words, "cli_history_status", values, G_N_ELEMENTS(values));
}

/* Returns: (transfer full) "KAGOYA, Amazon", or "–". */
static char *
names_of(const json_t *brands)
{
	GString *names = g_string_new(NULL);
	const json_t *name;
	size_t i;

	json_array_foreach (brands, i, name)
		g_string_append_printf(names, "%s%s", i > 0 ? ", " : "", json_string_value(name));
	return g_string_free(i > 0 ? names : g_string_append(names, "–"), FALSE);
}

static void
say_campaigns(const Catalogue *words, const json_t *told)
{
	const json_t *campaigns = json_object_get(told, "campaigns");
	const json_t *campaign;
	size_t i;

	json_array_foreach (campaigns, i, campaign) {
		g_autofree char *count =
			g_strdup_printf("%" G_GINT64_FORMAT, number_of(campaign, "count"));
		g_autofree char *first = day_of(number_of(campaign, "first"));
		g_autofree char *last = day_of(number_of(campaign, "last"));
		g_autofree char *names = names_of(json_object_get(campaign, "brands"));
		const char *values[] = { count, first, last, names };

		say(stdout, words, "cli_history_campaign", values, G_N_ELEMENTS(values));
	}
	if (json_array_size(campaigns) == 0)
		say(stdout, words, "cli_history_no_campaigns", NULL, 0);
}

/* Writes every row as a line of JSON. Returns the last answer, which is not "known" when it failed.
 */
static json_t *
write_rows(History *history)
{
	json_t *told = history_export(history, 0);

	for (;;) {
		const json_t *next = json_object_get(told, "next");
		gint64 after = json_integer_value(next);
		bool more = json_is_integer(next);
		const json_t *row;
		size_t i;

		json_array_foreach (json_object_get(told, "rows"), i, row) {
			json_dumpf(row, stdout, JSON_COMPACT);
			putchar('\n');
		}
		if (!more)
			return told;
		json_decref(told);
		told = history_export(history, after);
	}
}

static int
run(const char *what, const char *path, const Catalogue *words)
{
	g_autofree char *shown = g_filename_display_name(path);
	g_autoptr(History) history = history_new(path);
	g_autoptr(json_t) told = NULL;

	if (strcmp(what, "status") == 0)
		told = history_status(history);
	else if (strcmp(what, "campaigns") == 0)
		told = history_campaigns(history);
	else if (strcmp(what, "export") == 0)
		told = write_rows(history);
	else
		told = history_erase(history);
	if (g_strcmp0(json_string_value(json_object_get(told, "state")), "known") != 0) {
		say(stderr, words, "cli_history_failed", (const char *[]){ shown }, 1);
		return EXIT_UNREAD;
	}
	if (strcmp(what, "status") == 0)
		say_status(words, told, shown);
	else if (strcmp(what, "campaigns") == 0)
		say_campaigns(words, told);
	else if (strcmp(what, "erase") == 0)
		say(stdout, words, "cli_history_erased", (const char *[]){ shown }, 1);
	return fflush(stdout) == 0 ? EXIT_DONE : EXIT_UNREAD;
}

/* One that is not there is not made only to be looked at. */
static int
run_if_there(const char *what, const Options *options)
{
	g_autoptr(Catalogue) words = catalogue_new(options->lang);
	g_autofree char *path = options->file ? g_strdup(options->file) : history_path();
	g_autofree char *shown = path ? g_filename_display_name(path) : NULL;

	if (!path) {
		say(stderr, words, "cli_history_off", NULL, 0);
		return EXIT_UNREAD;
	}
	if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
		say(stdout, words, "cli_history_none", (const char *[]){ shown }, 1);
		return EXIT_DONE;
	}
	if (strcmp(what, "erase") == 0 && !options->yes) {
		say(stderr, words, "cli_history_ask", (const char *[]){ shown }, 1);
		return EXIT_USAGE;
	}
	return run(what, path, words);
}

static bool
is_known(const char *what)
{
	static const char *const known[] = { "status", "campaigns", "export", "erase", NULL };

	return g_strv_contains(known, what);
}

int
command_history(int argc, char **argv)
{
	Options options = { 0 };
	const GOptionEntry entries[] = {
		{ "file", 0, 0, G_OPTION_ARG_FILENAME, &options.file,
		  "Another history than the usual one", "FILE" },
		{ "yes", 0, 0, G_OPTION_ARG_NONE, &options.yes,
		  "Erase without asking: it cannot be undone", NULL },
		{ "lang", 0, 0, G_OPTION_ARG_STRING, &options.lang, "The language of the answers",
		  "en|ja" },
		G_OPTION_ENTRY_NULL,
	};
	g_autoptr(GOptionContext) context = g_option_context_new("status|campaigns|export|erase");
	g_autoptr(GError) error = NULL;
	int status = EXIT_USAGE;

	g_option_context_add_main_entries(context, entries, NULL);
	g_option_context_set_summary(
		context, "Shows, exports (a line of JSON for each mail) or erases the history.");
	if (!g_option_context_parse(context, &argc, &argv, &error))
		g_printerr("fuwake: %s\n", error->message);
	else if (argc != 2 || !is_known(argv[1]) ||
	         (options.lang && !catalogue_speaks(options.lang)))
		g_printerr("fuwake: history takes status, campaigns, export or erase; --file FILE, "
		           "--yes, --lang en or ja\n");
	else
		status = run_if_there(argv[1], &options);
	options_clear(&options);
	return status;
}
