/* SPDX-License-Identifier: MIT */

/*
 * Asks as the host does, for tests with real servers
 *
 *     ask (--server ADDRESS | --doh URL | --zone FILE | --system) [--ca FILE] [--store FILE]
 *         [--registries FILE] [--servers FILE] [--proxy ADDRESS] [--consent N]
 *
 * Commands come as lines of JSON on stdin, on the same main loop as everything else:
 *     {"ask": ["txt:example.com"], "id": 1}    {"cancel": 1}    {"state": true}
 * and so do answers on stdout: {"id", "question", "answer", "left", "us"}, and for "state"
 * {"sockets", "stall_ms"}: how many are open, and how long the main loop was held up at most since
 * the last time. The end of stdin ends it.
 */

#include <glib-unix.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/auto.h"
#include "fetch/fetch.h"

#define BEAT_MS 5

typedef struct Program {
	GMainLoop *loop;
	Fetcher *fetcher;
	int consent;
	GHashTable *errands; /* number → Run */
	gint64 beat, stall;  /* microseconds */
	GString *input;
} Program;

typedef struct Run {
	Program *program;
	int id;
	gint64 begun;
	Errand *errand;
} Run;

static void
print(json_t *message)
{
	g_autofree char *line = json_dumps(message, JSON_COMPACT);

	/* Not g_print(): it writes in the character set of the terminal. */
	(void)puts(line);
	(void)fflush(stdout);
	json_decref(message);
}

static void
on_answer(const char *question, json_t *answer, unsigned left, void *user)
{
	const Run *run = user;

	print(json_pack("{s:i, s:s, s:O, s:i, s:I}", "id", run->id, "question", question, "answer",
	                answer, "left", (int)left, "us",
	                (json_int_t)(g_get_monotonic_time() - run->begun)));
	if (left == 0)
		g_hash_table_remove(run->program->errands, GINT_TO_POINTER(run->id));
}

static void
ask(Program *program, const json_t *request)
{
	const json_t *list = json_object_get(request, "ask");
	g_autoptr(GPtrArray) questions = g_ptr_array_new();
	Run *run = g_new0(Run, 1);
	size_t i;
	const json_t *question;

	json_array_foreach (list, i, question)
		g_ptr_array_add(questions, (gpointer)json_string_value(question));
	g_ptr_array_add(questions, NULL);
	run->program = program;
	run->id = (int)json_integer_value(json_object_get(request, "id"));
	run->begun = g_get_monotonic_time();
	g_hash_table_insert(program->errands, GINT_TO_POINTER(run->id), run);
	run->errand = fetch_ask(program->fetcher, (const char *const *)questions->pdata,
	                        program->consent, on_answer, run);
}

