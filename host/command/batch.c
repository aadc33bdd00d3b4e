/* SPDX-License-Identifier: MIT */

/*
 * fuwake batch: a pile of mails, one report per line
 *
 * Lines come out in the order the mails went in, and each is plain JSON, so that any tool for
 * lines can spread the work over machines and gather it again.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "base/text.h"
#include "command/command.h"
#include "command/input.h"
#include "fetch/local.h"
#include "native/pool.h"

#define AHEAD 8 /* mails under way for each dissector, so that none waits for its turn to print */

typedef struct Batch {
	Pool *pool;
	Local *local;
	History *history; /* NULL: none is kept */
	InputList *inputs;
	GMainLoop *loop;
	GQueue *under_way; /* Entry, in input order */
	unsigned ahead;
	bool unread;
} Batch;

typedef struct Entry {
	Batch *batch;
	InputMail *mail;
	Job *job;
	bool told;  /* it has been told what files know */
	char *line; /* once it is known */
} Entry;

static void
entry_free(Entry *entry)
{
	if (entry->job)
		job_end(entry->job);
	input_mail_free(entry->mail);
	g_free(entry->line);
	g_free(entry);
}

/* Makes @line (a JSON object, taken; may be NULL) the entry's with the name of its file. */
static void
set_line(Entry *entry, json_t *line)
{
	g_autoptr(json_t) named = line ? line : json_object();
	g_autofree char *file = text_visible(entry->mail->file);

	json_object_set_new(named, "file", json_string(file));
	if (entry->mail->number > 0)
		json_object_set_new(named, "number", json_integer(entry->mail->number));
	entry->line = json_dumps(named, JSON_COMPACT);
}

static void
set_error(Entry *entry, const char *error, const char *detail)
{
	g_autofree char *clean = text_visible(detail);

	entry->batch->unread = true;
	set_line(entry, json_pack("{s:s, s:s}", "error", error, "detail", clean));
}

static void batch_pump(Batch *batch);

/* Answers what files know. Returns whether there will be another reply. */
static bool
answer_locals(Entry *entry, const json_t *questions)
{
	g_autoptr(json_t) answers = json_object();
	g_autofree char *text = NULL;
	const json_t *question;
	size_t i;

	if (entry->told)
		return false;
	json_array_foreach (questions, i, question) {
		const char *key = json_string_value(question);
		json_t *answer = local_answer(entry->batch->local, entry->batch->history, key);

		if (answer)
			json_object_set_new(answers, key, answer);
	}
	if (json_object_size(answers) == 0)
		return false;
	entry->told = true;
	text = json_dumps(answers, JSON_COMPACT);
	job_answer(entry->job, text);
	return true;
}

static void
finish(Entry *entry, const json_t *reply)
{
	(void)history_note(entry->batch->history, json_object_get(reply, "remember"));
	set_line(entry, json_incref(json_object_get(reply, "report")));
}

static void
on_reply(Job *job, const json_t *reply, const GError *error, void *user)
{
	Entry *entry = user;
	Batch *batch = entry->batch;

	if (error)
		set_error(entry, dissector_error_to_string(error->code), error->message);
	else if (answer_locals(entry, json_object_get(reply, "questions")))
		return;
	else
		finish(entry, reply);
	entry->job = NULL;
	job_end(job);
	batch_pump(batch);
}

static void
begin(Batch *batch, InputMail *mail)
{
	const char *settings = batch->history ? "{\"files_first\":true,\"history\":true}"
	                                      : "{\"files_first\":true}";
	Entry *entry = g_new0(Entry, 1);

	entry->batch = batch;
	entry->mail = mail;
	g_queue_push_tail(batch->under_way, entry);
	if (mail->raw)
		entry->job = pool_dissect(batch->pool, mail->raw, settings, on_reply, entry);
	else
		set_error(entry, "unreadable", mail->error);
	g_clear_pointer(&mail->raw, g_bytes_unref);
}

/* Prints what is finished in front. */
static void
print_finished(Batch *batch)
{
	const Entry *first;

	while ((first = g_queue_peek_head(batch->under_way)) && first->line) {
		puts(first->line);
		entry_free(g_queue_pop_head(batch->under_way));
	}
}

/* Prints, and keeps enough under way. */
static void
batch_pump(Batch *batch)
{
	InputMail *mail;

	print_finished(batch);
	while (batch->under_way->length < batch->ahead && (mail = input_list_next(batch->inputs))) {
		begin(batch, mail);
		print_finished(batch); /* one that cannot be read is finished at once */
	}
	if (g_queue_is_empty(batch->under_way))
		g_main_loop_quit(batch->loop);
}

static gboolean
on_start(gpointer user)
{
	batch_pump(user);
	return G_SOURCE_REMOVE;
}

static int
run(char **paths, unsigned jobs, const char *history_file)
{
	g_autofree char *program = dissector_path();
	g_autoptr(Pool) pool = pool_new(program, jobs, BATCH_SERVES);
	g_autoptr(InputList) inputs = input_list_new(paths);
	g_autoptr(Local) local = local_open(NULL);
	g_autoptr(History) history = history_file ? history_new(history_file) : NULL;
	Batch batch = {
		.pool = pool,
		.local = local,
		.history = history,
		.inputs = inputs,
		.loop = g_main_loop_new(NULL, FALSE),
		.under_way = g_queue_new(),
		.ahead = jobs * AHEAD,
	};

	g_idle_add(on_start, &batch);
	g_main_loop_run(batch.loop);
	g_main_loop_unref(batch.loop);
	g_queue_free(batch.under_way);
	return batch.unread || fflush(stdout) != 0 ? EXIT_UNREAD : EXIT_DONE;
}

int
command_batch(int argc, char **argv)
{
	int jobs = (int)g_get_num_processors();
	g_autofree char *history = NULL;
	const GOptionEntry entries[] = {
		{ "jobs", 'j', 0, G_OPTION_ARG_INT, &jobs, "How many mails at once", "N" },
		{ "history", 0, 0, G_OPTION_ARG_FILENAME, &history,
		  "Where to keep what was seen, and compare each mail with those before it",
		  "FILE" },
		G_OPTION_ENTRY_NULL,
	};
	g_autoptr(GOptionContext) context = g_option_context_new("PATH...");
	g_autoptr(GError) error = NULL;

	g_option_context_add_main_entries(context, entries, NULL);
	g_option_context_set_summary(context,
	                             "Dissects mails, mbox files, Maildirs and folders; one report "
	                             "per line. \"-\" reads paths from standard input.");
	if (!g_option_context_parse(context, &argc, &argv, &error) || argc < 2 || jobs < 1 ||
	    jobs > BATCH_JOBS_MAX) {
		g_printerr("fuwake: %s\n", error      ? error->message
		                           : argc < 2 ? "no mails given; see fuwake batch --help"
		                                      : "--jobs is 1 to 64");
		return EXIT_USAGE;
	}
	return run(argv + 1, (unsigned)jobs, history);
}
