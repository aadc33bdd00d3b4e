/* SPDX-License-Identifier: MIT */

/*
 * From replies to answers
 *
 * What a reply says about a question, its aliases followed (RFC 1034 §3.6.2).
 */

#pragma once

#include "base/auto.h"
#include "fetch/dns-message.h"

typedef enum {
	DNS_SAYS_ANSWER, /* also that there is nothing, or no such name */
	DNS_SAYS_ALIAS,  /* ask for another name and go on there */
	DNS_SAYS_NOTHING /* it failed */
} DnsSays;

typedef struct DnsVerdict {
	json_t *value;              /* of an answer; (transfer full) */
	bool exists;                /* of an answer: false for NXDOMAIN, also that of an alias */
	uint32_t ttl;               /* seconds, of an answer or an alias: what is valid shortest */
	const char *reason;         /* of a failure; static */
	char alias[DOMAIN_MAX + 1]; /* the name to ask for */
	unsigned aliases;           /* followed in this reply */
} DnsVerdict;

/*
 * Reads what @reply says about @question, of which @aliases were followed before. More than
 * DNS_CNAMES_MAX, and more than DNS_ANSWER_MAX bytes, are failures.
 */
DnsSays dns_reply_says(const DnsReply *reply, const DnsQuestion *question, unsigned aliases,
                       DnsVerdict *ret);
