/* SPDX-License-Identifier: MIT */

#include "fetch/watches.h"

#include <glib-unix.h>

struct Watches {
	const WatchEvents *events;
	void *user;
	GHashTable *by_fd; /* descriptor → Watch */
	guint timer;
};

typedef struct Watch {
	Watches *watches;
	GIOCondition condition;
	guint source;
} Watch;

static void
watch_free(gpointer data)
{
	Watch *watch = data;

	g_source_remove(watch->source);
	g_free(watch);
}

Watches *
watches_new(const WatchEvents *events, void *user)
{
	Watches *watches = g_new0(Watches, 1);

	watches->events = events;
	watches->user = user;
	watches->by_fd = g_hash_table_new_full(NULL, NULL, NULL, watch_free);
	return watches;
}

void
watches_free(Watches *watches)
{
	if (!watches)
		return;
	g_clear_handle_id(&watches->timer, g_source_remove);
	g_hash_table_unref(watches->by_fd);
	g_free(watches);
}

/* The watch may be gone when ready() returns; its source then ends by itself. */
static gboolean
on_ready(gint fd, GIOCondition condition, gpointer user)
{
	const Watch *watch = user;

	watch->watches->events->ready(fd, condition, watch->watches->user);
	return G_SOURCE_CONTINUE;
}

void
watches_set(Watches *watches, int fd, GIOCondition condition)
{
	Watch *watch = g_hash_table_lookup(watches->by_fd, GINT_TO_POINTER(fd));

	if (watch && watch->condition == condition)
		return;
	g_hash_table_remove(watches->by_fd, GINT_TO_POINTER(fd));
	if (condition == 0)
		return;
	watch = g_new0(Watch, 1);
	watch->watches = watches;
	watch->condition = condition;
	watch->source = g_unix_fd_add(fd, condition | G_IO_HUP | G_IO_ERR, on_ready, watch);
	g_hash_table_insert(watches->by_fd, GINT_TO_POINTER(fd), watch);
}

static gboolean
on_timer(gpointer user)
{
	Watches *watches = user;

	watches->timer = 0;
	watches->events->timer(watches->user);
	return G_SOURCE_REMOVE;
}

void
watches_set_timer(Watches *watches, long milliseconds)
{
	g_clear_handle_id(&watches->timer, g_source_remove);
	if (milliseconds >= 0)
		watches->timer =
			g_timeout_add((guint)MIN(milliseconds, G_MAXINT), on_timer, watches);
}
