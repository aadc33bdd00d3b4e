/* SPDX-License-Identifier: MIT */

/*
 * fuwake data: the databases of places and the lists of phishing pages on this machine
 */

#include "command/data.h"

#include <string.h>

#include "command/command.h"
#include "fetch/geo.h"

void
data_say(FILE *where, const Catalogue *words, const char *key, const char *value)
{
	g_autofree char *text = catalogue_fill(words, key, &value, 1);

	fprintf(where, "%s\n", text);
}

/* Where the program looks first, and may write. Returns: (transfer full), NULL when nowhere. */
static char *
usual_folder(void)
{
	g_auto(GStrv) folders = geo_folders();

	return g_strdup(folders[0]);
}

typedef struct Options {
	gboolean countries;
	gboolean feeds;
	char **named; /* lists */
	char *folder;
	char *lang;
} Options;

static void
options_clear(Options *options)
{
	g_strfreev(options->named);
	g_free(options->folder);
	g_free(options->lang);
}

static int
update(const Catalogue *words, const Options *options)
{
	g_autofree char *usual = usual_folder();
	const char *folder = options->folder ? options->folder : usual;

	if (!folder) {
		data_say(stderr, words, "data_nowhere", NULL);
		return EXIT_UNREAD;
	}
	if (options->feeds || options->named)
		return data_update_feeds(words, folder, options->feeds,
		                         (const char *const *)options->named);
	return data_update(words, folder, options->countries);
}

static int
run(const char *what, const Options *options)
{
	g_autoptr(Catalogue) words = catalogue_new(options->lang);
	g_auto(GStrv) folders =
		options->folder ? g_strdupv((char *[]){ options->folder, NULL }) : geo_folders();

	if (strcmp(what, "update") == 0)
		return update(words, options);
	return data_status(words, (const char *const *)folders);
}

/* What is wrong with the arguments, or NULL. */
static const char *
complaint(const Options *options, int argc, char **argv)
{
	bool updates = argc == 2 && strcmp(argv[1], "update") == 0;
	bool feeds = options->feeds || options->named;

	if (argc != 2 || (!updates && strcmp(argv[1], "status") != 0) ||
	    (!updates && (feeds || options->countries)) || (feeds && options->countries) ||
	    (options->lang && !catalogue_speaks(options->lang)))
		return "data takes status or update; --country, or --feeds and --feed, with update; "
		       "--folder FOLDER, --lang en or ja";
	return NULL;
}

int
command_data(int argc, char **argv)
{
	Options options = { 0 };
	const GOptionEntry entries[] = {
		{ "country", 0, 0, G_OPTION_ARG_NONE, &options.countries,
		  "Countries only: 8 MB instead of 140", NULL },
		{ "feeds", 0, 0, G_OPTION_ARG_NONE, &options.feeds,
		  "Lists of phishing pages, of JPCERT/CC and OpenPhish, instead of places", NULL },
		{ "feed", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.named,
		  "A list of your own; a known one (PhishTank) by its name alone",
		  "NAME=FILE|URL" },
		{ "folder", 0, 0, G_OPTION_ARG_FILENAME, &options.folder, "Where the files are",
		  "FOLDER" },
		{ "lang", 0, 0, G_OPTION_ARG_STRING, &options.lang, "The language of the answers",
		  "en|ja" },
		G_OPTION_ENTRY_NULL,
	};
	g_autoptr(GOptionContext) context = g_option_context_new("status|update");
	g_autoptr(GError) error = NULL;
	const char *wrong;
	int status = EXIT_USAGE;

	g_option_context_add_main_entries(context, entries, NULL);
	g_option_context_set_summary(
		context, "Shows or fetches the databases of places and lists of phishing pages.");
	if (!g_option_context_parse(context, &argc, &argv, &error))
		g_printerr("fuwake: %s\n", error->message);
	else if ((wrong = complaint(&options, argc, argv)))
		g_printerr("fuwake: %s\n", wrong);
	else if ((wrong = data_bad_feed((const char *const *)options.named)))
		g_printerr("fuwake: --feed %s: NAME=FILE or NAME=URL, with a name of at most 40 "
		           "bytes\n",
		           wrong);
	else
		status = run(argv[1], &options);
	options_clear(&options);
	return status;
}
