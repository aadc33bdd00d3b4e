/* SPDX-License-Identifier: MIT */

/*
 * The table of networks, made into a database
 *
 * ip-location-db gives out who announces which addresses as lines of text, one range each:
 *     1.0.0.0,1.0.0.255,13335,"Cloudflare, Inc."
 * Here they become a file of the schema of GeoLite2 ASN, both families in one tree, so that one
 * reader serves both.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define ASN_ERROR (asn_error_quark())
GQuark asn_error_quark(void);

typedef enum {
	ASN_ERROR_EMPTY,  /* there is no range in the tables */
	ASN_ERROR_BROKEN, /* more than a few lines are none */
	ASN_ERROR_FULL,   /* the tables are larger than such tables can be */
	ASN_ERROR_WRONG,  /* what was built does not tell what the tables tell */
} AsnError;

/* What was read and found again. */
typedef struct AsnCount {
	unsigned ranges;
	unsigned skipped; /* lines that are no range */
	unsigned wrong;   /* ends of ranges that the file assigns to another: ranges that overlap */
} AsnCount;

/*
 * Reads the files @tables (NULL-terminated) and writes @path (under a name of
 * data/place-files.h) as of @epoch, then looks both ends of every range up in it. Where ranges
 * overlap, the last one counts. After a failure @path may be there, and is not to be used.
 */
bool asn_build(const char *const *tables, const char *path, uint64_t epoch, AsnCount *ret,
               GError **error);
