/* SPDX-License-Identifier: MIT */

/*
 * The course of one question to the registries
 *
 * From the server that the table names over redirects, or over as many queries as the server wants,
 * to the answer.
 */

#pragma once

#include <stdint.h>

#include "base/auto.h"
#include "fetch/quiet-hours.h"
#include "fetch/registry-exchange.h"
#include "fetch/registry-question.h"

typedef struct Course Course;

/*
 * Called once: @answer (taken) is one of ask/ledger.h, to be kept for @ttl seconds; 0: not at all.
 * Also from inside course_new(). The course stays until it is freed.
 */
typedef void (*CourseDone)(json_t *answer, uint32_t ttl, void *user);

/* All are borrowed for the course's life; @question is copied. */
Course *course_new(const ExchangeWay *way, QuietHours *hours, const RegistryQuestion *question,
                   CourseDone done, void *user);

/* Ends it, without a word if it has not come to its end. NULL is fine. */
void course_free(Course *course);
