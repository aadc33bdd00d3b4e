/* SPDX-License-Identifier: MIT */

/*
 * DNS messages by hand
 *
 * Written bit by bit and not by the code under test. Names are given as text and may point:
 * "www.@12" is the label www and a pointer to byte 12.
 */

#pragma once

#include <glib.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define WIRE_QUESTION 12 /* where the name of the question stands */

static inline void
wire16(GByteArray *out, unsigned value)
{
	uint8_t bytes[2] = { (uint8_t)(value >> 8), (uint8_t)value };

	g_byte_array_append(out, bytes, 2);
}

static inline void
wire32(GByteArray *out, uint32_t value)
{
	wire16(out, value >> 16);
	wire16(out, value & 0xffff);
}

static inline void
wire_name(GByteArray *out, const char *name)
{
	while (*name && *name != '@') {
		size_t len = strcspn(name, ".");
		uint8_t length = (uint8_t)len;

		g_byte_array_append(out, &length, 1);
		g_byte_array_append(out, (const uint8_t *)name, (guint)len);
		name += len + (name[len] == '.');
	}
	if (*name == '@')
		wire16(out, 0xc000u | (unsigned)atoi(name + 1));
	else
		g_byte_array_append(out, (const uint8_t *)"", 1);
}

/* Header and question. @flags also holds the response code. */
static inline GByteArray *
wire_new(unsigned flags, const char *name, unsigned type, unsigned answers, unsigned authorities,
         unsigned additionals)
{
	GByteArray *out = g_byte_array_new();

	wire16(out, 0x1234);
	wire16(out, flags);
	wire16(out, 1);
	wire16(out, answers);
	wire16(out, authorities);
	wire16(out, additionals);
	wire_name(out, name);
	wire16(out, type);
	wire16(out, 1);
	return out;
}

static inline void
wire_record(GByteArray *out, const char *owner, unsigned type, uint32_t ttl, const void *data,
            size_t len)
{
	wire_name(out, owner);
	wire16(out, type);
	wire16(out, 1);
	wire32(out, ttl);
	wire16(out, (unsigned)len);
	g_byte_array_append(out, data, (guint)len);
}

/* A record whose data is @before and a name. */
static inline void
wire_named(GByteArray *out, const char *owner, unsigned type, uint32_t ttl, const void *before,
           size_t len, const char *name)
{
	g_autoptr(GByteArray) data = g_byte_array_new();

	g_byte_array_append(data, before, (guint)len);
	wire_name(data, name);
	wire_record(out, owner, type, ttl, data->data, data->len);
}

static inline void
wire_soa(GByteArray *out, const char *owner, uint32_t ttl, uint32_t minimum)
{
	g_autoptr(GByteArray) data = g_byte_array_new();

	wire_name(data, "ns");
	wire_name(data, "hostmaster");
	for (int i = 0; i < 4; i++)
		wire32(data, 7200);
	wire32(data, minimum);
	wire_record(out, owner, 6, ttl, data->data, data->len);
}
