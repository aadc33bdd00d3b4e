/* SPDX-License-Identifier: MIT */

#include "fetch/quiet-hours.h"

#include <glib.h>

#include "fetch/bounds.h"

struct QuietHours {
	GHashTable *until; /* server → gint64, of g_get_monotonic_time() */
};

QuietHours *
quiet_hours_new(void)
{
	QuietHours *hours = g_new0(QuietHours, 1);

	hours->until = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	return hours;
}

void
quiet_hours_free(QuietHours *hours)
{
	if (!hours)
		return;
	g_hash_table_unref(hours->until);
	g_free(hours);
}

void
quiet_hours_begin(QuietHours *hours, const char *server, long seconds)
{
	gint64 until = g_get_monotonic_time() +
	               (seconds > 0 ? MIN(seconds, QUIET_MAX_S) : QUIET_S) * G_TIME_SPAN_SECOND;

	if (g_hash_table_size(hours->until) >= QUIET_SERVERS_MAX)
		g_hash_table_remove_all(hours->until);
	g_hash_table_replace(hours->until, g_strdup(server), g_memdup2(&until, sizeof(until)));
}

bool
quiet_hours_have(const QuietHours *hours, const char *server)
{
	const gint64 *until = g_hash_table_lookup(hours->until, server);

	return until && g_get_monotonic_time() < *until;
}
