/* SPDX-License-Identifier: MIT */

#include "fetch/resolver.h"
#include "fetch/bounds.h"

#include "fetch/answer.h"
#include "fetch/lookup.h"

/* How often deadlines are looked at, in milliseconds, while there are any. */
#define TICK_MS 50

struct Resolver {
	DnsTransport *transport;
	AnswerCache *cache;
	GHashTable *by_key; /* key → Job: those that others may join */
	GQueue jobs[3];     /* Job, by stage, the oldest first */
	guint ready_source, tick_source;
	GQueue ready; /* Job: of which something has come */
};

typedef enum {
	STAGE_WAITS,   /* for its turn on the wire */
	STAGE_ASKED,   /* it has a lookup */
	STAGE_SETTLED, /* it has an answer, which is to be told */
} Stage;

/* One question, whoever asks it. */
typedef struct Job {
	Resolver *resolver;
	char *source, *key, *shared; /* the latter out of both; NULL if there is none to join */
	DnsQuestion question;
	gint64 since; /* g_get_monotonic_time() */
	Stage stage;
	GList link; /* in the list of its stage */
	bool is_ready;
	GList ready_link;
	Lookup *lookup;
	json_t *answer;
	bool is_told; /* just now: it goes by itself */
	GPtrArray *waiters;
} Job;

struct Waiter {
	Job *job;
	ResolverAnswer answer;
	void *user;
};

static gboolean on_ready(gpointer user);
static gboolean on_tick(gpointer user);

const AnswerCacheLimits resolver_cache_limits = { .kind = "dns",
	                                          .number = DNS_CACHE_MAX,
	                                          .size = DNS_CACHE_SIZE_MAX,
	                                          .ttl_min = DNS_TTL_MIN,
	                                          .ttl_max = DNS_TTL_MAX };

static gint64
real_seconds(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

Resolver *
resolver_new(DnsTransport *transport, AnswerCache *cache)
{
	Resolver *resolver = g_new0(Resolver, 1);

	resolver->transport = transport;
	resolver->cache = cache;
	resolver->by_key = g_hash_table_new(g_str_hash, g_str_equal);
	for (size_t i = 0; i < G_N_ELEMENTS(resolver->jobs); i++)
		g_queue_init(&resolver->jobs[i]);
	g_queue_init(&resolver->ready);
	return resolver;
}

/* Has @job looked at from the main loop. */
static void
set_ready(void *user)
{
	Job *job = user;
	Resolver *resolver = job->resolver;

	if (job->is_ready)
		return;
	job->is_ready = true;
	g_queue_push_tail_link(&resolver->ready, &job->ready_link);
	if (resolver->ready_source == 0)
		resolver->ready_source =
			g_idle_add_full(G_PRIORITY_DEFAULT, on_ready, resolver, NULL);
}

static void
set_stage(Job *job, Stage stage)
{
	g_queue_unlink(&job->resolver->jobs[job->stage], &job->link);
	job->stage = stage;
	g_queue_push_tail_link(&job->resolver->jobs[stage], &job->link);
}

static Job *
job_new(Resolver *resolver)
{
	Job *job = g_new0(Job, 1);

	job->resolver = resolver;
	job->since = g_get_monotonic_time();
	job->stage = STAGE_WAITS;
	job->link.data = job->ready_link.data = job;
	job->waiters = g_ptr_array_new_with_free_func(g_free);
	g_queue_push_tail_link(&resolver->jobs[STAGE_WAITS], &job->link);
	if (resolver->tick_source == 0)
		resolver->tick_source = g_timeout_add(TICK_MS, on_tick, resolver);
	return job;
}

/* From here on nobody can join it. */
static void
job_close(Job *job)
{
	if (job->shared)
		g_hash_table_remove(job->resolver->by_key, job->shared);
	g_clear_pointer(&job->shared, g_free);
	g_clear_pointer(&job->lookup, lookup_free);
}

static void
job_free(Job *job)
{
	Resolver *resolver = job->resolver;

	job_close(job);
	g_queue_unlink(&resolver->jobs[job->stage], &job->link);
	if (job->is_ready)
		g_queue_unlink(&resolver->ready, &job->ready_link);
	g_ptr_array_unref(job->waiters);
	json_decref(job->answer);
	g_free(job->source);
	g_free(job->key);
	g_free(job);
}

void
resolver_free(Resolver *resolver)
{
	if (!resolver)
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(resolver->jobs); i++)
		while (resolver->jobs[i].head)
			job_free(resolver->jobs[i].head->data);
	g_clear_handle_id(&resolver->ready_source, g_source_remove);
	g_clear_handle_id(&resolver->tick_source, g_source_remove);
	g_hash_table_unref(resolver->by_key);
	resolver->transport->free(resolver->transport);
	answer_cache_free(resolver->cache);
	g_free(resolver);
}

/* Ends @job with @answer (taken), which is told from the main loop. */
static void
settle(Job *job, json_t *answer)
{
	job_close(job);
	job->answer = answer;
	set_stage(job, STAGE_SETTLED);
	set_ready(job);
}

