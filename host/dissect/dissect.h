/* SPDX-License-Identifier: MIT */

/*
 * The pure core
 *
 *     dissect(message, settings, answers) → report + questions
 *
 * It reads nothing but its arguments: no socket, no file, no clock. What it needs to know from
 * outside comes back as questions; called again with their answers it gives a better report. The
 * costly work on the bytes is done once and kept.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

typedef struct Dissection Dissection;

/*
 * Loads all that comes from files: charsets, public suffixes, ICU, hashes. Once per process, and
 * before a sandbox shuts.
 */
void dissect_init(void);

/*
 * @raw is taken. @settings may be NULL; its keys: "id" (comes back in the report), "recipients"
 * (the account's addresses), "receivers" (domains of its mail servers), "sightings" (what was seen
 * of its mails, see dissect.c), "blocklists" (domains that may be asked about the origin), "now"
 * (seconds since 1970), "size" (bytes of the message in its store), "rendered" (addresses of the
 * links in the displayed message), "codes" (what QR codes in its pictures say:
 * rows of a text and a place, see message/codes.h), "services" (of reputation, that are switched
 * on), "visit" (the address that the reader wants to be visited), "history" (true: one is kept, and
 * may be asked), "people" and "trust" (whom the reader knows, see people/people.h), "consent"
 * (0..3, see ask/ledger.h), "brief" (true: the verdict and the finding that it names are enough),
 * "files_first" (true: what files of this machine know is answered at once, so the first report is
 * empty when that is asked). There is no message that cannot be dissected. Returns: (transfer
 * full).
 */
Dissection *dissection_new(GByteArray *raw, const json_t *settings);
void dissection_free(Dissection *dissection);

/*
 * Judges with the @answers at hand (see ask/ledger.h; NULL for none); each call is the next
 * revision. Returns: (transfer full) the JSON text { "report": {...}, "remember": {...},
 * "questions": [...] }, "remember" with a history only: what it is to keep (fetch/history.h). Never
 * NULL, with its length in *ret_len unless that is NULL.
 */
char *dissection_report(Dissection *dissection, const json_t *answers, size_t *ret_len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Dissection, dissection_free)