static int
count_sockets(void)
{
	g_autoptr(GDir) dir = g_dir_open("/proc/self/fd", 0, NULL);
	const char *name;
	int n = 0;

	while ((name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename("/proc/self/fd", name, NULL);
		g_autofree char *target = g_file_read_link(path, NULL);

		n += target && g_str_has_prefix(target, "socket:");
	}
	return n;
}

static void
obey(Program *program, const json_t *request)
{
	gpointer id = GINT_TO_POINTER((int)json_integer_value(json_object_get(request, "cancel")));
	const Run *run = g_hash_table_lookup(program->errands, id);

	if (json_object_get(request, "ask"))
		ask(program, request);
	if (run) {
		errand_cancel(run->errand);
		g_hash_table_remove(program->errands, id);
	}
	if (json_object_get(request, "state")) {
		print(json_pack("{s:i, s:i}", "sockets", count_sockets(), "stall_ms",
		                (int)(program->stall / 1000)));
		program->stall = 0;
	}
}

static gboolean
on_input(gint fd, GIOCondition condition G_GNUC_UNUSED, gpointer user)
{
	Program *program = user;
	char buf[4096];
	ssize_t len = read(fd, buf, sizeof(buf));
	const char *end;

	if (len <= 0) {
		g_main_loop_quit(program->loop);
		return G_SOURCE_REMOVE;
	}
	g_string_append_len(program->input, buf, len);
	while ((end = strchr(program->input->str, '\n'))) {
		gssize line = end - program->input->str + 1;
		g_autoptr(json_t) request = json_loadb(program->input->str, (size_t)line, 0, NULL);

		obey(program, request);
		g_string_erase(program->input, 0, line);
	}
	return G_SOURCE_CONTINUE;
}

static gboolean
on_beat(gpointer user)
{
	Program *program = user;
	gint64 now = g_get_monotonic_time();

	if (program->beat > 0)
		program->stall = MAX(program->stall, now - program->beat - BEAT_MS * 1000);
	program->beat = now;
	return G_SOURCE_CONTINUE;
}

static bool
read_options(int argc, char **argv, FetchOptions *options, int *consent)
{
	/* They live as long as the program. */
	static gboolean system;
	static char *server, *doh, *zone, *ca, *store, *registries, *servers, *proxy;
	const GOptionEntry entries[] = {
		{ "system", 0, 0, G_OPTION_ARG_NONE, &system, "", NULL },
		{ "server", 0, 0, G_OPTION_ARG_STRING, &server, "", "ADDRESS" },
		{ "doh", 0, 0, G_OPTION_ARG_STRING, &doh, "", "URL" },
		{ "zone", 0, 0, G_OPTION_ARG_STRING, &zone, "", "FILE" },
		{ "ca", 0, 0, G_OPTION_ARG_STRING, &ca, "", "FILE" },
		{ "store", 0, 0, G_OPTION_ARG_STRING, &store, "", "FILE" },
		{ "registries", 0, 0, G_OPTION_ARG_STRING, &registries, "", "FILE" },
		{ "servers", 0, 0, G_OPTION_ARG_STRING, &servers, "", "FILE" },
		{ "proxy", 0, 0, G_OPTION_ARG_STRING, &proxy, "", "ADDRESS" },
		{ "consent", 0, 0, G_OPTION_ARG_INT, consent, "", "N" },
		{ 0 },
	};
	GOptionContext *context = g_option_context_new(NULL);
	bool good;

	g_option_context_add_main_entries(context, entries, NULL);
	good = g_option_context_parse(context, &argc, &argv, NULL);
	g_option_context_free(context);
	options->resolver = server ? RESOLVER_SERVER
	                    : doh  ? RESOLVER_DOH
	                    : zone ? RESOLVER_ZONE
	                           : RESOLVER_SYSTEM;
	options->address = server ? server : doh ? doh : zone;
	options->ca_file = ca;
	options->store = store;
	options->registries = registries;
	options->servers = servers;
	options->proxy = proxy;
	return good;
}

int
main(int argc, char **argv)
{
	Program program = { .consent = 1 };
	FetchOptions options = { 0 };
	g_autoptr(GError) error = NULL;
	guint beat;

	if (!read_options(argc, argv, &options, &program.consent))
		return EXIT_FAILURE;
	program.fetcher = fetcher_new(&options, &error);
	if (!program.fetcher) {
		g_printerr("%s\n", error->message);
		return EXIT_FAILURE;
	}
	program.loop = g_main_loop_new(NULL, FALSE);
	program.errands = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	program.input = g_string_new(NULL);
	beat = g_timeout_add(BEAT_MS, on_beat, &program);
	g_unix_fd_add(STDIN_FILENO, G_IO_IN | G_IO_HUP, on_input, &program);
	g_main_loop_run(program.loop);
	fetcher_free(program.fetcher);
	g_source_remove(beat);
	g_hash_table_unref(program.errands);
	g_string_free(program.input, TRUE);
	g_main_loop_unref(program.loop);
	return EXIT_SUCCESS;
}
