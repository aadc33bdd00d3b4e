/* SPDX-License-Identifier: MIT */

/*
 * DNS messages
 *
 * RFC 1035 §4 with EDNS (RFC 6891): one question out, one reply in. Every transport carries the
 * same bytes. A reply comes from anybody: nothing in it is believed before it has been measured.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "fetch/dns-name.h"

typedef enum {
	DNS_A = 1,
	DNS_NS = 2,
	DNS_CNAME = 5,
	DNS_SOA = 6,
	DNS_PTR = 12,
	DNS_MX = 15,
	DNS_TXT = 16,
	DNS_AAAA = 28,
	DNS_OPT = 41,
} DnsType;

/* RFC 1035 §4.1.1; what RFC 6891 and others add is only ever a failure. */
typedef enum {
	DNS_NOERROR = 0,
	DNS_FORMERR = 1,
	DNS_SERVFAIL = 2,
	DNS_NXDOMAIN = 3,
	DNS_REFUSED = 5,
} DnsRcode;

#define DNS_HEADER    12
#define DNS_OPT_SIZE  11 /* of a query, at its end */
#define DNS_QUERY_MAX (DNS_HEADER + DNS_NAME_WIRE_MAX + 4 + DNS_OPT_SIZE)

typedef struct DnsQuestion {
	char name[DOMAIN_MAX + 1];
	uint16_t type; /* of class IN */
} DnsQuestion;

/*
 * Writes a query that asks for recursion, for what validation found (AD, RFC 6840 §5.7), and for
 * replies of up to DNS_UDP_MAX bytes. Returns its length, 0 for a name that cannot be asked.
 */
size_t dns_query_write(const DnsQuestion *question, uint16_t id, uint8_t out[DNS_QUERY_MAX]);

/* Takes the EDNS record off @query (@len bytes), for a server that chokes on it. Returns the new
 * length. */
size_t dns_query_plain(uint8_t *query, size_t len);

/* A record of the answer section. */
typedef struct DnsRecord {
	char *owner;
	uint16_t type;
	uint32_t ttl;        /* seconds */
	uint16_t preference; /* MX */
	GString *value;      /* an address, a host name, or the joined bytes of a TXT record */
} DnsRecord;

typedef struct DnsReply {
	unsigned rcode; /* DnsRcode or another; with EDNS's upper bits */
	bool truncated;
	bool validated;        /* AD: the server says that it checked the signatures */
	bool has_soa;          /* the authority section says for how long there is nothing */
	bool is_referral;      /* it names other servers instead */
	uint32_t negative_ttl; /* with has_soa (RFC 2308 §5) */
	GPtrArray *records;    /* DnsRecord: of the type asked for, and CNAME */
} DnsReply;

/*
 * Reads a reply to @question. Records whose owner or value is an odd name (dns-name.h) are left
 * out; an alias of an odd name makes the reply malformed. Returns: (transfer full), or NULL with
 * *ret_reason "malformed" (also for another question's) or "too-large".
 */
DnsReply *dns_reply_read(const uint8_t *data, size_t len, const DnsQuestion *question,
                         const char **ret_reason);
void dns_reply_free(DnsReply *reply);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnsReply, dns_reply_free)

/* Returns the response code in the header of a message of @len bytes. */
unsigned dns_rcode(const uint8_t *data, size_t len);
