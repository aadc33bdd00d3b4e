/* SPDX-License-Identifier: MIT */

/*
 * A zone that answers as a resolver would
 *
 * Zones are as the SPF suites write them: an object of lower-case names, each an array of
 *     ["TXT", ["strings", "to join"]], ["MX", [10, "host"]], ["A", "192.0.2.1"], ["CNAME", "name"]
 * ["TIMEOUT"] alone: every type not answered before it times out; as a value: that type does.
 * A name that is not there does not exist, except below "error.", where the server fails.
 */

#pragma once

#include "ask/ledger.h"
#include "base/auto.h"

/* Returns: (transfer full): the answer to @question ("txt:example.com"; see ask/ledger.h). */
json_t *zone_answer(const json_t *zone, const char *question);

/* Returns: (transfer full): the answers to all questions about the names of @zone, but PTR. */
json_t *zone_answers(const json_t *zone);

/* Adds the answers to the open questions of @ledger to @answers. Returns how many those were. */
unsigned zone_answer_pending(const json_t *zone, const Ledger *ledger, json_t *answers);
