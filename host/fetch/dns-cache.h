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

typedef struct DnsCache DnsCache;

/* @store is taken and may be NULL. @now is seconds of real time, as everywhere here. */
DnsCache *dns_cache_new(Store *store, gint64 now);
void dns_cache_free(DnsCache *cache);

/*
 * Returns: (transfer full): what @source answered to @question, with "kept" and no time spent, or
 * NULL.
 */
json_t *dns_cache_get(const DnsCache *cache, const char *source, const char *question, gint64 now);

/*
 * Keeps @answer for @ttl seconds, made to lie within DNS_TTL_MIN and DNS_TTL_MAX. A failure is not
 * written to the store.
 */
void dns_cache_put(DnsCache *cache, const char *source, const char *question, const json_t *answer,
                   uint32_t ttl, gint64 now);
