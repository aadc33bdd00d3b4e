/* SPDX-License-Identifier: MIT */

/*
 * Reputation services
 *
 * Who can be asked about the sites of links, the sender's domain and the origin, what each is told
 * and how it is asked. None is asked that the reader has not switched on.
 *
 * Source: what the services document, as known in 2026-11; none was asked to find out.
 * https://quad9.net/support/faq (blocked names are NXDOMAIN without a SOA),
 * https://developers.cloudflare.com/1.1.1.1/setup (blocked names are 0.0.0.0),
 * https://developers.google.com/safe-browsing/reference/rest/v5/hashes/search (non-commercial use;
 * an advisory, https://developers.google.com/safe-browsing/v4/advisory),
 * https://urlhaus-api.abuse.ch, https://docs.abuseipdb.com (1000 a day),
 * https://docs.virustotal.com/reference/url-info (4 a minute, not in commercial products),
 * https://www.spamhaus.org/faqs/domain-blocklist-dbl, https://surbl.org/guidelines.
 */

#pragma once

#include <stdbool.h>

/* What a service is told, and with that what the subject of a question to it is. */
typedef enum {
	TOLD_DOMAIN,   /* the site's name, "greenpaint.pt" */
	TOLD_ADDRESS,  /* the origin's, "192.0.2.1" */
	TOLD_HASH,     /* SHA-256 of a link's address, 64 hexadecimal digits */
	TOLD_PREFIXES, /* the first four bytes of each of several such, 8 digits one after another
	                */
} ServiceTold;

typedef enum {
	ASKED_BY_DOH,  /* a resolver that does not resolve what it warns of (RFC 8484) */
	ASKED_BY_ZONE, /* a list in the DNS, by the reader's own resolver (RFC 5782) */
	ASKED_BY_HTTP,
} ServiceWay;

typedef struct ReputationService {
	const char *id;
	const char *name; /* as it calls itself */
	ServiceTold told;
	ServiceWay way;
	const char *at;     /* what stands before the subject: https URL; or the list's zone */
	const char *post;   /* what does in the body of a POST; NULL: it is a GET */
	const char *header; /* in which its key is sent; NULL: in the URL, as "key" */
	bool needs_key;
	unsigned subjects_max; /* of one mail that it is asked about */
} ReputationService;

static const ReputationService reputation_services[] = {
	{ "quad9", "Quad9", TOLD_DOMAIN, ASKED_BY_DOH, "https://dns.quad9.net/dns-query", NULL,
	  NULL, false, 11 },
	{ "cloudflare", "Cloudflare 1.1.1.2", TOLD_DOMAIN, ASKED_BY_DOH,
	  "https://security.cloudflare-dns.com/dns-query", NULL, NULL, false, 11 },
	{ "safebrowsing", "Google Safe Browsing", TOLD_PREFIXES, ASKED_BY_HTTP,
	  "https://safebrowsing.googleapis.com/v5/hashes:search?", NULL, NULL, true, 10 },
	{ "urlhaus", "URLhaus", TOLD_DOMAIN, ASKED_BY_HTTP, "https://urlhaus-api.abuse.ch/v1/host/",
	  "host=", "Auth-Key", true, 11 },
	{ "abuseipdb", "AbuseIPDB", TOLD_ADDRESS, ASKED_BY_HTTP,
	  "https://api.abuseipdb.com/api/v2/check?maxAgeInDays=90&ipAddress=", NULL, "Key", true,
	  1 },
	{ "virustotal", "VirusTotal", TOLD_HASH, ASKED_BY_HTTP,
	  "https://www.virustotal.com/api/v3/urls/", NULL, "x-apikey", true, 4 },
	{ "spamhaus", "Spamhaus DBL", TOLD_DOMAIN, ASKED_BY_ZONE, "dbl.spamhaus.org", NULL, NULL,
	  false, 11 },
	{ "surbl", "SURBL", TOLD_DOMAIN, ASKED_BY_ZONE, "multi.surbl.org", NULL, NULL, false, 11 },
};
