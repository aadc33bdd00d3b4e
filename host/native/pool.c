/* SPDX-License-Identifier: MIT */

#include "native/pool.h"

#include <string.h>

#include "base/auto.h"
#include "base/channel.h"
#include "base/limits.h"
#include "native/dissector.h"
#include "native/nursery-client.h"

typedef struct Dissector {
	Pool *pool;
	uint32_t serial;
	Channel *channel;
	Job *job; /* NULL while it waits for one */
	unsigned served;
	bool hung_up; /* its end of the channel is closed */
	bool ended;   /* the nursery has said so; status holds */
	int status;
} Dissector;

struct Job {
	Pool *pool;
	Dissector *dissector; /* NULL while waiting, and after its end */
	GBytes *raw;          /* until it is handed over */
	char *settings;
	JobReply reply;
	void *user;
	bool waiting_for_reply;
	guint timer;
	guint failing; /* an idle source that will tell of @error */
	GError *error;
};

struct Pool {
	char *program;
	unsigned running_max;
	unsigned serves;
	NurseryClient *nursery;
	GHashTable *dissectors; /* serial → Dissector, owned */
	uint32_t last_serial;
	GQueue *idle;     /* Dissector: spares, and those that may serve again */
	GQueue *waiting;  /* Job */
	GHashTable *jobs; /* Job, owned */
	unsigned running;
};

static void pool_pump(Pool *pool);

/* Lets go of a dissector. It ends at the end of input; one that cannot be trusted to is killed. */
static void
dissector_drop(Dissector *dissector, bool kill)
{
	Pool *pool = dissector->pool;

	if (dissector->job)
		dissector->job->dissector = NULL;
	if (kill && pool->nursery)
		nursery_kill(pool->nursery, dissector->serial);
	g_queue_remove(pool->idle, dissector);
	g_hash_table_remove(pool->dissectors, GUINT_TO_POINTER(dissector->serial));
}

static void
dissector_free(Dissector *dissector)
{
	channel_free(dissector->channel);
	g_free(dissector);
}

static gboolean
on_failing(gpointer user)
{
	Job *job = user;
	Pool *pool = job->pool;

	job->failing = 0;
	job->reply(job, NULL, job->error, job->user);
	pool_pump(pool);
	return G_SOURCE_REMOVE;
}

/*
 * Only those count as running that work: one that waits for answers from outside must not keep
 * another message from its first report.
 */
static void
set_working(Job *job, bool working)
{
	if (job->waiting_for_reply != working)
		job->pool->running += working ? 1U : -1U;
	job->waiting_for_reply = working;
}

/* Ends @job with @error (taken), told from the main loop, which then starts the next. */
static void
job_fail(Job *job, GError *error)
{
	g_clear_handle_id(&job->timer, g_source_remove);
	set_working(job, false);
	if (job->dissector)
		dissector_drop(job->dissector, true);
	g_clear_error(&job->error);
	job->error = error;
	if (job->failing == 0)
		job->failing = g_idle_add(on_failing, job);
}

/* Once both the channel and the nursery have told of its end, nothing more can come. */
static void
check_death(Dissector *dissector)
{
	Job *job = dissector->job;

	if (!dissector->hung_up || !dissector->ended)
		return;
	if (job && job->waiting_for_reply)
		job_fail(job, dissector_death_error(dissector->status));
	else
		dissector_drop(dissector, false);
}

static void
on_hung_up(const GError *error, void *user)
{
	Dissector *dissector = user;

	dissector->hung_up = true;
	g_queue_remove(dissector->pool->idle, dissector);
	if (dissector->job && g_error_matches(error, FRAME_ERROR, FRAME_ERROR_TOO_LARGE))
		job_fail(dissector->job,
		         g_error_new(DISSECTOR_ERROR, DISSECTOR_ERROR_NONSENSE,
		                     "the dissector's reply is none: %s", error->message));
	else
		check_death(dissector);
}

static void
on_ended(uint32_t serial, int status, void *user)
{
	Pool *pool = user;
	Dissector *dissector = g_hash_table_lookup(pool->dissectors, GUINT_TO_POINTER(serial));

	if (!dissector)
		return;
	dissector->ended = true;
	dissector->status = status;
	check_death(dissector);
}

static void
on_lost(void *user)
{
	Pool *pool = user;
	g_autoptr(GList) all = g_hash_table_get_values(pool->dissectors);

	g_clear_pointer(&pool->nursery, nursery_stop);
	for (GList *l = all; l; l = l->next) {
		Dissector *dissector = l->data;

		if (dissector->job)
			job_fail(dissector->job, g_error_new(DISSECTOR_ERROR, DISSECTOR_ERROR_DIED,
			                                     "the dissectors' nursery has ended"));
		else
			dissector_drop(dissector, false);
	}
}

static void
on_frame(GByteArray *frame, void *user)
{
	Dissector *dissector = user;
	Job *job = dissector->job;
	Pool *pool = dissector->pool;
	g_autoptr(GByteArray) taken = frame;
	g_autoptr(GError) error = NULL;
	g_autoptr(json_t) reply = NULL;

	if (!job || !job->waiting_for_reply) {
		/* Nobody asked. What else it would say is worth nothing. */
		if (job)
			job_fail(job, g_error_new(DISSECTOR_ERROR, DISSECTOR_ERROR_NONSENSE,
			                          "the dissector spoke without being asked"));
		else
			dissector_drop(dissector, true);
		return;
	}
	reply = dissector_reply_parse(taken, &error);
	if (!reply) {
		job_fail(job, g_steal_pointer(&error));
		return;
	}
	g_clear_handle_id(&job->timer, g_source_remove);
	set_working(job, false);
	job->reply(job, reply, NULL, job->user);
	pool_pump(pool);
}

