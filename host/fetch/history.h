/* SPDX-License-Identifier: MIT */

/*
 * The history
 *
 * What was seen of earlier mails, on disk (SQLite): for each a row of what it is recognised by, and
 * what was said of it. Nothing of it is text. Traits (addresses, hosts, accounts, the shapes of
 * links and ids) are kept as keyed hashes only, with a key made with the file, so that the file
 * answers "was this seen?" and cannot be read out; whose name a mail used, the country, the place
 * to a tenth of a degree and the provider are public words.
 *
 * It is a convenience: whatever goes wrong with it is said once on stderr, and mails are dissected
 * without. The file is opened when it is first needed, and tried again a while after that failed;
 * fetch/database.h says what becomes of one that is damaged or not ours. What history_note() has
 * acknowledged outlives the process, killed or not; a power cut may cost the last of it, never the
 * file. No more than HISTORY_MAILS_MAX mails and HISTORY_SIZE_MAX bytes are kept, and those that
 * were noted first go first.
 *
 * A mail, as the dissector describes it (a fingerprint), is an object:
 *     "mark": "0123456789abcdef"     which mail it is
 *     "date": 1639018980             of its Date field, seconds since 1970; 0 when not known
 *     "traits": [["origin", "192.0.2.1"], ...]    kinds and values, HISTORY_TRAITS_MAX of 255 bytes
 *     "body": "0123456789abcdef"     SimHash of its text; may be missing
 * To be noted it has, besides,
 *     "level": "danger"              or "caution", "nothing-found", "verified"
 *     "brand", "provider", "country" words of at most HISTORY_WORD_MAX bytes; may be missing
 *     "lat", "lon"                   degrees, kept to a tenth; may be missing
 *     "campaign": ["mark", ...]      mails that it belongs together with; may be missing
 */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct History History;

/* Never fails; the file at @path is not touched yet. Returns: (transfer full). */
History *history_new(const char *path);
void history_free(History *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(History, history_free)

/*
 * Returns where it is: $FUWAKE_HISTORY, else in the user's folder for such things. NULL when that
 * is empty: none is kept. Returns: (transfer full).
 */
char *history_path(void);

/* Returns the one of that place, as history_new() does, or NULL. */
History *history_open_usual(void);

/* Keeps no more than @mails, nor more than @size bytes, instead of the usual limits. */
void history_limit(History *history, size_t size, unsigned mails);

/* Whether @question is for a history. */
bool history_takes(const char *question);

/*
 * Answers "seen:<fingerprint>" (ask/questions.h, ask_seen()); @history may be NULL. Returns:
 * (transfer full) an answer, or NULL for any other question. It failed for the reason
 *     "no-history"   there is none, or it cannot be opened
 *     "busy"         another process holds it
 *     "malformed"    the fingerprint is none
 */
json_t *history_answer(History *history, const char *question);

/*
 * Keeps @row, in the place of the one of the same mark. @history and @row may be NULL, which keeps
 * nothing. Returns whether it is kept; what the dissector wrote need not be a row.
 */
bool history_note(History *history, const json_t *row);

/*
 * What follows returns (transfer full) an object with "state": "known", or "failed" with a "reason"
 * as above; @history may be NULL. PROTOCOL.md describes them.
 */

/* "count", "bytes", "oldest", "newest", and once "note": "damaged-set-aside". */
json_t *history_status(History *history);

/* "campaigns", the largest first, and "cut": true when there are more. */
json_t *history_campaigns(History *history);

/* Forgets every mail. "count": 0. */
json_t *history_erase(History *history);

/* "rows" after the one numbered @after (0 at first), and "next": the number to go on after, or
 * null. */
json_t *history_export(History *history, gint64 after);
