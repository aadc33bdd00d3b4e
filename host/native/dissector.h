/* SPDX-License-Identifier: MIT */

/*
 * What can be known of a dissector from outside: where its program is, how it died, whether what
 * it said is a reply
 */

#pragma once

#include <glib.h>
#include <jansson.h>

#define DISSECTOR_ERROR (dissector_error_quark())
GQuark dissector_error_quark(void);

typedef enum {
	DISSECTOR_ERROR_START,    /* no dissector could be started */
	DISSECTOR_ERROR_DIED,     /* it ended before its reply: killed, crashed, over a limit */
	DISSECTOR_ERROR_TIMEOUT,  /* no reply within DISSECTOR_REPLY_MAX */
	DISSECTOR_ERROR_NONSENSE, /* its reply is none */
} DissectorError;

/* A stable name for scripts and catalogues: "dissector-died". */
const char *dissector_error_to_string(int code);

/* Returns what to tell of a dissector that ended with wait(2)'s @status. Returns: (transfer full).
 */
GError *dissector_death_error(int status);

/*
 * Returns the reply in @frame, or NULL with DISSECTOR_ERROR_NONSENSE. It must be what
 * dissect/serve.h says: whatever a hijacked dissector writes is not believed. (transfer full).
 */
json_t *dissector_reply_parse(const GByteArray *frame, GError **error);

/*
 * Returns the path of fuwake-dissector: $FUWAKE_DISSECTOR, else beside the running program, else
 * where it was installed. Returns: (transfer full).
 */
char *dissector_path(void);
