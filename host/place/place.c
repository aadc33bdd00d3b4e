/* SPDX-License-Identifier: MIT */

#include "place/place.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ask/questions.h"
#include "base/ip.h"
#include "base/text.h"
#include "data/country-centres.h"
#include "place/bounds.h"
#include "place/cloud.h"
#include "place/network.h"

/* About a hundred metres: positions in tables and in files are rounded differently. */
#define SAME_POSITION 0.001

/* Returns: (transfer full) the text at @key, or NULL for an empty one. */
static char *
text_at(const json_t *record, const char *key)
{
	const char *text = json_string_value(json_object_get(record, key));

	return text && *text ? text_visible(text) : NULL;
}

/* Returns: (transfer full) the code of a country, or NULL for what is none. */
static char *
country_at(const json_t *record)
{
	const char *code = json_string_value(json_object_get(record, "country"));

	if (!code || strlen(code) != 2 || !g_ascii_isalpha(code[0]) || !g_ascii_isalpha(code[1]))
		return NULL;
	return g_ascii_strup(code, 2);
}

static void
read_position(Place *place, const json_t *record)
{
	const json_t *lat = json_object_get(record, "lat");
	const json_t *lon = json_object_get(record, "lon");
	double radius = json_number_value(json_object_get(record, "radius_km"));

	if (!json_is_number(lat) || !json_is_number(lon))
		return;
	place->lat = json_number_value(lat);
	place->lon = json_number_value(lon);
	place->has_position = fabs(place->lat) <= 90 && fabs(place->lon) <= 180;
	if (radius >= 1)
		place->radius_km = (unsigned)MIN(radius, PLACE_RADIUS_MAX);
}

static void
read_record(Place *place, const json_t *record)
{
	json_int_t asn = json_integer_value(json_object_get(record, "asn"));

	place->country = country_at(record);
	place->region = text_at(record, "region");
	place->city = text_at(record, "city");
	place->provider = text_at(record, "provider");
	place->asn = asn > 0 && asn <= UINT32_MAX ? (uint32_t)asn : 0;
	place->sources = json_object_get(record, "sources");
	read_position(place, record);
}

/* What only looked like a place. */
static void
forget_position(Place *place)
{
	g_clear_pointer(&place->region, g_free);
	g_clear_pointer(&place->city, g_free);
	place->has_position = false;
	place->lat = place->lon = 0;
	place->radius_km = 0;
}

/* A cloud knows better than any file where its machine stands. */
static void
read_name(Place *place, const char *name)
{
	const Cloud *cloud = NULL;
	const CloudRegion *region = cloud_region(name, place->asn, &cloud);

	if (!region)
		return;
	forget_position(place);
	g_free(place->country);
	place->country = g_strdup(region->country);
	place->region = g_strdup(region->region);
	place->city = g_strdup(region->city);
	place->lat = (double)region->lat;
	place->lon = (double)region->lon;
	place->has_position = true;
	place->cloud = cloud->name;
	place->cloud_region = region->id;
}

/*
 * What the network says of the place that the file tells. That of a mail service inside a cloud is
 * its owner's more often than its machine's: of 56 addresses of Amazon SES whose names tell the
 * region, DB-IP of 2026-06 had the city of 12 right and the country of 48.
 */
static void
read_network(Place *place, const char *ip)
{
	bool mail_service = network_is_mail_service(ip);

	place->anycast = !place->cloud && network_is_anycast(ip, place->asn);
	if (!mail_service)
		place->hosting = place->cloud ? HOSTING_CLOUD : network_hosting(place->asn);
	if (place->anycast || (mail_service && !place->cloud))
		forget_position(place);
	if (place->anycast)
		g_clear_pointer(&place->country, g_free);
}

static bool
is_default_position(const Place *place)
{
	for (size_t i = 0; place->has_position && i < G_N_ELEMENTS(country_defaults); i++)
		if (fabs(place->lat - (double)country_defaults[i].lat) < SAME_POSITION &&
		    fabs(place->lon - (double)country_defaults[i].lon) < SAME_POSITION)
			return true;
	return false;
}

static int
by_code(const void *key, const void *row)
{
	return strcmp(key, ((const CountryCentre *)row)->code);
}

/* The whole country, drawn as such: a position within it would be taken for a place. */
static void
take_centre(Place *place)
{
	const CountryCentre *centre =
		bsearch(place->country, country_centres, G_N_ELEMENTS(country_centres),
	                sizeof(*country_centres), by_code);

	forget_position(place);
	if (!centre)
		return;
	place->has_position = true;
	place->lat = (double)centre->lat;
	place->lon = (double)centre->lon;
	place->radius_km = centre->radius_km;
}

/* The circle to draw when the file tells none. */
static unsigned
default_radius(const Place *place)
{
	bool moves = place->hosting == HOSTING_CLOUD && !place->cloud;

	return place->precision == PRECISION_CITY && !moves ? PLACE_RADIUS_CITY
	                                                    : PLACE_RADIUS_REGION;
}

/* Decides how well the place is known, and how large a circle says so. */
static void
judge_precision(Place *place)
{
	if (is_default_position(place))
		forget_position(place);
	place->precision = place->city      ? PRECISION_CITY
	                   : place->region  ? PRECISION_REGION
	                   : place->country ? PRECISION_COUNTRY
	                                    : PRECISION_NONE;
	if (place->precision == PRECISION_COUNTRY && !place->cloud)
		take_centre(place);
	else if (place->precision == PRECISION_NONE)
		forget_position(place);
	if (!place->has_position)
		place->radius_km = 0;
	else if (place->radius_km == 0)
		place->radius_km = default_radius(place);
}

void
place_find(Place *place, Ledger *ledger, const char *ip, const char *name)
{
	Answer answer = { .state = ANSWER_KNOWN };

	memset(place, 0, sizeof(*place));
	if (ip_is_public(ip))
		answer = ask_geo(ledger, ip);
	place->state = answer.state;
	place->reason = answer.reason;
	if (answer.exists && json_is_object(answer.value))
		read_record(place, answer.value);
	if (place->state == ANSWER_KNOWN || place->state == ANSWER_FAILED)
		read_name(place, name);
	read_network(place, ip);
	judge_precision(place);
	place->exists = place->country || place->asn > 0 || place->anycast;
	if (place->cloud) { /* told without any file */
		place->state = ANSWER_KNOWN;
		place->reason = NULL;
	}
}

void
place_clear(Place *place)
{
	g_free(place->country);
	g_free(place->region);
	g_free(place->city);
	g_free(place->provider);
}

const char *
precision_to_string(Precision precision)
{
	switch (precision) {
	case PRECISION_NONE: return "none";
	case PRECISION_COUNTRY: return "country";
	case PRECISION_REGION: return "region";
	case PRECISION_CITY: return "city";
	}
	g_assert_not_reached();
}

const char *
hosting_to_string(Hosting hosting)
{
	switch (hosting) {
	case HOSTING_UNKNOWN: return NULL;
	case HOSTING_CLOUD: return "cloud";
	case HOSTING_SERVER: return "server";
	case HOSTING_VPN: return "vpn";
	}
	g_assert_not_reached();
}
