/* SPDX-License-Identifier: MIT */

/* A main loop for so long. */

#pragma once

#include <glib.h>

typedef struct LoopTime {
	GMainLoop *loop;
	guint source;
} LoopTime;

static inline gboolean
loop_time_over(gpointer user)
{
	LoopTime *time = user;

	time->source = 0;
	g_main_loop_quit(time->loop);
	return G_SOURCE_REMOVE;
}

/* Runs @loop for so many milliseconds, or until somebody quits it. */
static inline void
loop_run_for(GMainLoop *loop, guint milliseconds)
{
	LoopTime time = { .loop = loop };

	time.source = g_timeout_add(milliseconds, loop_time_over, &time);
	g_main_loop_run(loop);
	g_clear_handle_id(&time.source, g_source_remove);
}
