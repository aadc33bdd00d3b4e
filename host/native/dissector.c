/* SPDX-License-Identifier: MIT */

#include "native/dissector.h"

#include <signal.h>
#include <stdbool.h>
#include <sys/wait.h>

#include "base/auto.h"
#include "base/limits.h"
#include "dissect/nursery.h"

G_DEFINE_QUARK(dissector_error, dissector_error)

const char *
dissector_error_to_string(int code)
{
	switch ((DissectorError)code) {
	case DISSECTOR_ERROR_START: return "dissector-start";
	case DISSECTOR_ERROR_DIED: return "dissector-died";
	case DISSECTOR_ERROR_TIMEOUT: return "dissector-timeout";
	case DISSECTOR_ERROR_NONSENSE: return "dissector-nonsense";
	}
	g_assert_not_reached();
}

GError *
dissector_death_error(int status)
{
	if (WIFEXITED(status) && WEXITSTATUS(status) == NURSERY_EXIT_NO_FENCE)
		return g_error_new(DISSECTOR_ERROR, DISSECTOR_ERROR_START,
		                   "the dissector could not be fenced in, so it read nothing");
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
		return g_error_new(DISSECTOR_ERROR, DISSECTOR_ERROR_TIMEOUT,
		                   "the dissector used %d s of processor time without an end",
		                   DISSECTOR_CPU_MAX);
	if (WIFSIGNALED(status))
		return g_error_new(DISSECTOR_ERROR, DISSECTOR_ERROR_DIED,
		                   "the dissector was ended by signal %d (%s)", WTERMSIG(status),
		                   g_strsignal(WTERMSIG(status)));
	return g_error_new(DISSECTOR_ERROR, DISSECTOR_ERROR_DIED,
	                   "the dissector ended with status %d", WEXITSTATUS(status));
}

json_t *
dissector_reply_parse(const GByteArray *frame, GError **error)
{
	json_error_t parse_error;
	g_autoptr(json_t) reply = json_loadb((const char *)frame->data, frame->len,
	                                     JSON_REJECT_DUPLICATES, &parse_error);
	const json_t *questions = json_object_get(reply, "questions");
	const json_t *question;
	bool good = json_is_object(json_object_get(reply, "report")) && json_is_array(questions);
	size_t i;

	json_array_foreach (questions, i, question)
		good = good && json_is_string(question);
	if (good)
		return g_steal_pointer(&reply);
	g_set_error(error, DISSECTOR_ERROR, DISSECTOR_ERROR_NONSENSE,
	            "the dissector's reply is none: %s",
	            reply ? "it has no report" : parse_error.text);
	return NULL;
}

char *
dissector_path(void)
{
	const char *given = g_getenv("FUWAKE_DISSECTOR");
	g_autofree char *self = g_file_read_link("/proc/self/exe", NULL);
	g_autofree char *folder = self ? g_path_get_dirname(self) : NULL;
	g_autofree char *beside =
		folder ? g_build_filename(folder, "fuwake-dissector", NULL) : NULL;

	if (given && *given)
		return g_strdup(given);
	if (beside && g_file_test(beside, G_FILE_TEST_IS_EXECUTABLE))
		return g_steal_pointer(&beside);
	return g_strdup(FUWAKE_LIBEXECDIR "/fuwake-dissector");
}
