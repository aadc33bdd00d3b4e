/* SPDX-License-Identifier: MIT */

/*
 * Whom the reader lets the host ask, as the hello says
 */

#pragma once

#include <jansson.h>
#include <stdbool.h>

#include "fetch/fetch.h"

typedef struct Outside Outside;

/* Nobody, until a hello says whom. Returns: (transfer full). */
Outside *outside_new(void);
void outside_free(Outside *outside);

/*
 * Takes the resolver, the keys and the proxy of @hello. A resolver that was named is looked at at
 * once. Returns whether there is one; without it a message can still be dissected.
 */
bool outside_choose(Outside *outside, json_t *hello);

/* Returns who asks, borrowed, opened when it is first needed; NULL when the resolver is none. */
Fetcher *outside_fetcher(Outside *outside);