/* Begins what waits, as far as there is room on the wire. */
static void
begin_jobs(Resolver *resolver)
{
	while (resolver->jobs[STAGE_ASKED].length < DNS_IN_FLIGHT_MAX &&
	       resolver->jobs[STAGE_WAITS].head) {
		Job *job = resolver->jobs[STAGE_WAITS].head->data;

		set_stage(job, STAGE_ASKED);
		job->lookup =
			lookup_new(resolver->transport, &job->question, job->since, set_ready, job);
		lookup_send(job->lookup, g_get_monotonic_time());
	}
}

/* Tells all that wait. Each may ask anew and forget any other. */
static void
tell(Job *job)
{
	job->is_told = true;
	while (job->waiters->len > 0) {
		Waiter *waiter = g_ptr_array_steal_index(job->waiters, 0);

		waiter->answer(job->answer, waiter->user);
		g_free(waiter);
	}
	job_free(job);
}

static void
advance(Job *job)
{
	LookupEnd end = { 0 };
	json_t *answer;

	if (job->stage == STAGE_SETTLED) {
		tell(job);
		return;
	}
	answer = lookup_advance(job->lookup, &end);
	if (!answer)
		return;
	if (end.keep)
		answer_cache_put(job->resolver->cache, job->source, job->key, answer, end.ttl,
		                 real_seconds());
	settle(job, answer);
}

static gboolean
on_ready(gpointer user)
{
	Resolver *resolver = user;

	/* Only those of now: the loop has others to serve. */
	for (guint n = resolver->ready.length; n > 0 && resolver->ready.head; n--) {
		Job *job = resolver->ready.head->data;

		g_queue_unlink(&resolver->ready, &job->ready_link);
		job->is_ready = false;
		advance(job);
	}
	begin_jobs(resolver);
	if (resolver->ready.length > 0)
		return G_SOURCE_CONTINUE;
	resolver->ready_source = 0;
	return G_SOURCE_REMOVE;
}

/* Answers jobs whose time is over, those of @queue that began first. */
static void
expire(GQueue *queue, gint64 now)
{
	gint64 too_old = now - (FETCH_DEADLINE_MS - TICK_MS) * G_TIME_SPAN_MILLISECOND;

	while (queue->head && ((const Job *)queue->head->data)->since <= too_old) {
		Job *job = queue->head->data;

		settle(job, job->lookup ? lookup_time_out(job->lookup)
		                        : answer_failed("timeout", NULL, FETCH_DEADLINE_MS));
	}
}

static gboolean
on_tick(gpointer user)
{
	Resolver *resolver = user;
	gint64 now = g_get_monotonic_time();

	expire(&resolver->jobs[STAGE_WAITS], now);
	expire(&resolver->jobs[STAGE_ASKED], now);
	for (GList *at = resolver->jobs[STAGE_ASKED].head; at; at = at->next)
		lookup_send(((const Job *)at->data)->lookup, now);
	begin_jobs(resolver);
	if (resolver->jobs[STAGE_WAITS].head || resolver->jobs[STAGE_ASKED].head)
		return G_SOURCE_CONTINUE;
	resolver->tick_source = 0;
	return G_SOURCE_REMOVE;
}

static Waiter *
add_waiter(Job *job, ResolverAnswer answer, void *user)
{
	Waiter *waiter = g_new0(Waiter, 1);

	waiter->job = job;
	waiter->answer = answer;
	waiter->user = user;
	g_ptr_array_add(job->waiters, waiter);
	return waiter;
}

Waiter *
resolver_settle(Resolver *resolver, json_t *known, ResolverAnswer answer, void *user)
{
	Job *job = job_new(resolver);

	settle(job, known);
	return add_waiter(job, answer, user);
}

Waiter *
resolver_ask(Resolver *resolver, const char *key, const DnsQuestion *question,
             ResolverAnswer answer, void *user)
{
	const char *source = resolver->transport->source(resolver->transport);
	g_autofree char *shared = g_strconcat(source, " ", key, NULL);
	json_t *kept = answer_cache_get(resolver->cache, source, key, real_seconds());
	Job *job;

	if (kept)
		return resolver_settle(resolver, kept, answer, user);
	job = g_hash_table_lookup(resolver->by_key, shared);
	if (job)
		return add_waiter(job, answer, user);
	job = job_new(resolver);
	job->source = g_strdup(source);
	job->key = g_strdup(key);
	job->shared = g_steal_pointer(&shared);
	job->question = *question;
	g_hash_table_insert(resolver->by_key, job->shared, job);
	begin_jobs(resolver);
	return add_waiter(job, answer, user);
}

void
resolver_forget(Waiter *waiter)
{
	Job *job = waiter->job;
	Resolver *resolver = job->resolver;

	g_ptr_array_remove(job->waiters, waiter);
	if (job->waiters->len > 0 || job->is_told)
		return;
	job_free(job);
	begin_jobs(resolver);
}
