/* SPDX-License-Identifier: MIT */

/*
 * fuwake dissect: one mail, as a panel or as JSON
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "ask/ledger.h"
#include "base/auto.h"
#include "base/limits.h"
#include "command/command.h"
#include "command/input.h"
#include "command/panel.h"
#include "fetch/options.h"
#include "fetch/services.h"
#include "fetch/visitor.h"
#include "native/inquiry.h"

#define WIDTH_MAX 100 /* longer lines are hard to read, however wide the terminal is */

typedef struct Options {
	gboolean json;
	char *lang;
	char *answers; /* path */
	char *save_answers;
	int consent;
	char *resolver;
	char *services; /* ids, with commas between */
	char *keys;     /* path */
	char *history;  /* path */
	char *visit;    /* address */
	char *proxy;
} Options;

/* What the options name, read. */
typedef struct Choices {
	json_t *answers, *keys;
	json_t *settings; /* for the dissector */
} Choices;

typedef struct Work {
	GMainLoop *loop;
	json_t *report;
	bool failed;
} Work;

static void
options_clear(Options *options)
{
	g_free(options->lang);
	g_free(options->answers);
	g_free(options->save_answers);
	g_free(options->resolver);
	g_free(options->visit);
	g_free(options->proxy);
	g_free(options->services);
	g_free(options->keys);
	g_free(options->history);
}

static void
choices_clear(Choices *choices)
{
	json_decref(choices->answers);
	json_decref(choices->keys);
	json_decref(choices->settings);
}

