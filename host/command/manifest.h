/* SPDX-License-Identifier: MIT */

/*
 * The native manifest
 *
 * A small JSON file that tells Thunderbird which program to start for the extension. Thunderbird
 * looks for it in the user's folder, then in the system's; where those are is measured for Linux
 * and documented for macOS. Its text is manifests/fuwake.json.in, embedded in the program.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum ManifestScope {
	MANIFEST_USER,
	MANIFEST_SYSTEM,
} ManifestScope;

typedef enum ManifestState {
	MANIFEST_NONE,    /* there is no file */
	MANIFEST_FOREIGN, /* it cannot be read, or is no manifest of the host "fuwake" */
	MANIFEST_OTHER,   /* ours; it starts another program, or is from another version */
	MANIFEST_RIGHT,   /* it starts this program */
} ManifestState;

/*
 * Returns where the manifest stands. The system's is below $DESTDIR, where that is set. Returns:
 * (transfer full), NULL when there is no home.
 */
char *manifest_path(ManifestScope scope);

/* Returns the path of the running program, links resolved, as the system has it: not always UTF-8.
 * Returns: (transfer full), NULL when it cannot be told. */
char *manifest_program(void);

/*
 * Looks at the file @path with the eyes of @program, which may be NULL. *ret_program, when not
 * NULL, is what the manifest would start, "" for MANIFEST_NONE and MANIFEST_FOREIGN. (transfer
 * full).
 */
ManifestState manifest_look(const char *path, const char *program, char **ret_program);

/* Writes the manifest that starts @program, a path in UTF-8, and the folders above it. The file is
 * there whole or not at all. */
bool manifest_write(const char *path, const char *program, GError **error);
