/* SPDX-License-Identifier: MIT */

/*
 * What several checks ask about one mail
 *
 * Found when the first of them asks, and kept for the others. The runner makes one for a run of
 * checks (Outside.kept); nothing of it outlives the run.
 */

#pragma once

#include <glib.h>

struct Clicks;

/* Each is NULL until somebody asks; who fills one in says what it means. All owned. */
typedef struct Kept {
	GPtrArray *homes;      /* checks/link-home.c: domains, borrowed */
	GHashTable *at_home;   /* there: hosts, borrowed → whether they are the sender's */
	struct Clicks *clicks; /* there */
	GHashTable *dates;     /* checks/calendar.c: texts, borrowed → GArray of WrittenDate */
} Kept;

/* Frees what was found. */
void kept_clear(Kept *kept);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Kept, kept_clear)
