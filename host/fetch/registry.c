/* SPDX-License-Identifier: MIT */

#include "fetch/registry.h"

#include <stdbool.h>
#include <string.h>

#include "fetch/answer-cache.h"
#include "fetch/answer.h"
#include "fetch/bounds.h"
#include "fetch/registry-course.h"

struct Registry {
	RegistryTable *table;
	char *ca_file;
	Store *store;
	AnswerCache *cache; /* made when it is needed: it reads the store */
	ExchangeWay way;
	QuietHours *hours;
	GHashTable *by_key; /* question → Job: those that others may join */
	GQueue jobs;        /* Job */
	GQueue settled;     /* Job: those that have an answer, which is to be told */
	unsigned asking;    /* how many have a course that has not come to its end */
	guint source;
};

/* One question, whoever asks it. */
typedef struct Job {
	Registry *registry;
	char *question;
	Course *course; /* NULL: the answer was known before */
	json_t *answer; /* NULL: not yet */
	bool is_told;   /* just now: it goes by itself */
	GList link, settled_link;
	GPtrArray *requests;
} Job;

struct RegistryRequest {
	Job *job;
	RegistryAnswer answer;
	void *user;
};

static const AnswerCacheLimits limits = { .kind = "registry",
	                                  .number = REGISTRY_KEPT_MAX,
	                                  .size = REGISTRY_KEPT_SIZE_MAX,
	                                  .ttl_min = 1,
	                                  .ttl_max = REGISTRY_NETWORK_DAYS * REGISTRY_DAY_S };