static const ChannelEvents channel_events = { on_frame, on_hung_up };
static const NurseryEvents nursery_events = { on_ended, on_lost };

/* Orders a new dissector. */
static Dissector *
dissector_new(Pool *pool, GError **error)
{
	Dissector *dissector;
	int fd = -1;

	if (!pool->nursery)
		pool->nursery = nursery_start(pool->program, &nursery_events, pool, error);
	if (!pool->nursery || !nursery_birth(pool->nursery, pool->last_serial + 1, &fd, error))
		return NULL;
	dissector = g_new0(Dissector, 1);
	dissector->pool = pool;
	dissector->serial = ++pool->last_serial;
	dissector->channel = channel_new(fd, fd, REPLY_MAX, &channel_events, dissector);
	g_hash_table_insert(pool->dissectors, GUINT_TO_POINTER(dissector->serial), dissector);
	return dissector;
}

/* A spare that cannot be had is no news: the next message finds out and says why. */
static void
ensure_spare(Pool *pool)
{
	Dissector *spare = g_queue_is_empty(pool->idle) ? dissector_new(pool, NULL) : NULL;

	if (spare)
		g_queue_push_tail(pool->idle, spare);
}

static gboolean
on_timeout(gpointer user)
{
	Job *job = user;

	job->timer = 0;
	job_fail(job, g_error_new(DISSECTOR_ERROR, DISSECTOR_ERROR_TIMEOUT,
	                          "no answer from the dissector within %d s", DISSECTOR_REPLY_MAX));
	return G_SOURCE_REMOVE;
}

static void
send_text(Channel *channel, const char *text)
{
	g_autoptr(GBytes) frame = g_bytes_new(text, strlen(text));

	channel_send(channel, frame);
}

static void
await_reply(Job *job)
{
	set_working(job, true);
	job->timer = g_timeout_add_seconds(DISSECTOR_REPLY_MAX, on_timeout, job);
}

static void
job_start(Job *job)
{
	Pool *pool = job->pool;
	GError *error = NULL;
	Dissector *dissector = g_queue_pop_head(pool->idle);

	if (!dissector)
		dissector = dissector_new(pool, &error);
	if (!dissector) {
		job_fail(job, error);
		return;
	}
	dissector->job = job;
	dissector->served++;
	job->dissector = dissector;
	send_text(dissector->channel, job->settings ? job->settings : "{}");
	channel_send(dissector->channel, job->raw);
	g_clear_pointer(&job->raw, g_bytes_unref);
	await_reply(job);
}

static void
pool_pump(Pool *pool)
{
	bool started = false;

	while (pool->running < pool->running_max && !g_queue_is_empty(pool->waiting)) {
		job_start(g_queue_pop_head(pool->waiting));
		started = true;
	}
	if (started)
		ensure_spare(pool);
}

static void
job_free(Job *job)
{
	g_clear_handle_id(&job->timer, g_source_remove);
	g_clear_handle_id(&job->failing, g_source_remove);
	g_clear_pointer(&job->raw, g_bytes_unref);
	g_clear_error(&job->error);
	g_free(job->settings);
	g_free(job);
}

Pool *
pool_new(const char *program, unsigned running, unsigned serves)
{
	Pool *pool = g_new0(Pool, 1);

	pool->program = g_strdup(program);
	pool->running_max = MAX(running, 1);
	pool->serves = MAX(serves, 1);
	pool->dissectors = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL,
	                                         (GDestroyNotify)dissector_free);
	pool->idle = g_queue_new();
	pool->waiting = g_queue_new();
	pool->jobs = g_hash_table_new_full(g_direct_hash, g_direct_equal, (GDestroyNotify)job_free,
	                                   NULL);
	ensure_spare(pool);
	return pool;
}

void
pool_free(Pool *pool)
{
	if (!pool)
		return;
	g_queue_free(pool->waiting);
	g_queue_free(pool->idle);
	g_hash_table_unref(pool->jobs);
	g_hash_table_unref(pool->dissectors);
	nursery_stop(pool->nursery);
	g_free(pool->program);
	g_free(pool);
}

Job *
pool_dissect(Pool *pool, GBytes *raw, const char *settings, JobReply reply, void *user)
{
	Job *job = g_new0(Job, 1);

	job->pool = pool;
	job->raw = g_bytes_ref(raw);
	job->settings = g_strdup(settings);
	job->reply = reply;
	job->user = user;
	g_hash_table_add(pool->jobs, job);
	g_queue_push_tail(pool->waiting, job);
	pool_pump(pool);
	return job;
}

void
job_answer(Job *job, const char *answers)
{
	if (job->waiting_for_reply || job->error)
		return;
	if (!job->dissector) {
		job_fail(job, g_error_new(DISSECTOR_ERROR, DISSECTOR_ERROR_DIED,
		                          "the dissector ended between two answers"));
		return;
	}
	send_text(job->dissector->channel, answers);
	await_reply(job);
}

void
job_end(Job *job)
{
	Pool *pool = job->pool;
	Dissector *dissector = job->dissector;

	bool working = job->waiting_for_reply;

	g_queue_remove(pool->waiting, job);
	set_working(job, false);
	if (dissector && !working && !dissector->hung_up && dissector->served < pool->serves) {
		send_text(dissector->channel, "");
		dissector->job = NULL;
		g_queue_push_head(pool->idle, dissector);
	} else if (dissector) {
		dissector_drop(dissector, working);
	}
	g_hash_table_remove(pool->jobs, job);
	pool_pump(pool);
}
