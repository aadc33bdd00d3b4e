/* SPDX-License-Identifier: MIT */

/*
 * What is sent to a reputation service
 *
 * The subject of the question, the service's key, and nothing else. The one who asks reads hostile
 * mail, so the subject is measured first: no more leaves than the service's row of
 * data/reputation-services.h says.
 */

#pragma once

#include <curl/curl.h>
#include <stdbool.h>

#include "data/reputation-services.h"
#include "fetch/dns-message.h"

typedef struct ServiceQuestion {
	const ReputationService *service; /* NULL: there is no such one */
	const char *subject;              /* within the question */
	bool is_good;                     /* a subject of the kind that this service is told */
} ServiceQuestion;

/* Reads "rated:<service> <subject>". */
ServiceQuestion service_question_read(const char *question);

/* Whether @key can be sent as one: some printable characters. NULL is none. */
bool service_key_is_good(const char *key);

/* Returns the host of the service's URL, or its zone. (transfer full). */
char *service_host(const ReputationService *service);

/* Writes what the DNS is asked about a good domain: itself, or its place in the list. False when
 * that would be no name. */
bool service_dns_question(const ServiceQuestion *question, DnsQuestion *ret);

/*
 * Prepares @easy for a good question to a service that is asked over HTTPS, DNS or not. @key may be
 * NULL where none is needed. Returns headers that must live as long as @easy. (transfer full).
 */
struct curl_slist *service_request_set(CURL *easy, const ServiceQuestion *question, const char *key,
                                       const char *ca_file);