static gint64
real_seconds(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

Registry *
registry_new(const RegistryOptions *options, GError **error)
{
	RegistryTable *table = registry_table_new(options->table, error);
	Registry *registry;

	if (!table)
		return NULL;
	(void)curl_global_init(CURL_GLOBAL_DEFAULT);
	registry = g_new0(Registry, 1);
	registry->table = table;
	registry->ca_file = g_strdup(options->ca_file);
	registry->store = options->store;
	registry->way = (ExchangeWay){ .table = table, .ca_file = registry->ca_file };
	registry->hours = quiet_hours_new();
	registry->by_key = g_hash_table_new(g_str_hash, g_str_equal);
	g_queue_init(&registry->jobs);
	g_queue_init(&registry->settled);
	return registry;
}

/* libcurl holds sockets of its own, so it is there only while something is asked. */
static void
open_transfers(Registry *registry)
{
	if (registry->way.transfers)
		return;
	registry->way.transfers = transfers_new(exchange_ended, NULL);
	/* What is more to one server waits within libcurl, where its time runs, too. */
	transfers_set_limits(registry->way.transfers, false, REGISTRY_CONNECTIONS_MAX);
}

/* Not from inside a course: libcurl may be at work. */
static void
close_transfers(Registry *registry)
{
	if (registry->asking == 0)
		g_clear_pointer(&registry->way.transfers, transfers_free);
}

/* From here on nobody can join it. */
static void
job_close(Job *job)
{
	if (g_hash_table_lookup(job->registry->by_key, job->question) == job)
		g_hash_table_remove(job->registry->by_key, job->question);
}

static void
job_free(Job *job)
{
	Registry *registry = job->registry;

	job_close(job);
	registry->asking -= job->course && !job->answer;
	course_free(job->course);
	g_queue_unlink(&registry->jobs, &job->link);
	if (job->answer && !job->is_told)
		g_queue_unlink(&registry->settled, &job->settled_link);
	g_ptr_array_unref(job->requests);
	json_decref(job->answer);
	g_free(job->question);
	g_free(job);
}

void
registry_free(Registry *registry)
{
	if (!registry)
		return;
	while (registry->jobs.head)
		job_free(registry->jobs.head->data);
	g_clear_handle_id(&registry->source, g_source_remove);
	g_hash_table_unref(registry->by_key);
	quiet_hours_free(registry->hours);
	close_transfers(registry);
	answer_cache_free(registry->cache);
	registry_table_free(registry->table);
	g_free(registry->ca_file);
	g_free(registry);
}

bool
registry_takes(const char *question)
{
	return g_str_has_prefix(question, "domain:") || g_str_has_prefix(question, "network:") ||
	       g_str_has_prefix(question, "referral:");
}

/* Tells all that wait. Each may ask anew and forget any other. */
static void
tell(Job *job)
{
	g_queue_unlink(&job->registry->settled, &job->settled_link);
	job->is_told = true;
	while (job->requests->len > 0) {
		RegistryRequest *request = g_ptr_array_steal_index(job->requests, 0);

		request->answer(job->answer, request->user);
		g_free(request);
	}
	job_free(job);
}

static gboolean
on_settled(gpointer user)
{
	Registry *registry = user;

	/* Only those of now: the loop has others to serve. */
	for (guint n = registry->settled.length; n > 0 && registry->settled.head; n--)
		tell(registry->settled.head->data);
	close_transfers(registry);
	if (registry->settled.length > 0)
		return G_SOURCE_CONTINUE;
	registry->source = 0;
	return G_SOURCE_REMOVE;
}

/* Ends @job with @answer (taken), which is told from the main loop. */
static void
settle(Job *job, json_t *answer)
{
	Registry *registry = job->registry;

	job_close(job);
	job->answer = answer;
	g_queue_push_tail_link(&registry->settled, &job->settled_link);
	if (registry->source == 0)
		registry->source = g_idle_add_full(G_PRIORITY_DEFAULT, on_settled, registry, NULL);
}

static AnswerCache *
cache_of(Registry *registry)
{
	if (!registry->cache)
		registry->cache = answer_cache_new(registry->store, &limits, real_seconds());
	return registry->cache;
}

static void
on_course(json_t *answer, uint32_t ttl, void *user)
{
	Job *job = user;
	Registry *registry = job->registry;

	registry->asking--;
	if (ttl > 0)
		answer_cache_put(cache_of(registry), registry_table_name(registry->table),
		                 job->question, answer, ttl, real_seconds());
	settle(job, answer);
}

/* A server that is looked for, in lower case. */
typedef struct Mention {
	const char *server, *escaped;
	bool found;
} Mention;

static bool
is_name(char c)
{
	return g_ascii_isalnum(c) || c == '-' || c == '.' || c == '_';
}

/* Whether @needle stands in @text by itself, and not within a longer name. */
static bool
stands_in(const char *text, size_t len, const char *needle)
{
	size_t needle_len = strlen(needle);
	const char *end = text + len;

	for (const char *p = text; (p = memmem(p, (size_t)(end - p), needle, needle_len)); p++) {
		const char *after = p + needle_len;

		/* A sentence or a name may end with a dot. */
		if (after < end && *after == '.')
			after++;
		if ((p == text || !is_name(p[-1])) && (after == end || !is_name(*after)))
			return true;
	}
	return false;
}

static void
look_for_mention(const json_t *answer, void *user)
{
	Mention *mention = user;
	const json_t *said;
	size_t i;

	json_array_foreach (json_object_get(answer, "value"), i, said) {
		const json_t *text = json_object_get(said, "text");
		size_t len = json_string_length(text);
		g_autofree char *lower = g_memdup2(json_string_value(text), len);

		for (size_t j = 0; j < len; j++)
			lower[j] = g_ascii_tolower(lower[j]);
		mention->found = mention->found || stands_in(lower, len, mention->server) ||
		                 stands_in(lower, len, mention->escaped);
	}
}

/*
 * Whether an answer about the subject has named the server of @question. The one who asks reads
 * hostile mail: it must not be able to send us where no registry would.
 */
static bool
was_named(Registry *registry, const RegistryQuestion *question)
{
	g_autofree char *server = g_ascii_strdown(question->server, -1);
	g_auto(GStrv) parts = g_strsplit(server, "/", -1);
	/* JSON may write "/" as "\/" (RFC 8259 §7). */
	g_autofree char *escaped = g_strjoinv("\\/", parts);
	g_autofree char *domain = g_strconcat("domain:", question->subject, NULL);
	g_autofree char *network = g_strconcat("network:", question->subject, NULL);
	g_autofree char *referral = g_strconcat("referral:", question->subject, " ", NULL);
	const char *source = registry_table_name(registry->table);
	g_autoptr(json_t) of_domain =
		answer_cache_get(cache_of(registry), source, domain, real_seconds());
	g_autoptr(json_t) of_network =
		answer_cache_get(cache_of(registry), source, network, real_seconds());
	Mention mention = { .server = server, .escaped = escaped };

	look_for_mention(of_domain, &mention);
	look_for_mention(of_network, &mention);
	answer_cache_foreach(cache_of(registry), source, referral, real_seconds(), look_for_mention,
	                     &mention);
	return mention.found;
}

static Job *
job_new(Registry *registry, const char *question)
{
	Job *job = g_new0(Job, 1);

	job->registry = registry;
	job->question = g_strdup(question);
	job->link.data = job->settled_link.data = job;
	job->requests = g_ptr_array_new_with_free_func(g_free);
	g_queue_push_tail_link(&registry->jobs, &job->link);
	return job;
}

static Job *
job_for(Registry *registry, const char *question)
{
	json_t *kept = answer_cache_get(cache_of(registry), registry_table_name(registry->table),
	                                question, real_seconds());
	RegistryQuestion read;
	Job *job = g_hash_table_lookup(registry->by_key, question);

	if (!kept && job)
		return job;
	job = job_new(registry, question);
	if (kept) {
		settle(job, kept);
	} else if (!registry_question_read(question, &read) ||
	           (read.kind == REGISTRY_REFERRAL && !was_named(registry, &read))) {
		settle(job, answer_failed("malformed", NULL, 0));
	} else {
		g_hash_table_insert(registry->by_key, job->question, job);
		open_transfers(registry);
		registry->asking++;
		job->course = course_new(&registry->way, registry->hours, &read, on_course, job);
	}
	return job;
}

RegistryRequest *
registry_ask(Registry *registry, const char *question, RegistryAnswer answer, void *user)
{
	RegistryRequest *request = g_new0(RegistryRequest, 1);

	request->job = job_for(registry, question);
	request->answer = answer;
	request->user = user;
	g_ptr_array_add(request->job->requests, request);
	return request;
}

void
registry_forget(RegistryRequest *request)
{
	Job *job = request->job;
	Registry *registry = job->registry;

	g_ptr_array_remove(job->requests, request);
	if (job->requests->len > 0 || job->is_told)
		return;
	job_free(job);
	close_transfers(registry);
}
