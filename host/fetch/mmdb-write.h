/* SPDX-License-Identifier: MIT */

/*
 * Writing a database in MaxMind's format (MaxMind DB File Format Specification 2.0)
 *
 * A binary tree of the bits of an IPv6 address, in which IPv4 has its place at ::/96, and after it
 * the values to which its leaves point. What a value is made of is put at the end of
 * mmdb_writer_data(): a map of n pairs is mmdb_put_map(), then n times a key and a value.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct MmdbWriter MmdbWriter;

#define MMDB_ADDRESS_SIZE 16 /* bytes of an address in the tree */

MmdbWriter *mmdb_writer_new(void);
void mmdb_writer_free(MmdbWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MmdbWriter, mmdb_writer_free)

/* Where values are put. A value is known by the length that this had before. Borrowed. */
GByteArray *mmdb_writer_data(MmdbWriter *writer);

void mmdb_put_map(GByteArray *data, uint32_t pairs);
void mmdb_put_text(GByteArray *data, const char *text, size_t len);
void mmdb_put_number(GByteArray *data, uint32_t number);

/* What stands at @offset, once more: saves bytes where it is longer than a few. */
void mmdb_put_again(GByteArray *data, uint32_t offset);

/*
 * Makes all addresses from @first to @last lead to the value at @offset, whatever they led to
 * before. Returns false when the tree is full (MMDB_NODES_MAX) or @last is before @first.
 */
bool mmdb_writer_set(MmdbWriter *writer, const uint8_t first[MMDB_ADDRESS_SIZE],
                     const uint8_t last[MMDB_ADDRESS_SIZE], uint32_t offset);

/*
 * Writes the file @path anew, of @type and as of @epoch (seconds since 1970). What was there before
 * is replaced at the end, when all has been written.
 */
bool mmdb_writer_save(const MmdbWriter *writer, const char *path, const char *type, uint64_t epoch,
                      GError **error);
