/* SPDX-License-Identifier: MIT */

/*
 * Where an address is, and how well that is known
 *
 * A database of places knows the country well, the city about, and of a name that is served from
 * everywhere at once (anycast) nothing. A cloud's own name for a machine, found by reverse DNS,
 * tells its region better than any database.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "ask/ledger.h"

typedef enum {
	PRECISION_NONE,    /* nothing can be told */
	PRECISION_COUNTRY, /* the position, if any, is the country's middle */
	PRECISION_REGION,
	PRECISION_CITY, /* about: a circle, not a point */
} Precision;

/* What stands on the network, as far as its number tells. */
typedef enum {
	HOSTING_UNKNOWN, /* or a provider of access, a company, ... */
	HOSTING_CLOUD,   /* machines for rent by the hour */
	HOSTING_SERVER,  /* machines and web space for rent */
	HOSTING_VPN,     /* hides where its users are */
} Hosting;

typedef struct Place {
	AnswerState state;
	const char *reason; /* when failed; borrowed from the ledger */
	bool exists;        /* when known: there is an entry, or the name tells */
	char *country;      /* ISO 3166-1 alpha-2, upper case; NULL */
	char *region, *city;
	bool has_position;
	double lat, lon;
	unsigned radius_km; /* of the circle to draw; 0 without a position */
	Precision precision;
	bool anycast;      /* in many places at once: the position means nothing */
	const char *cloud; /* whose region the name tells: "Amazon Web Services"; static, NULL */
	const char *cloud_region; /* "eu-west-2"; static, NULL */
	uint32_t asn;             /* 0: unknown */
	char *provider;
	Hosting hosting;
	const json_t *sources; /* as in ask_geo(); borrowed from the ledger, NULL */
} Place;

/*
 * Asks where @ip is. @name is its host name, by which a cloud tells its region, NULL when it is not
 * known. Clear it with place_clear().
 */
void place_find(Place *place, Ledger *ledger, const char *ip, const char *name);
void place_clear(Place *place);

const char *precision_to_string(Precision precision);
const char *hosting_to_string(Hosting hosting); /* NULL for HOSTING_UNKNOWN */
