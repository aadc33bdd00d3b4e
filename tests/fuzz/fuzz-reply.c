/* SPDX-License-Identifier: MIT */

/*
 * What a hijacked dissector may answer
 *
 * Each line of the input is a dissector's reply. Whatever it is, the message gets one last word
 * that the extension can read, and the next one is served. A reply that asks something is followed
 * by another, as nobody may be asked; it ends all the same.
 */

#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "native/conversation.h"

#define LINES_MAX 64

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct Spoken {
	char *type; /* of the last reply; NULL: none since */
	unsigned words;
} Spoken;

/* Stands in for native/pool.c's: one job at a time, and nobody works on it. */
struct Job {
	JobReply reply;
	void *user;
	bool answered; /* it is its turn again */
	bool ended;
};

static Job job;

Job *
pool_dissect(Pool *pool G_GNUC_UNUSED, GBytes *raw, const char *settings, JobReply reply,
             void *user)
{
	g_assert_cmpuint(g_bytes_get_size(raw), ==, 1);
	g_assert_nonnull(settings);
	job = (Job){ .reply = reply, .user = user };
	return &job;
}

void
job_answer(Job *answered, const char *answers)
{
	g_assert_true(answered == &job && !job.ended && !job.answered);
	g_assert_nonnull(answers);
	job.answered = true;
}

void
job_end(Job *ended)
{
	g_assert_true(ended == &job && !job.ended);
	job.ended = true;
}

static void
on_reply(GBytes *frame, void *user)
{
	Spoken *spoken = user;
	gsize len = 0;
	const char *text = g_bytes_get_data(frame, &len);
	g_autoptr(json_t) reply = json_loadb(text, len, JSON_REJECT_DUPLICATES, NULL);
	const char *type = json_string_value(json_object_get(reply, "type"));

	g_assert_nonnull(type);
	g_assert_cmpuint(len, <=, FRAME_OUT_MAX);
	g_free(spoken->type);
	spoken->type = g_strdup(type);
	spoken->words++;
	if (strcmp(type, "hello") == 0)
		return;
	g_assert_cmpstr(json_string_value(json_object_get(reply, "id")), ==, "m1");
	if (strcmp(type, "error") == 0)
		g_assert_cmpstr(json_string_value(json_object_get(reply, "code")), ==,
		                "dissector-nonsense");
	else
		g_assert_true(json_is_object(json_object_get(reply, "report")) &&
		              json_is_boolean(json_object_get(reply, "final")));
}

static void
take(Conversation *conversation, const char *request)
{
	g_autoptr(GByteArray) frame = g_byte_array_new();

	g_byte_array_append(frame, (const guint8 *)request, (guint)strlen(request));
	conversation_take(conversation, frame);
}

/* Hands @line to the job as pool.c would. */
static void
answer(const uint8_t *line, size_t len)
{
	g_autoptr(GByteArray) frame = g_byte_array_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(json_t) reply = NULL;

	g_byte_array_append(frame, line, (guint)len);
	job.answered = false;
	reply = dissector_reply_parse(frame, &error);
	g_assert_true(!reply == !!error);
	job.reply(&job, reply, error, job.user);
}

/* One word for each message is its last: what is reported before it only asks for another reply. */
static void
check_turn(const Spoken *spoken, unsigned before)
{
	g_assert_cmpstr(spoken->type, !=, "hello");
	if (job.ended)
		g_assert_cmpuint(spoken->words, ==, before + 1);
	else
		g_assert_true(job.answered && spoken->words <= before + 1);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Spoken spoken = { NULL, 0 };
	g_autoptr(Conversation) conversation = conversation_new(NULL, on_reply, &spoken);

	take(conversation, "{\"type\":\"hello\",\"protocol\":1}");
	job.ended = true;
	for (unsigned i = 0; size > 0 && i < LINES_MAX; i++) {
		const uint8_t *newline = memchr(data, '\n', size);
		size_t len = newline ? (size_t)(newline - data) : size;
		unsigned before = spoken.words;

		if (job.ended)
			take(conversation, "{\"type\":\"dissect\",\"id\":\"m1\",\"data\":\"x\"}");
		g_assert_cmpuint(spoken.words, ==, before);
		answer(data, len);
		check_turn(&spoken, before);
		data += MIN(len + 1, size);
		size -= MIN(len + 1, size);
	}
	g_free(spoken.type);
	return 0;
}
