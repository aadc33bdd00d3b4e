/* SPDX-License-Identifier: MIT */

/*
 * The dissectors, from the host's side
 *
 * One process serves one message and ends; a spare one waits so that isolation costs no latency.
 * One that dies, hangs or answers nonsense costs its message an error with a name, and nothing
 * else. All of it runs on GLib's main loop.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

#include "native/dissector.h"

typedef struct Pool Pool;
typedef struct Job Job;

/*
 * Told once per revision, with either a @reply ({ "report": {...}, "questions": [...] }, borrowed)
 * or an @error, which is the last word. The job may be ended from here.
 */
typedef void (*JobReply)(Job *job, const json_t *reply, const GError *error, void *user);

/*
 * @program is the path of fuwake-dissector. At most @running dissectors work at once; those that
 * wait for answers do not count. With @serves > 1 a dissector serves that many messages before it
 * ends: for one's own pile of mail, where throughput matters more than that two mails never meet.
 * Starts the nursery and a spare at once.
 */
Pool *pool_new(const char *program, unsigned running, unsigned serves);
void pool_free(Pool *pool);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pool, pool_free)

/*
 * Dissects @raw (kept until it is handed over) with @settings (JSON text of an object, NULL for
 * none), at once or when it is its turn. The job is the pool's.
 */
Job *pool_dissect(Pool *pool, GBytes *raw, const char *settings, JobReply reply, void *user);

/* Asks for the next revision, with all answers so far (JSON text of an object). */
void job_answer(Job *job, const char *answers);

/* Ends a job, answered or not; @job is gone. */
void job_end(Job *job);
