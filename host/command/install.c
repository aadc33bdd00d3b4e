/* SPDX-License-Identifier: MIT */

/*
 * fuwake install: tells Thunderbird where this program is
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/auto.h"
#include "command/catalogue.h"
#include "command/command.h"
#include "command/manifest.h"
#include "native/dissector.h"

typedef struct Installation {
	const Catalogue *words;
	ManifestScope scope;
	char *path;       /* of the manifest */
	char *program;    /* NULL when it cannot be told */
	char *starts;     /* what the manifest would start until now */
	char *shown_path; /* for people: a path need not be UTF-8 */
	char *shown_program;
} Installation;

static void
installation_done(Installation *job)
{
	g_free(job->path);
	g_free(job->program);
	g_free(job->starts);
	g_free(job->shown_path);
	g_free(job->shown_program);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Installation, installation_done)

static void
say(FILE *where, const Catalogue *words, const char *key, const char *first, const char *second)
{
	const char *values[] = { first, second };
	g_autofree char *text = catalogue_fill(words, key, values, G_N_ELEMENTS(values));

	fprintf(where, "%s%s\n", where == stderr ? "fuwake: " : "", text);
}

static int
fail(const Installation *job, const char *key, const char *second)
{
	say(stderr, job->words, key, job->shown_path, second);
	return EXIT_FAILURE;
}

/* Says why the manifest could not be written or removed, and what helps. */
static int
fail_file(const Installation *job, int code, const char *message)
{
	bool denied = code == G_FILE_ERROR_ACCES || code == G_FILE_ERROR_PERM;

	if (!denied)
		return fail(job, "install_failed", message);
	return fail(job,
	            job->scope == MANIFEST_SYSTEM ? "install_denied_system" : "install_denied_user",
	            job->shown_program);
}

/* Says why a manifest that starts this program would be of no use. */
static bool
program_serves(const Installation *job)
{
	g_autofree char *dissector = dissector_path();
	g_autofree char *shown_dissector = g_filename_display_name(dissector);

	if (!job->program || !g_file_test(job->program, G_FILE_TEST_IS_EXECUTABLE))
		say(stderr, job->words, "install_no_program", job->shown_program, NULL);
	else if (!g_utf8_validate(job->program, -1, NULL))
		say(stderr, job->words, "install_not_utf8", job->shown_program, NULL);
	else if (!g_file_test(dissector, G_FILE_TEST_IS_EXECUTABLE))
		say(stderr, job->words, "install_no_dissector", shown_dissector, NULL);
	else
		return true;
	return false;
}

static int
write_manifest(const Installation *job, ManifestState state)
{
	bool moved = state == MANIFEST_OTHER && g_strcmp0(job->starts, job->program) != 0;
	g_autoptr(GError) error = NULL;

	if (!program_serves(job))
		return EXIT_FAILURE;
	if (state == MANIFEST_RIGHT) {
		say(stdout, job->words, "install_already", job->shown_path, job->shown_program);
	} else if (manifest_write(job->path, job->program, &error)) {
		say(stdout, job->words, "install_written", job->shown_path, job->shown_program);
		if (moved)
			say(stdout, job->words, "install_moved", job->starts, NULL);
	} else {
		return fail_file(job, error->code, error->message);
	}
	say(stdout, job->words, "install_next", FUWAKE_VERSION,
	    catalogue_word(job->words, "panel_retry"));
	return EXIT_DONE;
}

static int
remove_manifest(const Installation *job, ManifestState state)
{
	if (state == MANIFEST_NONE) {
		say(stdout, job->words, "install_none", job->shown_path, NULL);
		return EXIT_DONE;
	}
	if (g_unlink(job->path) != 0) {
		int failure = errno;

		return fail_file(job, (int)g_file_error_from_errno(failure), g_strerror(failure));
	}
	say(stdout, job->words, "install_removed", job->shown_path, NULL);
	return EXIT_DONE;
}

static int
run(const Catalogue *words, ManifestScope scope, bool removes)
{
	g_auto(Installation) job = {
		.words = words,
		.scope = scope,
		.path = manifest_path(scope),
		.program = manifest_program(),
	};
	ManifestState state;

	if (!job.path) {
		say(stderr, words, "install_no_home", NULL, NULL);
		return EXIT_FAILURE;
	}
	job.shown_path = g_filename_display_name(job.path);
	job.shown_program = g_filename_display_name(job.program ? job.program : "?");
	state = manifest_look(job.path, job.program, &job.starts);
	if (state == MANIFEST_FOREIGN)
		return fail(&job, "install_foreign", NULL);
	return removes ? remove_manifest(&job, state) : write_manifest(&job, state);
}

int
command_install(int argc, char **argv)
{
	gboolean user = FALSE;
	gboolean system = FALSE;
	gboolean removes = FALSE;
	g_autofree char *lang = NULL;
	const GOptionEntry entries[] = {
		{ "user", 0, 0, G_OPTION_ARG_NONE, &user, "For this account (the default)", NULL },
		{ "system", 0, 0, G_OPTION_ARG_NONE, &system, "For everybody here", NULL },
		{ "remove", 0, 0, G_OPTION_ARG_NONE, &removes, "Undo it", NULL },
		{ "lang", 0, 0, G_OPTION_ARG_STRING, &lang, "The language of the answers",
		  "en|ja" },
		G_OPTION_ENTRY_NULL,
	};
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_autoptr(Catalogue) words = NULL;
	g_autoptr(GError) error = NULL;

	g_option_context_add_main_entries(context, entries, NULL);
	g_option_context_set_summary(context, "Tells Thunderbird where this program is.");
	if (!g_option_context_parse(context, &argc, &argv, &error) || argc > 1 ||
	    (user && system) || (lang && !catalogue_speaks(lang))) {
		g_printerr("fuwake: %s\n",
		           error ? error->message
		                 : "install takes --user or --system, --remove, --lang en or ja");
		return EXIT_USAGE;
	}
	if (system)
		umask(S_IWGRP | S_IWOTH); /* root's may be stricter, and everybody must read it */
	words = catalogue_new(lang);
	return run(words, system ? MANIFEST_SYSTEM : MANIFEST_USER, removes);
}
