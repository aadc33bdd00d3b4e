/* SPDX-License-Identifier: MIT */

/*
 * Writing JSON
 *
 * The report is written straight to its text (RFC 8259): built as a tree by jansson first, it took
 * two fifths of the whole time of a dissection. Whatever goes in, what comes out is valid UTF-8
 * without control or bidirectional-override characters, and every string is cut to TEXT_MAX.
 *
 * @key is NULL inside an array; it is ours and needs no escaping.
 */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

typedef struct Writer {
	GString *out;
	bool comma; /* one is due before the next value */
} Writer;

void writer_begin_object(Writer *writer, const char *key);
/* Begins an object with what another writer, begun in the same way, has made of it so far. */
void writer_begin_made(Writer *writer, const GString *made);
void writer_end_object(Writer *writer);
void writer_begin_array(Writer *writer, const char *key);
void writer_end_array(Writer *writer);

/* Writes nothing for NULL: facts that are not known are left out. */
void writer_text(Writer *writer, const char *key, const char *value);

/* Like writer_text(), for a text of several lines, which stay: it is cut to @max bytes. */
void writer_lines(Writer *writer, const char *key, const char *value, size_t max);

/* For what the host reads and nobody is shown: neither cut nor cleaned. */
void writer_json(Writer *writer, const char *key, const json_t *value);

/* For words of our own, which need no cleaning. */
void writer_word(Writer *writer, const char *key, const char *value);
void writer_number(Writer *writer, const char *key, gint64 value);
/* A position in degrees, finite: four digits behind the point are ten metres. */
void writer_decimal(Writer *writer, const char *key, double value);
void writer_bool(Writer *writer, const char *key, bool value);
void writer_flag(Writer *writer, const char *key, bool value); /* nothing when false */
void writer_null(Writer *writer, const char *key);
