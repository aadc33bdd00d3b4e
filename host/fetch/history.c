/* SPDX-License-Identifier: MIT */

#include "fetch/history.h"

#include "fetch/history-file.h"

History *
history_new(const char *path)
{
	History *history = g_new0(History, 1);

	history->path = g_strdup(path);
	history->size_max = HISTORY_SIZE_MAX;
	history->mails_max = HISTORY_MAILS_MAX;
	history->bodies = g_array_new(FALSE, FALSE, sizeof(HistoryBody));
	return history;
}

void
history_free(History *history)
{
	if (!history)
		return;
	history_close(history);
	g_array_unref(history->bodies);
	g_free(history->path);
	g_free(history);
}

char *
history_path(void)
{
	const char *given = g_getenv("FUWAKE_HISTORY");

	if (given)
		return *given ? g_strdup(given) : NULL;
	return g_build_filename(g_get_user_state_dir(), "fuwake", "history.sqlite", NULL);
}

History *
history_open_usual(void)
{
	g_autofree char *path = history_path();

	return path ? history_new(path) : NULL;
}

void
history_limit(History *history, size_t size, unsigned mails)
{
	history_close(history);
	history->size_max = size;
	history->mails_max = mails;
}
