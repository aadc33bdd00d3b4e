/* SPDX-License-Identifier: MIT */

#include "fetch/answer-cache.h"

#include <stdbool.h>
#include <string.h>

struct AnswerCache {
	Store *store;
	const AnswerCacheLimits *limits;
	GHashTable *by_key; /* Kept, by its own key */
	GQueue oldest;      /* of the same, in the order of their coming */
	size_t size;
};

typedef struct Kept {
	char *key;
	char *text; /* the answer as JSON, so that its size is known */
	gint64 expires;
	GList link;
} Kept;

static size_t
kept_size(const Kept *kept)
{
	return sizeof(*kept) + strlen(kept->key) + strlen(kept->text);
}

static void
drop(AnswerCache *cache, Kept *kept)
{
	g_hash_table_remove(cache->by_key, kept->key);
	g_queue_unlink(&cache->oldest, &kept->link);
	cache->size -= kept_size(kept);
	g_free(kept->text);
	g_free(kept->key);
	g_free(kept);
}

/* Returns: (transfer full): one key out of three. */
static char *
key_of(const AnswerCache *cache, const char *source, const char *question)
{
	return g_strjoin(" ", cache->limits->kind, source, question, NULL);
}

/* Keeps @text (taken) under @key (taken). */
static void
keep(AnswerCache *cache, char *key, char *text, gint64 expires)
{
	Kept *old = g_hash_table_lookup(cache->by_key, key);
	Kept *kept = g_new0(Kept, 1);

	if (old)
		drop(cache, old);
	kept->key = key;
	kept->text = text;
	kept->expires = expires;
	kept->link.data = kept;
	g_hash_table_insert(cache->by_key, kept->key, kept);
	g_queue_push_tail_link(&cache->oldest, &kept->link);
	cache->size += kept_size(kept);
	while (cache->oldest.length > cache->limits->number || cache->size > cache->limits->size)
		drop(cache, g_queue_peek_head(&cache->oldest));
}

static void
on_stored(const char *key, const char *text, gint64 expires, void *user)
{
	keep(user, g_strdup(key), g_strdup(text), expires);
}

AnswerCache *
answer_cache_new(Store *store, const AnswerCacheLimits *limits, gint64 now)
{
	g_autofree char *prefix = g_strconcat(limits->kind, " ", NULL);
	AnswerCache *cache = g_new0(AnswerCache, 1);

	cache->store = store;
	cache->limits = limits;
	cache->by_key = g_hash_table_new(g_str_hash, g_str_equal);
	g_queue_init(&cache->oldest);
	if (store)
		store_foreach(store, prefix, now, limits->number, on_stored, cache);
	return cache;
}

void
answer_cache_free(AnswerCache *cache)
{
	if (!cache)
		return;
	while (cache->oldest.head)
		drop(cache, cache->oldest.head->data);
	g_hash_table_unref(cache->by_key);
	g_free(cache);
}

/* Whether it is still to be believed. */
static bool
is_fresh(const AnswerCache *cache, const Kept *kept, gint64 now)
{
	/* What expires too late was written before the clock was set back. */
	return kept->expires > now && kept->expires <= now + cache->limits->ttl_max;
}

json_t *
answer_cache_get(const AnswerCache *cache, const char *source, const char *question, gint64 now)
{
	g_autofree char *key = key_of(cache, source, question);
	const Kept *kept = g_hash_table_lookup(cache->by_key, key);
	json_t *answer;

	if (!kept || !is_fresh(cache, kept, now))
		return NULL;
	answer = json_loads(kept->text, JSON_ALLOW_NUL, NULL);
	json_object_set_new(answer, "kept", json_true());
	json_object_set_new(answer, "ms", json_integer(0));
	return answer;
}

void
answer_cache_put(AnswerCache *cache, const char *source, const char *question, const json_t *answer,
                 uint32_t ttl, gint64 now)
{
	gint64 expires = now + CLAMP(ttl, cache->limits->ttl_min, cache->limits->ttl_max);
	char *key = key_of(cache, source, question), *text = json_dumps(answer, JSON_COMPACT);

	if (cache->store && !json_object_get(answer, "reason"))
		store_put(cache->store, key, text, expires);
	keep(cache, key, text, expires);
}

void
answer_cache_foreach(const AnswerCache *cache, const char *source, const char *beginning,
                     gint64 now, AnswerCacheVisit visit, void *user)
{
	g_autofree char *prefix = key_of(cache, source, beginning);

	for (const GList *at = cache->oldest.head; at; at = at->next) {
		const Kept *kept = at->data;
		g_autoptr(json_t) answer = NULL;

		if (!g_str_has_prefix(kept->key, prefix) || !is_fresh(cache, kept, now))
			continue;
		answer = json_loads(kept->text, JSON_ALLOW_NUL, NULL);
		visit(answer, user);
	}
}
