/* SPDX-License-Identifier: MIT */

/*
 * What files on this machine answer
 *
 * Where addresses are (fetch/geo.h), which links are listed (fetch/feeds.h), and what was seen
 * before (fetch/history.h): questions of CONSENT_OFFLINE. It takes microseconds, the history a
 * millisecond, and leaves nothing behind here or anywhere else, so that nobody need be asked
 * whether he wants it.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

#include "fetch/history.h"

typedef struct Local Local;

/*
 * Opens what is in @folders (NULL-terminated; NULL: geo_folders()). Never fails: without a file
 * answers are failures. Returns: (transfer full).
 */
Local *local_open(const char *const *folders);
void local_free(Local *local);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Local, local_free)

/* Looks for files again when something has changed in the folders. */
void local_refresh(Local *local);

/*
 * Answers @question. @local may be NULL, which is to have no files, and @history, which is to have
 * seen nothing. Returns: (transfer full), or NULL for a question that is not for files.
 */
json_t *local_answer(Local *local, History *history, const char *question);
