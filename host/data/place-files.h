/* SPDX-License-Identifier: MIT */

/*
 * Files in which places and networks are looked up, the preferred first, and who must be named
 *
 * What a reader has bought or fetched himself goes before what `fuwake data update` fetches, and a
 * file of cities before one of countries. Source: the names under which MaxMind, IPinfo, DB-IP and
 * the project ip-location-db give them out, and the words that their licences ask for, read
 * 2026-11.
 */

#pragma once

typedef enum {
	PLACE_FILE_CITY = 1 << 0,
	PLACE_FILE_COUNTRY = 1 << 1,
	PLACE_FILE_NETWORK = 1 << 2, /* who provides it */
} PlaceFileKind;

typedef struct PlaceFile {
	const char *pattern; /* of the file's name, as of a shell */
	unsigned kinds;
	const char *name; /* of the source */
	const char *text; /* with which it wants to be named */
	const char *url;
} PlaceFile;

#define GEOIP2_TEXT   "GeoIP2 by MaxMind"
#define GEOLITE2_TEXT "This product includes GeoLite2 data created by MaxMind"
#define MAXMIND_URL   "https://www.maxmind.com"
#define IPINFO_TEXT   "IP address data is powered by IPinfo"
#define IPINFO_URL    "https://ipinfo.io"
#define DB_IP_TEXT    "IP Geolocation by DB-IP"
#define DB_IP_URL     "https://db-ip.com"
#define NETWORKS_TEXT                                                                              \
	"Networks by RouteViews (routeviews.org), NRO (nro.net) and DB-IP (db-ip.com), as merged " \
	"by ip-location-db"

static const PlaceFile place_files[] = {
	{ "GeoIP2-Enterprise.mmdb", PLACE_FILE_CITY | PLACE_FILE_NETWORK, "GeoIP2 Enterprise",
	  GEOIP2_TEXT, MAXMIND_URL },
	{ "GeoIP2-City*.mmdb", PLACE_FILE_CITY, "GeoIP2 City", GEOIP2_TEXT, MAXMIND_URL },
	{ "GeoLite2-City*.mmdb", PLACE_FILE_CITY, "GeoLite2 City", GEOLITE2_TEXT, MAXMIND_URL },
	{ "dbip-city*.mmdb", PLACE_FILE_CITY, "DB-IP City", DB_IP_TEXT, DB_IP_URL },
	{ "GeoIP2-Country*.mmdb", PLACE_FILE_COUNTRY, "GeoIP2 Country", GEOIP2_TEXT, MAXMIND_URL },
	{ "GeoLite2-Country*.mmdb", PLACE_FILE_COUNTRY, "GeoLite2 Country", GEOLITE2_TEXT,
	  MAXMIND_URL },
	{ "GeoIP2-ISP*.mmdb", PLACE_FILE_NETWORK, "GeoIP2 ISP", GEOIP2_TEXT, MAXMIND_URL },
	{ "GeoLite2-ASN*.mmdb", PLACE_FILE_NETWORK, "GeoLite2 ASN", GEOLITE2_TEXT, MAXMIND_URL },
	{ "ipinfo_*.mmdb", PLACE_FILE_COUNTRY | PLACE_FILE_NETWORK, "IPinfo", IPINFO_TEXT,
	  IPINFO_URL },
	{ "dbip-country*.mmdb", PLACE_FILE_COUNTRY, "DB-IP Country", DB_IP_TEXT, DB_IP_URL },
	{ "asn.mmdb", PLACE_FILE_NETWORK, "RouteViews/NRO/DB-IP", NETWORKS_TEXT, DB_IP_URL },
	{ "dbip-asn*.mmdb", PLACE_FILE_NETWORK, "DB-IP ASN", DB_IP_TEXT, DB_IP_URL },
};
