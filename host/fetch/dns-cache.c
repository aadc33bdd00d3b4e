/* SPDX-License-Identifier: MIT */

#include "fetch/dns-cache.h"

#include <string.h>

#include "fetch/bounds.h"

struct DnsCache {
	Store *store;
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
drop(DnsCache *cache, Kept *kept)
{
	g_hash_table_remove(cache->by_key, kept->key);
	g_queue_unlink(&cache->oldest, &kept->link);
	cache->size -= kept_size(kept);
	g_free(kept->text);
	g_free(kept->key);
	g_free(kept);
}

/* Returns: (transfer full): one key out of two. */
static char *
key_of(const char *source, const char *question)
{
	return g_strconcat(source, " ", question, NULL);
}

/* Keeps @text (taken) under @key (taken). */
static void
keep(DnsCache *cache, char *key, char *text, gint64 expires)
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
	while (cache->oldest.length > DNS_CACHE_MAX || cache->size > DNS_CACHE_SIZE_MAX)
		drop(cache, g_queue_peek_head(&cache->oldest));
}

static void
on_stored(const char *key, const char *text, gint64 expires, void *user)
{
	keep(user, g_strdup(key), g_strdup(text), expires);
}

DnsCache *
dns_cache_new(Store *store, gint64 now)
{
	DnsCache *cache = g_new0(DnsCache, 1);

	cache->store = store;
	cache->by_key = g_hash_table_new(g_str_hash, g_str_equal);
	g_queue_init(&cache->oldest);
	if (store)
		store_foreach(store, now, DNS_CACHE_MAX, on_stored, cache);
	return cache;
}

void
dns_cache_free(DnsCache *cache)
{
	if (!cache)
		return;
	while (cache->oldest.head)
		drop(cache, cache->oldest.head->data);
	g_hash_table_unref(cache->by_key);
	store_close(cache->store);
	g_free(cache);
}

json_t *
dns_cache_get(const DnsCache *cache, const char *source, const char *question, gint64 now)
{
	g_autofree char *key = key_of(source, question);
	const Kept *kept = g_hash_table_lookup(cache->by_key, key);
	json_t *answer;

	/* What expires too late was written before the clock was set back. */
	if (!kept || kept->expires <= now || kept->expires > now + DNS_TTL_MAX)
		return NULL;
	answer = json_loads(kept->text, JSON_ALLOW_NUL, NULL);
	json_object_set_new(answer, "kept", json_true());
	json_object_set_new(answer, "ms", json_integer(0));
	return answer;
}

void
dns_cache_put(DnsCache *cache, const char *source, const char *question, const json_t *answer,
              uint32_t ttl, gint64 now)
{
	gint64 expires = now + CLAMP(ttl, DNS_TTL_MIN, DNS_TTL_MAX);
	char *key = key_of(source, question), *text = json_dumps(answer, JSON_COMPACT);

	if (cache->store && !json_object_get(answer, "reason"))
		store_put(cache->store, key, text, expires);
	keep(cache, key, text, expires);
}
