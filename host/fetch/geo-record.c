/* SPDX-License-Identifier: MIT */

#include "fetch/geo-record.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "fetch/bounds.h"

typedef const char *const Path[];

/* Returns whether there is a value of a record's at @path (NULL-terminated). */
static bool
get(MMDB_entry_s *entry, const char *const *path, MMDB_entry_data_s *ret)
{
	return MMDB_aget_value(entry, ret, path) == MMDB_SUCCESS && ret->has_data;
}

/* ip-location-db writes "" for what it does not know. */
static GeoText
text_of(const MMDB_entry_data_s *data)
{
	if (data->type != MMDB_DATA_TYPE_UTF8_STRING || data->data_size == 0)
		return (GeoText){ 0 };
	return (GeoText){ data->utf8_string, data->data_size };
}

static GeoText
get_text(MMDB_entry_s *entry, const char *const *path)
{
	MMDB_entry_data_s data;

	return get(entry, path, &data) ? text_of(&data) : (GeoText){ 0 };
}

/* The numbers of these files are of any type that held them when they were written. */
static bool
get_number(MMDB_entry_s *entry, const char *const *path, double *ret)
{
	MMDB_entry_data_s data;

	if (!get(entry, path, &data))
		return false;
	switch (data.type) {
	case MMDB_DATA_TYPE_DOUBLE: *ret = data.double_value; break;
	case MMDB_DATA_TYPE_FLOAT: *ret = (double)data.float_value; break;
	case MMDB_DATA_TYPE_UINT16: *ret = data.uint16; break;
	case MMDB_DATA_TYPE_UINT32: *ret = data.uint32; break;
	case MMDB_DATA_TYPE_INT32: *ret = data.int32; break;
	default: return false;
	}
	return isfinite(*ret);
}

/* A number that counts something: 0 when there is none of 1 to @max. */
static uint32_t
get_count(MMDB_entry_s *entry, const char *const *path, uint32_t max)
{
	double value;

	return get_number(entry, path, &value) && value >= 1 && value <= (double)max
	               ? (uint32_t)value
	               : 0;
}

static void
read_country(GeoText text, GeoRecord *record)
{
	if (text.len != 2 || !g_ascii_isalpha(text.text[0]) || !g_ascii_isalpha(text.text[1]) ||
	    g_ascii_strncasecmp(text.text, "ZZ", 2) == 0)
		return;
	record->country[0] = g_ascii_toupper(text.text[0]);
	record->country[1] = g_ascii_toupper(text.text[1]);
}

/* To some ten metres: what a float has beyond that is noise. @degrees is in range. */
static double
rounded(double degrees)
{
	return (double)(int32_t)(degrees * 1e4 + (degrees < 0 ? -0.5 : 0.5)) / 1e4;
}

static void
read_position(MMDB_entry_s *entry, const char *const *lat, const char *const *lon,
              GeoRecord *record)
{
	double north, east;

	record->has_position = get_number(entry, lat, &north) && get_number(entry, lon, &east) &&
	                       fabs(north) <= 90 && fabs(east) <= 180;
	if (record->has_position) {
		record->lat = rounded(north);
		record->lon = rounded(east);
	}
}

/* Where a country is not known, at least where the network is registered is told. */
static void
read_nested(MMDB_entry_s *entry, GeoRecord *record)
{
	read_country(get_text(entry, (Path){ "country", "iso_code", NULL }), record);
	if (!*record->country)
		read_country(get_text(entry, (Path){ "registered_country", "iso_code", NULL }),
		             record);
	record->city = get_text(entry, (Path){ "city", "names", "en", NULL });
	record->region = get_text(entry, (Path){ "subdivisions", "0", "names", "en", NULL });
	read_position(entry, (Path){ "location", "latitude", NULL },
	              (Path){ "location", "longitude", NULL }, record);
	record->radius_km =
		get_count(entry, (Path){ "location", "accuracy_radius", NULL }, GEO_RADIUS_MAX);
	record->asn =
		get_count(entry, (Path){ "traits", "autonomous_system_number", NULL }, UINT32_MAX);
	record->provider =
		get_text(entry, (Path){ "traits", "autonomous_system_organization", NULL });
}

/* IPinfo's "AS174". */
static uint32_t
read_as_name(GeoText text)
{
	char digits[11] = { 0 };
	guint64 value;

	if (text.len < 3 || text.len > 2 + 10 || g_ascii_strncasecmp(text.text, "AS", 2) != 0)
		return 0;
	memcpy(digits, text.text + 2, text.len - 2);
	return g_ascii_string_to_unsigned(digits, 10, 1, UINT32_MAX, &value, NULL) ? (uint32_t)value
	                                                                           : 0;
}

/* The flat schemas: ip-location-db's of places, and IPinfo's of countries and networks. */
static void
read_flat(MMDB_entry_s *entry, GeoText country, GeoRecord *record)
{
	read_country(country, record);
	record->city = get_text(entry, (Path){ "city", NULL });
	record->region = get_text(entry, (Path){ "state1", NULL });
	read_position(entry, (Path){ "latitude", NULL }, (Path){ "longitude", NULL }, record);
	if (record->has_position)
		return; /* ip-location-db: there is no more in it, and to look costs a sixth */
	record->asn = read_as_name(get_text(entry, (Path){ "asn", NULL }));
	if (record->asn > 0)
		record->provider = get_text(entry, (Path){ "as_name", NULL });
}

void
geo_record_read(MMDB_entry_s *entry, GeoRecord *ret)
{
	MMDB_entry_data_s data;

	memset(ret, 0, sizeof(*ret));
	if (get(entry, (Path){ "country_code", NULL }, &data)) {
		read_flat(entry, text_of(&data), ret);
		return;
	}
	ret->asn = get_count(entry, (Path){ "autonomous_system_number", NULL }, UINT32_MAX);
	if (ret->asn > 0)
		ret->provider = get_text(entry, (Path){ "autonomous_system_organization", NULL });
	else
		read_nested(entry, ret);
}
