/* SPDX-License-Identifier: MIT */

/*
 * Answers that were had before
 *
 * In memory, bounded by number and size; the oldest goes first. With a store behind it they outlive
 * the process. Who was asked is part of what is kept: another server may say something else.
 */

#pragma once

#include "base/auto.h"
#include "fetch/store.h"

typedef struct AnswerCache AnswerCache;

typedef struct AnswerCacheLimits {
	const char *kind;          /* a word; caches of different kinds can have the same store */
	unsigned number;           /* of answers in memory, */
	size_t size;               /* and bytes of them */
	uint32_t ttl_min, ttl_max; /* seconds that an answer is kept at least and at most */
} AnswerCacheLimits;

/*
 * @store may be NULL; both it and @limits are borrowed for the cache's life. @now is seconds of
 * real time, as everywhere here.
 */
AnswerCache *answer_cache_new(Store *store, const AnswerCacheLimits *limits, gint64 now);
void answer_cache_free(AnswerCache *cache);

/*
 * Returns: (transfer full): what @source answered to @question, with "kept" and no time spent, or
 * NULL.
 */
json_t *answer_cache_get(const AnswerCache *cache, const char *source, const char *question,
                         gint64 now);

/*
 * Keeps @answer for @ttl seconds, made to lie within the limits. A failure is not written to the
 * store.
 */
void answer_cache_put(AnswerCache *cache, const char *source, const char *question,
                      const json_t *answer, uint32_t ttl, gint64 now);

/* Calls @visit for what @source answered to each question that has this @beginning. */
typedef void (*AnswerCacheVisit)(const json_t *answer, void *user);
void answer_cache_foreach(const AnswerCache *cache, const char *source, const char *beginning,
                          gint64 now, AnswerCacheVisit visit, void *user);
