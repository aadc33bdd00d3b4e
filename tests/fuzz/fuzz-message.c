/* SPDX-License-Identifier: MIT */

/*
 * A whole message, to its report
 *
 * No mail begins with a brace, so an input may: its first line is then the settings, and a second
 * such line the answers to the first report's questions. The mail follows.
 */

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "dissect/dissect.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct Input {
	json_t *settings, *answers; /* NULL: not there */
	const uint8_t *mail;
	size_t len;
} Input;

/* Takes the JSON object off that is the first line, if it is one. */
static json_t *
take_object(Input *input)
{
	const uint8_t *newline = input->len > 0 && input->mail[0] == '{'
	                                 ? memchr(input->mail, '\n', input->len)
	                                 : NULL;
	size_t line = newline ? (size_t)(newline - input->mail) : 0;
	json_t *object = newline ? json_loadb((const char *)input->mail, line, 0, NULL) : NULL;

	if (object) {
		input->mail += line + 1;
		input->len -= line + 1;
	}
	return object;
}

/* The report must be one that the host takes from a dissector, and one frame (native/pool.c). */
static void
check_report(const char *text, size_t len, unsigned revision, const char *id)
{
	g_autoptr(json_t) reply = json_loadb(text, len, JSON_REJECT_DUPLICATES, NULL);
	const json_t *report = json_object_get(reply, "report");
	const json_t *level = json_object_get(json_object_get(report, "verdict"), "level");
	const json_t *questions = json_object_get(reply, "questions");
	const json_t *question;
	size_t i;

	g_assert_cmpuint(len, ==, strlen(text));
	g_assert_cmpuint(len, <=, FRAME_OUT_MAX);
	g_assert_true(g_utf8_validate(text, -1, NULL));
	g_assert_true(json_is_array(json_object_get(report, "findings")));
	g_assert_true(json_is_string(level));
	g_assert_cmpint(json_integer_value(json_object_get(report, "revision")), ==, revision);
	g_assert_true(!id || json_is_string(json_object_get(report, "id")));
	g_assert_true(json_is_array(questions));
	json_array_foreach (questions, i, question)
		g_assert_true(json_is_string(question));
}

/* Returns: (transfer full): the first report, and the one after the answers behind it. */
static char *
reports_of(const Input *input)
{
	/* No byte behind the mail, so that reading one is noticed. */
	GByteArray *raw = g_byte_array_new_take(g_memdup2(input->mail, input->len), input->len);
	const char *id = json_string_value(json_object_get(input->settings, "id"));
	g_autoptr(Dissection) dissection = NULL;
	g_autofree char *first = NULL;
	g_autofree char *second = NULL;
	size_t len = 0;

	dissection = dissection_new(raw, input->settings);
	first = dissection_report(dissection, NULL, &len);
	check_report(first, len, 1, id);
	second = dissection_report(dissection, input->answers, &len);
	check_report(second, len, 2, id);
	return g_strconcat(first, second, NULL);
}

int
LLVMFuzzerInitialize(int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
	dissect_init();
	return 0;
}

/* Any bytes give a report, whatever came with them, and the same one twice. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Input input = { .mail = data, .len = size };
	g_autoptr(json_t) settings = take_object(&input);
	g_autoptr(json_t) answers = settings ? take_object(&input) : NULL;
	g_autofree char *once = NULL;
	g_autofree char *twice = NULL;

	input.settings = settings;
	input.answers = answers;
	once = reports_of(&input);
	twice = reports_of(&input);
	g_assert_cmpstr(once, ==, twice);
	return 0;
}
