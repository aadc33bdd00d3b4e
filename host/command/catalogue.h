/* SPDX-License-Identifier: MIT */

/*
 * The words
 *
 * Every sentence meant for a person stands in the extension's catalogues
 * (extension/src/_locales/<language>/messages.json), which are embedded in the program, so that
 * the command line and the extension say the same. Keys are [A-Za-z0-9_@]+; $1 to $9 are replaced
 * as WebExtensions do.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct Catalogue Catalogue;

/* Whether there is a catalogue in @lang: "en" or "ja". */
bool catalogue_speaks(const char *lang);

/* Opens the catalogue in @lang, with NULL in what the reader's system speaks, or English. Returns:
 * (transfer full), never NULL. */
Catalogue *catalogue_new(const char *lang);
void catalogue_free(Catalogue *catalogue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Catalogue, catalogue_free)

bool catalogue_has(const Catalogue *catalogue, const char *key);

/*
 * Returns the message of @key as it stands, placeholders included; for a missing one the key in
 * white square brackets, so that a test finds it. Borrowed from the catalogue.
 */
const char *catalogue_word(const Catalogue *catalogue, const char *key);

/*
 * Returns the message of @key with $1..$9 replaced by @values and $$ by a dollar, in one pass: a
 * value is never read for placeholders. A value that is not there is empty. Returns: (transfer
 * full).
 */
char *catalogue_fill(const Catalogue *catalogue, const char *key, const char *const *values,
                     size_t n);

/* The same for a message at hand. */
char *message_fill(const char *message, const char *const *values, size_t n);

/* Returns the keys, sorted. Returns: (transfer container), the strings are the catalogue's. */
GPtrArray *catalogue_keys(const Catalogue *catalogue);
