/* SPDX-License-Identifier: MIT */

#include "fetch/answer-cache.h"

#include <glib/gstdio.h>

#include "fetch/answer.h"
#include "fetch/bounds.h"

#include "fetch/resolver.h"

#define NOW 1700000000

static void
put(AnswerCache *cache, const char *question, const char *value, uint32_t ttl)
{
	g_autoptr(json_t) answer =
		answer_known(json_pack("[s]", value), true, false, "192.0.2.53", 12);

	answer_cache_put(cache, "source", question, answer, ttl, NOW);
}

static void
assert_kept(AnswerCache *cache, const char *question, gint64 now, const char *value)
{
	g_autoptr(json_t) answer = answer_cache_get(cache, "source", question, now);
	const char *got = json_string_value(json_array_get(json_object_get(answer, "value"), 0));

	g_assert_cmpstr(got, ==, value);
}

static void
test_kept(void)
{
	AnswerCache *cache = answer_cache_new(NULL, &resolver_cache_limits, NOW);
	g_autoptr(json_t) answer = NULL, other = NULL;

	put(cache, "txt:a", "old", 60);
	put(cache, "txt:a", "new", 60);
	answer = answer_cache_get(cache, "source", "txt:a", NOW + 1);
	g_assert_true(json_is_true(json_object_get(answer, "kept")));
	g_assert_cmpint(json_integer_value(json_object_get(answer, "ms")), ==, 0);
	g_assert_cmpstr(json_string_value(json_object_get(answer, "sent_to")), ==, "192.0.2.53");
	assert_kept(cache, "txt:a", NOW + 1, "new");
	assert_kept(cache, "txt:b", NOW + 1, NULL);
	other = answer_cache_get(cache, "other", "txt:a", NOW + 1);
	g_assert_null(other);
	answer_cache_free(cache);
}

static void
test_time(void)
{
	AnswerCache *cache = answer_cache_new(NULL, &resolver_cache_limits, NOW);

	put(cache, "txt:short", "x", 0);
	put(cache, "txt:plain", "x", 60);
	put(cache, "txt:long", "x", 100000);
	assert_kept(cache, "txt:short", NOW + DNS_TTL_MIN - 1, "x");
	assert_kept(cache, "txt:short", NOW + DNS_TTL_MIN, NULL);
	assert_kept(cache, "txt:plain", NOW + 59, "x");
	assert_kept(cache, "txt:plain", NOW + 60, NULL);
	assert_kept(cache, "txt:long", NOW + DNS_TTL_MAX - 1, "x");
	assert_kept(cache, "txt:long", NOW + DNS_TTL_MAX, NULL);
	/* The clock was set back by a day. */
	assert_kept(cache, "txt:long", NOW - 86400, NULL);
	answer_cache_free(cache);
}

static void
test_number(void)
{
	AnswerCache *cache = answer_cache_new(NULL, &resolver_cache_limits, NOW);

	for (int i = 0; i < DNS_CACHE_MAX + 10; i++) {
		g_autofree char *question = g_strdup_printf("txt:%d", i);

		put(cache, question, "x", 60);
	}
	assert_kept(cache, "txt:9", NOW, NULL);
	assert_kept(cache, "txt:10", NOW, "x");
	answer_cache_free(cache);
}

static void
test_size(void)
{
	AnswerCache *cache = answer_cache_new(NULL, &resolver_cache_limits, NOW);
	g_autofree char *large = g_strnfill(DNS_CACHE_SIZE_MAX / 4, 'x');

	for (int i = 0; i < 4; i++) {
		g_autofree char *question = g_strdup_printf("txt:%d", i);

		put(cache, question, large, 60);
	}
	assert_kept(cache, "txt:0", NOW, NULL);
	assert_kept(cache, "txt:1", NOW, large);
	assert_kept(cache, "txt:3", NOW, large);
	answer_cache_free(cache);
}

/* Opens both anew, as another process would. */
static AnswerCache *
reopen(AnswerCache *cache, Store **store, const char *path, const AnswerCacheLimits *limits)
{
	answer_cache_free(cache);
	store_close(*store);
	*store = store_open(path);
	return answer_cache_new(*store, limits, g_get_real_time() / G_USEC_PER_SEC);
}

static void
test_store(void)
{
	static const AnswerCacheLimits others = {
		.kind = "other", .number = 10, .size = 10000, .ttl_max = 60
	};
	g_autofree char *folder = g_dir_make_tmp("fuwake-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "answers", NULL);
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	g_autoptr(json_t) answer =
		answer_known(json_pack("[s%]", "a\0b", (size_t)3), true, false, "192.0.2.53", 12);
	g_autoptr(json_t) failed = answer_failed("servfail", "192.0.2.53", 12);
	g_autoptr(json_t) again = NULL;
	Store *store = NULL;
	AnswerCache *cache = reopen(NULL, &store, path, &resolver_cache_limits);

	answer_cache_put(cache, "source", "txt:a", answer, 60, now);
	answer_cache_put(cache, "source", "txt:failed", failed, 60, now);
	cache = reopen(cache, &store, path, &resolver_cache_limits);
	again = answer_cache_get(cache, "source", "txt:a", now);
	g_assert_true(
		json_equal(json_object_get(again, "value"), json_object_get(answer, "value")));
	g_assert_null(answer_cache_get(cache, "source", "txt:failed", now));
	/* What is of another kind is somebody else's. */
	cache = reopen(cache, &store, path, &others);
	assert_kept(cache, "txt:a", now, NULL);
	answer_cache_free(cache);
	store_close(store);
	g_assert_cmpint(g_unlink(path), ==, 0);
	g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
count(const json_t *answer G_GNUC_UNUSED, void *user)
{
	unsigned *n = user;

	(*n)++;
}

static void
test_foreach(void)
{
	AnswerCache *cache = answer_cache_new(NULL, &resolver_cache_limits, NOW);
	unsigned n = 0;

	put(cache, "txt:a", "x", 60);
	put(cache, "txt:ab", "x", 60);
	put(cache, "txt:ac", "x", 10);
	put(cache, "txt:b", "x", 60);
	answer_cache_foreach(cache, "source", "txt:a", NOW + 20, count, &n);
	g_assert_cmpuint(n, ==, 2);
	answer_cache_foreach(cache, "other", "txt:a", NOW + 20, count, &n);
	g_assert_cmpuint(n, ==, 2);
	answer_cache_free(cache);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/answer-cache/kept", test_kept);
	g_test_add_func("/answer-cache/time", test_time);
	g_test_add_func("/answer-cache/number", test_number);
	g_test_add_func("/answer-cache/size", test_size);
	g_test_add_func("/answer-cache/store", test_store);
	g_test_add_func("/answer-cache/foreach", test_foreach);
	return g_test_run();
}
