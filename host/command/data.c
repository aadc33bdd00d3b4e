/* SPDX-License-Identifier: MIT */

/*
 * fuwake data: the databases of places on this machine
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

static int
run(const char *what, const char *given, bool countries, const char *lang)
{
	g_autoptr(Catalogue) words = catalogue_new(lang);
	g_autofree char *usual = usual_folder();
	const char *folder = given ? given : usual;
	g_auto(GStrv) folders = NULL;

	if (strcmp(what, "update") == 0) {
		if (folder)
			return data_update(words, folder, countries);
		data_say(stderr, words, "data_nowhere", NULL);
		return EXIT_UNREAD;
	}
	folders = given ? g_strdupv((char *[]){ (char *)given, NULL }) : geo_folders();
	return data_status(words, (const char *const *)folders);
}

int
command_data(int argc, char **argv)
{
	gboolean countries = FALSE;
	g_autofree char *folder = NULL;
	g_autofree char *lang = NULL;
	const GOptionEntry entries[] = {
		{ "country", 0, 0, G_OPTION_ARG_NONE, &countries,
		  "Countries only: 8 MB instead of 140", NULL },
		{ "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder, "Where the files are", "FOLDER" },
		{ "lang", 0, 0, G_OPTION_ARG_STRING, &lang, "The language of the answers",
		  "en|ja" },
		G_OPTION_ENTRY_NULL,
	};
	g_autoptr(GOptionContext) context = g_option_context_new("status|update");
	g_autoptr(GError) error = NULL;
	bool good;

	g_option_context_add_main_entries(context, entries, NULL);
	g_option_context_set_summary(context, "Shows or fetches the databases of places.");
	good = g_option_context_parse(context, &argc, &argv, &error) && argc == 2 &&
	       (strcmp(argv[1], "status") == 0 || strcmp(argv[1], "update") == 0) &&
	       (!lang || catalogue_speaks(lang)) && (!countries || strcmp(argv[1], "update") == 0);
	if (!good) {
		g_printerr("fuwake: %s\n", error ? error->message
		                                 : "data takes status or update, --country with "
		                                   "update, --folder FOLDER, --lang en or ja");
		return EXIT_USAGE;
	}
	return run(argv[1], folder, countries, lang);
}
