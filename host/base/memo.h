/* SPDX-License-Identifier: MIT */

/*
 * A memo: answers to a question that is asked again and again
 *
 * For pure functions of a string only, so that it changes nothing but the time they take. Bounded:
 * when it is full it is emptied.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct Memo Memo;

/* @free_value is NULL for values that nobody owns. Lives as long as the process. */
Memo *memo_new(GDestroyNotify free_value);

/* Forgets everything: what the answers rest on has changed. NULL is fine. */
void memo_clear(Memo *memo);

/* Makes room for @n more, so that no answer taken from now on is lost before that many. */
void memo_reserve(Memo *memo, unsigned n);

/* Returns whether @key's answer is known; *ret is borrowed and may be NULL. */
bool memo_get(Memo *memo, const char *key, const void **ret);

/* Notes @value (taken) as @key's answer and returns it. */
const void *memo_put(Memo *memo, const char *key, void *value);
