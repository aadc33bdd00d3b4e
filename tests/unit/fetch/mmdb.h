/* SPDX-License-Identifier: MIT */

/*
 * Small databases for the tests: each has some networks, written with the types that the real files
 * have
 */

#pragma once

#include <glib.h>
#include <string.h>

#include "fetch/geo-files.h"
#include "fetch/mmdb-write.h"

#define MMDB_EPOCH 1780666922 /* 2026-06-05 */

static inline void
put_key(GByteArray *data, const char *key)
{
	mmdb_put_text(data, key, strlen(key));
}

static inline void
put_text(GByteArray *data, const char *key, const char *text)
{
	put_key(data, key);
	mmdb_put_text(data, text, strlen(text));
}

static inline void
put_bytes(GByteArray *data, uint64_t bits, unsigned bytes)
{
	while (bytes-- > 0) {
		uint8_t byte = (uint8_t)(bits >> (8 * bytes));

		g_byte_array_append(data, &byte, 1);
	}
}

static inline void
put_double(GByteArray *data, const char *key, double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof(bits));
	put_key(data, key);
	put_bytes(data, 3 << 5 | 8, 1);
	put_bytes(data, bits, 8);
}

static inline void
put_float(GByteArray *data, const char *key, float value)
{
	uint32_t bits;

	memcpy(&bits, &value, sizeof(bits));
	put_key(data, key);
	put_bytes(data, 4, 1);
	put_bytes(data, 15 - 7, 1);
	put_bytes(data, bits, 4);
}

static inline void
put_uint16(GByteArray *data, const char *key, uint16_t value)
{
	put_key(data, key);
	put_bytes(data, 5 << 5 | 2, 1);
	put_bytes(data, value, 2);
}

/* The beginning of an array of @n values. */
static inline void
put_array(GByteArray *data, const char *key, unsigned n)
{
	put_key(data, key);
	put_bytes(data, n, 1);
	put_bytes(data, 11 - 7, 1);
}

static inline void
put_map(GByteArray *data, const char *key, unsigned n)
{
	put_key(data, key);
	mmdb_put_map(data, n);
}

/* Makes the addresses from @first to @last lead to @offset. */
static inline void
set_range(MmdbWriter *writer, const char *first, const char *last, uint32_t offset)
{
	const char *ends[] = { first, last };
	uint8_t bytes[2][MMDB_ADDRESS_SIZE] = { { 0 } };

	for (size_t i = 0; i < 2; i++) {
		struct sockaddr_storage address;

		g_assert_true(geo_address_read(ends[i], &address));
		if (address.ss_family == AF_INET)
			memcpy(bytes[i] + 12, &((struct sockaddr_in *)(void *)&address)->sin_addr,
			       4);
		else
			memcpy(bytes[i], &((struct sockaddr_in6 *)(void *)&address)->sin6_addr, 16);
	}
	g_assert_true(mmdb_writer_set(writer, bytes[0], bytes[1], offset));
}

static inline void
save(const MmdbWriter *writer, const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autoptr(GError) error = NULL;

	g_assert_true(mmdb_writer_save(writer, path, "test", MMDB_EPOCH, &error));
	g_assert_no_error(error);
}
