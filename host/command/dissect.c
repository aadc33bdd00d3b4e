/* SPDX-License-Identifier: MIT */

/*
 * fuwake dissect: one mail, as a panel or as JSON
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/auto.h"
#include "base/limits.h"
#include "command/command.h"
#include "command/input.h"
#include "command/panel.h"
#include "native/pool.h"

#define WIDTH_MAX 100 /* longer lines are hard to read, however wide the terminal is */

typedef struct Work {
	GMainLoop *loop;
	char *answers; /* JSON text, until they are given */
	json_t *report;
	bool failed;
} Work;

static void
on_reply(Job *job, const json_t *reply, const GError *error, void *user)
{
	Work *work = user;
	g_autofree char *answers = g_steal_pointer(&work->answers);

	if (error) {
		g_printerr("fuwake: the mail could not be dissected: %s\n", error->message);
		work->failed = true;
	} else if (answers) {
		job_answer(job, answers);
		return;
	} else {
		work->report = json_incref(json_object_get(reply, "report"));
	}
	job_end(job);
	g_main_loop_quit(work->loop);
}

static PanelStyle
panel_style(void)
{
	struct winsize size;
	bool terminal = isatty(STDOUT_FILENO);
	bool known = terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40;

	return (PanelStyle){
		.colour = terminal && !g_getenv("NO_COLOR"),
		.defang = true,
		.width = known ? MIN(size.ws_col, WIDTH_MAX) : 0,
	};
}

static void
print(const json_t *report, bool json, const char *lang)
{
	g_autoptr(Catalogue) catalogue = NULL;
	g_autoptr(GString) panel = NULL;
	PanelStyle style;

	if (json) {
		json_dumpf(report, stdout, JSON_INDENT(2));
		putchar('\n');
		return;
	}
	catalogue = catalogue_new(lang);
	panel = g_string_new(NULL);
	style = panel_style();
	panel_write(panel, report, catalogue, &style);
	fwrite(panel->str, 1, panel->len, stdout);
}

static int
run(GBytes *raw, const char *answers, bool json, const char *lang)
{
	g_autofree char *program = dissector_path();
	g_autoptr(Pool) pool = pool_new(program, 1, 1);
	Work work = { .loop = g_main_loop_new(NULL, FALSE), .answers = g_strdup(answers) };

	pool_dissect(pool, raw, NULL, on_reply, &work);
	g_main_loop_run(work.loop);
	g_main_loop_unref(work.loop);
	if (work.failed)
		return EXIT_UNREAD;
	print(work.report, json, lang);
	json_decref(work.report);
	return fflush(stdout) == 0 ? EXIT_DONE : EXIT_UNREAD;
}

/* Reads saved answers. Returns: (transfer full), NULL with a message on stderr. */
static char *
read_answers(const char *path)
{
	json_error_t error;
	g_autoptr(json_t) answers = json_load_file(path, 0, &error);

	if (!json_is_object(answers)) {
		g_printerr("fuwake: %s: no answers: %s\n", path,
		           answers ? "not an object" : error.text);
		return NULL;
	}
	return json_dumps(answers, JSON_COMPACT);
}

int
command_dissect(int argc, char **argv)
{
	gboolean json = FALSE;
	g_autofree char *lang = NULL;
	g_autofree char *answers_path = NULL;
	g_autofree char *answers = NULL;
	const GOptionEntry entries[] = {
		{ "json", 0, 0, G_OPTION_ARG_NONE, &json, "The report as JSON", NULL },
		{ "lang", 0, 0, G_OPTION_ARG_STRING, &lang, "The language of the panel", "en|ja" },
		{ "answers", 0, 0, G_OPTION_ARG_FILENAME, &answers_path, "Answers at hand, as JSON",
		  "FILE" },
		G_OPTION_ENTRY_NULL,
	};
	g_autoptr(GOptionContext) context = g_option_context_new("[FILE|-]");
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) raw = NULL;

	g_option_context_add_main_entries(context, entries, NULL);
	g_option_context_set_summary(context, "Dissects one mail, from FILE or standard input.");
	if (!g_option_context_parse(context, &argc, &argv, &error) || argc > 2 ||
	    (lang && !catalogue_speaks(lang))) {
		g_printerr("fuwake: %s\n", error      ? error->message
		                           : argc > 2 ? "one mail at a time; see fuwake batch"
		                                      : "--lang is en or ja");
		return EXIT_USAGE;
	}
	raw = input_read(argc == 2 ? argv[1] : "-", &error);
	if (!raw) {
		g_printerr("fuwake: %s\n", error->message);
		return EXIT_UNREAD;
	}
	if (answers_path && !(answers = read_answers(answers_path)))
		return EXIT_USAGE;
	return run(raw, answers, json, lang);
}
