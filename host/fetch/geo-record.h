/* SPDX-License-Identifier: MIT */

/*
 * One record of a database of places
 *
 * Four schemas are about: GeoIP2's nested one (GeoLite2, DB-IP's own files), the flat one of the
 * project ip-location-db, that of tables of networks, and IPinfo's. Which of them a record follows
 * is told by its keys. What has another type than it should, is out of range, or is "" is absent.
 */

#pragma once

#include <maxminddb.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* As it lies in the file: not terminated, not checked. Without a value @text is NULL. */
typedef struct GeoText {
	const char *text;
	size_t len;
} GeoText;

typedef struct GeoRecord {
	char country[3]; /* ISO 3166-1 alpha-2 in upper case, "" when not known */
	GeoText region, city, provider;
	bool has_position;
	double lat, lon;    /* degrees, north and east */
	uint32_t radius_km; /* 0: not told */
	uint32_t asn;       /* 0: not known */
} GeoRecord;

/* Reads what stands at @entry. @ret is empty where the file is broken. Its texts are the file's. */
void geo_record_read(MMDB_entry_s *entry, GeoRecord *ret);