static void
on_report(const json_t *report, bool final, const GError *error, void *user)
{
	Work *work = user;

	if (error) {
		g_printerr("fuwake: the mail could not be dissected: %s\n", error->message);
		work->failed = true;
	} else if (final) {
		work->report = json_incref((json_t *)report);
	}
	if (final)
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

/* Writes by a new file that takes the old one's place. Returns false with a message on stderr. */
static bool
save_answers(const json_t *answers, const char *path)
{
	g_autofree char *text = json_dumps(answers, JSON_INDENT(2) | JSON_SORT_KEYS);
	g_autoptr(GError) error = NULL;

	if (g_file_set_contents(path, text, -1, &error))
		return true;
	g_printerr("fuwake: %s\n", error->message);
	return false;
}

static int
run(GBytes *raw, const Choices *choices, const Options *options)
{
	FetchChoices fetch = { .keys = choices->keys, .proxy = options->proxy };
	g_autofree char *program = dissector_path();
	g_autoptr(Fetcher) fetcher = NULL;
	g_autoptr(Local) local = local_open(NULL);
	g_autoptr(History) history = options->history ? history_new(options->history) : NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(Pool) pool = NULL;
	InquirySettings settings = { .settings = choices->settings,
		                     .answers = choices->answers,
		                     .consent = options->consent,
		                     .visit = options->visit,
		                     .local = local,
		                     .history = history };
	Work work = { 0 };
	Inquiry *inquiry;
	bool saved;

	if ((options->consent > CONSENT_OFFLINE || options->visit) &&
	    !(fetcher = fetcher_for(options->resolver, &fetch, &error))) {
		g_printerr("fuwake: --resolver: %s\n", error->message);
		return EXIT_USAGE;
	}
	pool = pool_new(program, 1, 1);
	work.loop = g_main_loop_new(NULL, FALSE);
	inquiry = inquiry_start(pool, fetcher, raw, &settings, on_report, &work);
	g_main_loop_run(work.loop);
	g_main_loop_unref(work.loop);
	saved = work.failed || !options->save_answers ||
	        save_answers(inquiry_answers(inquiry), options->save_answers);
	inquiry_end(inquiry);
	if (work.failed)
		return EXIT_UNREAD;
	print(work.report, options->json, options->lang);
	json_decref(work.report);
	return fflush(stdout) == 0 && saved ? EXIT_DONE : EXIT_UNREAD;
}

/* Reads @what from a file. Returns: (transfer full), NULL with a message on stderr. */
static json_t *
read_object(const char *path, const char *what)
{
	json_error_t error;
	g_autoptr(json_t) object = json_load_file(path, JSON_ALLOW_NUL, &error);

	if (json_is_object(object))
		return g_steal_pointer(&object);
	g_printerr("fuwake: %s: no %s: %s\n", path, what, object ? "not an object" : error.text);
	return NULL;
}

/* Returns the first of @services that nobody knows, (transfer full), or NULL. */
static char *
unknown_service(const char *services)
{
	g_auto(GStrv) ids = g_strsplit(services, ",", -1);

	for (char **id = ids; *id; id++)
		if (!services_know(*id))
			return g_strdup(*id);
	return NULL;
}

/* Returns: (transfer full) what the dissector is told besides the mail. */
static json_t *
settings_of(const Options *options)
{
	g_auto(GStrv) ids = g_strsplit(options->services ? options->services : "", ",", -1);
	json_t *list = json_array();

	for (char **id = ids; *id; id++)
		json_array_append_new(list, json_string(*id));
	return json_pack("{s:o, s:s*, s:b}", "services", list, "visit", options->visit, "history",
	                 options->history != NULL);
}

/* Answers of a history make the report that was made with one. */
static bool
has_history(const json_t *answers)
{
	const char *key;
	json_t *answer;

	json_object_foreach ((json_t *)answers, key, answer)
		if (history_takes(key))
			return true;
	return false;
}

/* Reads what the options name. Returns false with a message on stderr. */
static bool
read_choices(const Options *options, Choices *choices)
{
	g_autofree char *unknown = options->services ? unknown_service(options->services) : NULL;

	if (unknown) {
		g_autofree char *ids = services_ids();

		g_printerr("fuwake: --services: no service \"%s\"; there are %s\n", unknown, ids);
		return false;
	}
	choices->settings = settings_of(options);
	if (options->answers && !(choices->answers = read_object(options->answers, "answers")))
		return false;
	if (has_history(choices->answers))
		json_object_set_new(choices->settings, "history", json_true());
	return !options->keys || (choices->keys = read_object(options->keys, "keys"));
}

/* What is wrong with the arguments, or NULL. */
static const char *
complaint(const Options *options, int argc)
{
	if (argc > 2)
		return "one mail at a time; see fuwake batch";
	if (options->lang && !catalogue_speaks(options->lang))
		return "--lang is en or ja";
	if (options->consent < CONSENT_OFFLINE || options->consent > CONSENT_OWNERS)
		return "--consent is 0 (ask nobody), 1 (names may be asked for) or 2 (owners, too)";
	if (options->proxy && !options->visit)
		return "--proxy is for --visit: nothing else goes by it";
	if (options->proxy && !visitor_proxy_is_good(options->proxy))
		return "--proxy is a SOCKS 5 proxy that resolves names, too, for instance"
		       " socks5h://127.0.0.1:9050 for Tor";
	return NULL;
}

int
command_dissect(int argc, char **argv)
{
	Options options = { 0 };
	const GOptionEntry entries[] = {
		{ "json", 0, 0, G_OPTION_ARG_NONE, &options.json, "The report as JSON", NULL },
		{ "lang", 0, 0, G_OPTION_ARG_STRING, &options.lang, "The language of the panel",
		  "en|ja" },
		{ "consent", 0, 0, G_OPTION_ARG_INT, &options.consent,
		  "What may leave the machine: 0 nothing, 1 DNS questions, 2 domains and addresses"
		  " to registries",
		  "0|1|2" },
		{ "resolver", 0, 0, G_OPTION_ARG_STRING, &options.resolver,
		  "Whom to ask for names: system, an address, or an https:// URL", "RESOLVER" },
		{ "services", 0, 0, G_OPTION_ARG_STRING, &options.services,
		  "Reputation services to ask, with --consent 2: quad9,urlhaus,...", "LIST" },
		{ "keys", 0, 0, G_OPTION_ARG_FILENAME, &options.keys,
		  "Keys of services that want one, as JSON", "FILE" },
		{ "visit", 0, 0, G_OPTION_ARG_STRING, &options.visit,
		  "Look at what stands behind this link of the mail, by one request to its server",
		  "URL" },
		{ "proxy", 0, 0, G_OPTION_ARG_STRING, &options.proxy,
		  "By which proxy to visit: socks5h://HOST:PORT", "PROXY" },
		{ "history", 0, 0, G_OPTION_ARG_FILENAME, &options.history,
		  "Where to keep what was seen, and compare the mail with those before it",
		  "FILE" },
		{ "answers", 0, 0, G_OPTION_ARG_FILENAME, &options.answers,
		  "Answers at hand, as JSON", "FILE" },
		{ "save-answers", 0, 0, G_OPTION_ARG_FILENAME, &options.save_answers,
		  "Where to keep all answers, for another time", "FILE" },
		G_OPTION_ENTRY_NULL,
	};
	g_autoptr(GOptionContext) context = g_option_context_new("[FILE|-]");
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) raw = NULL;
	Choices choices = { 0 };
	const char *wrong;
	int status = EXIT_USAGE;

	g_option_context_add_main_entries(context, entries, NULL);
	g_option_context_set_summary(context, "Dissects one mail, from FILE or standard input.");
	if (!g_option_context_parse(context, &argc, &argv, &error))
		g_printerr("fuwake: %s\n", error->message);
	else if ((wrong = complaint(&options, argc)))
		g_printerr("fuwake: %s\n", wrong);
	else if (!(raw = input_read(argc == 2 ? argv[1] : "-", &error))) {
		g_printerr("fuwake: %s\n", error->message);
		status = EXIT_UNREAD;
	} else if (read_choices(&options, &choices)) {
		status = run(raw, &choices, &options);
	}
	choices_clear(&choices);
	options_clear(&options);
	return status;
}
