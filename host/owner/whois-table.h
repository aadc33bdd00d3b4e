/* SPDX-License-Identifier: MIT */

/*
 * What the labels of port 43 answers mean
 *
 * Inside of the WHOIS reader: tables, and look-ups in them.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/* How an answer is laid out. Most servers write alike and need no layout of their own. */
typedef enum {
	WHOIS_PLAIN,
	WHOIS_BRACKETS, /* "[label] value": JPRS, JPNIC */
	WHOIS_NETWORK,  /* RIPE and its kin: what "org:" names is a handle */
	WHOIS_ARIN,     /* several networks, each within the one before */
	WHOIS_IANA,
	WHOIS_KRNIC,
	WHOIS_PT,
	WHOIS_UK,
	WHOIS_HANDLES, /* the holder is a handle, and an object of its own tells who it is */
	WHOIS_NL,      /* a contact's first line is its handle */
	WHOIS_IT,      /* an address has a fixed order of lines */
	WHOIS_ANY,     /* of a row: any layout */
} WhoisLayout;

typedef enum {
	DATE_YMD,
	DATE_DMY,
	DATE_MDY
} DateOrder;

typedef struct WhoisServer {
	const char *name; /* the host, or its domain */
	WhoisLayout layout;
	DateOrder order;
	int zone; /* minutes east of UTC, for times that name none */
	const char *charset;
} WhoisServer;

/* The part of an answer that a label stands in. */
typedef enum {
	SECTION_TOP, /* about the domain or the network itself */
	SECTION_HOLDER,
	SECTION_HOLDER_ADDRESS,
	SECTION_REGISTRAR,
	SECTION_CONTACT, /* of anybody else */
	SECTION_ABUSE,
	SECTION_NAME_SERVERS,
	SECTION_STATUS,
	SECTION_DATES,
	SECTION_DOMAIN, /* the name itself, on a line of its own */
} WhoisSection;

typedef enum {
	FIELD_NONE, /* known, and of no use */
	FIELD_DOMAIN,
	FIELD_ORGANISATION,
	FIELD_HOLDER, /* an organisation or a person */
	FIELD_PERSON,
	FIELD_LOCAL,  /* the organisation in the registry's language */
	FIELD_HANDLE, /* of the holder */
	FIELD_COUNTRY,
	FIELD_OTHER_COUNTRY, /* of another contact: when the holder's is not told */
	FIELD_REGION,
	FIELD_CITY,
	FIELD_ADDRESS, /* lines of it; the last may be a country */
	FIELD_REGISTRAR,
	FIELD_REGISTRAR_ELSE, /* when no better one is told */
	FIELD_CREATED,
	FIELD_UPDATED,
	FIELD_EXPIRES,
	FIELD_NAME_SERVER,
	FIELD_STATUS,
	FIELD_STATE, /* a status, with the date of expiry in parentheses */
	FIELD_ABUSE_EMAIL,
	FIELD_ABUSE_PHONE,
	FIELD_ANONYMOUS, /* "YES": the holder is not shown */
	FIELD_REFERRAL,
	FIELD_NAME,  /* of a network */
	FIELD_RANGE, /* of a network */
	FIELD_DESCRIPTION,
} WhoisField;

#define WHOIS_FIELDS ((size_t)FIELD_DESCRIPTION + 1)

/* Returns: how @name (a host) writes; an unknown one as most do. */
const WhoisServer *whois_server(const char *name);

/* Returns false when @label (lower case) is not known in @section of @layout. */
bool whois_field(WhoisLayout layout, WhoisSection section, const char *label, WhoisField *ret);

/* Whether @label, on a line without a value, heads a section. */
bool whois_section(const char *label, WhoisSection *ret);

/* Whether @label, first of a paragraph, begins an object, and of which section its lines are. */
bool whois_object(const char *label, WhoisSection *ret);

/* Whether @label gives an object's handle. */
bool whois_is_handle(const char *label);

/*
 * Returns: the length of the label that @line begins with where no colon follows it
 * ("Record created on 2000-08-29"), or 0.
 */
size_t whois_sentence(const char *line, size_t len);
