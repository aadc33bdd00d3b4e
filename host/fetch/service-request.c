/* SPDX-License-Identifier: MIT */

#include "fetch/service-request.h"

#include <glib.h>
#include <string.h>

#include "base/ip.h"
#include "fetch/bounds.h"
#include "fetch/dns-question.h"
#include "fetch/doh-request.h"
#include "fetch/services.h"
#include "fetch/transfers.h"

#define KIND            "rated:"
#define HASH_DIGITS     ((size_t)64)
#define PREFIX_DIGITS   ((size_t)8) /* of four bytes */
#define PREFIXES_MAX    ((size_t)30)
#define PREFIX_BYTES    (PREFIX_DIGITS / 2)
#define SCHEME          "https://"
#define JSON_MEDIA_TYPE "Accept: application/json"

static bool
is_hexadecimal(const char *text)
{
	for (; *text; text++)
		if (!g_ascii_isdigit(*text) && (*text < 'a' || *text > 'f'))
			return false;
	return true;
}

/* Two labels at least: nobody registers a name of one. */
static bool
is_domain(const char *text)
{
	DnsQuestion question;
	g_autofree char *key = g_strconcat("a:", text, NULL);

	for (const char *p = text; *p; p++)
		if (!g_ascii_isalnum(*p) && *p != '-' && *p != '.' && *p != '_')
			return false;
	return strchr(text, '.') && dns_question_read(key, &question);
}

static bool
is_address(const char *text)
{
	g_autofree char *canonical = ip_canonical(text, strlen(text));

	return g_strcmp0(canonical, text) == 0 && ip_is_public(text);
}

static bool
is_subject(ServiceTold told, const char *text)
{
	size_t len = strlen(text);

	switch (told) {
	case TOLD_DOMAIN: return is_domain(text);
	case TOLD_ADDRESS: return is_address(text);
	case TOLD_HASH: return len == HASH_DIGITS && is_hexadecimal(text);
	case TOLD_PREFIXES:
		return len > 0 && len % PREFIX_DIGITS == 0 && len / PREFIX_DIGITS <= PREFIXES_MAX &&
		       is_hexadecimal(text);
	}
	g_assert_not_reached();
}

ServiceQuestion
service_question_read(const char *question)
{
	const char *id = question + strlen(KIND);
	const char *space = g_str_has_prefix(question, KIND) ? strchr(id, ' ') : NULL;
	size_t len = space ? (size_t)(space - id) : 0;
	ServiceQuestion read = { 0 };

	for (size_t i = 0; space && i < G_N_ELEMENTS(reputation_services); i++)
		if (strlen(reputation_services[i].id) == len &&
		    memcmp(reputation_services[i].id, id, len) == 0)
			read.service = &reputation_services[i];
	read.subject = space ? space + 1 : NULL;
	read.is_good = read.service && is_subject(read.service->told, read.subject);
	return read;
}

bool
services_know(const char *id)
{
	for (size_t i = 0; i < G_N_ELEMENTS(reputation_services); i++)
		if (strcmp(reputation_services[i].id, id) == 0)
			return true;
	return false;
}

char *
services_ids(void)
{
	const char *ids[G_N_ELEMENTS(reputation_services) + 1] = { NULL };

	for (size_t i = 0; i < G_N_ELEMENTS(reputation_services); i++)
		ids[i] = reputation_services[i].id;
	return g_strjoinv(", ", (char **)ids);
}

bool
service_key_is_good(const char *key)
{
	if (!key || !*key || strlen(key) > SERVICE_KEY_MAX)
		return false;
	for (const char *p = key; *p; p++)
		if (!g_ascii_isgraph(*p))
			return false;
	return true;
}

char *
service_host(const ReputationService *service)
{
	const char *host = service->at;

	if (g_str_has_prefix(host, SCHEME))
		host += strlen(SCHEME);
	return g_strndup(host, strcspn(host, "/"));
}

bool
service_dns_question(const ServiceQuestion *question, DnsQuestion *ret)
{
	const ReputationService *service = question->service;
	g_autofree char *key =
		service->way == ASKED_BY_ZONE
			? g_strconcat("a:", question->subject, ".", service->at, NULL)
			: g_strconcat("a:", question->subject, NULL);

	return dns_question_read(key, ret);
}

/* Returns the first bytes of hashes as Safe Browsing takes them, "hashPrefixes=…&…". */
static char *
prefixes_text(CURL *easy, const char *digits)
{
	GString *text = g_string_new(NULL);

	for (; *digits; digits += PREFIX_DIGITS) {
		guchar bytes[PREFIX_BYTES];
		g_autofree char *base64 = NULL;
		char *escaped;

		for (size_t i = 0; i < PREFIX_BYTES; i++)
			bytes[i] = (guchar)(g_ascii_xdigit_value(digits[2 * i]) << 4 |
			                    g_ascii_xdigit_value(digits[2 * i + 1]));
		base64 = g_base64_encode(bytes, sizeof(bytes));
		escaped = curl_easy_escape(easy, base64, 0);
		g_string_append_printf(text, "%shashPrefixes=%s", text->len > 0 ? "&" : "",
		                       escaped);
		curl_free(escaped);
	}
	return g_string_free(text, FALSE);
}

static char *
url_for(CURL *easy, const ServiceQuestion *question, const char *key)
{
	const ReputationService *service = question->service;
	char *subject = curl_easy_escape(easy, question->subject, 0);
	char *key_text = key ? curl_easy_escape(easy, key, 0) : NULL;
	g_autofree char *prefixes = NULL;
	char *url;

	if (service->told == TOLD_PREFIXES) {
		prefixes = prefixes_text(easy, question->subject);
		url = g_strconcat(service->at, prefixes, "&key=", key_text, NULL);
	} else {
		url = g_strconcat(service->at, service->post ? "" : subject, NULL);
	}
	curl_free(subject);
	curl_free(key_text);
	return url;
}

static struct curl_slist *
set_doh(CURL *easy, const ServiceQuestion *question, const char *ca_file)
{
	struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: " DOH_MEDIA_TYPE);
	uint8_t bytes[DNS_QUERY_MAX];
	DnsQuestion dns = { 0 };
	bool can_ask = service_dns_question(question, &dns);
	/* Number 0, as RFC 8484 §4.1 wants it. */
	size_t len = can_ask ? dns_query_write(&dns, 0, bytes) : 0;

	headers = curl_slist_append(headers, "Accept: " DOH_MEDIA_TYPE);
	doh_request_set(easy, question->service->at, ca_file, headers);
	(void)curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, (long)len);
	(void)curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, bytes);
	return headers;
}

static struct curl_slist *
set_http(CURL *easy, const ServiceQuestion *question, const char *key)
{
	const ReputationService *service = question->service;
	bool is_json = service->told != TOLD_PREFIXES;
	g_autofree char *url = url_for(easy, question, key);
	g_autofree char *header =
		service->header ? g_strconcat(service->header, ": ", key, NULL) : NULL;
	g_autofree char *body =
		service->post ? g_strconcat(service->post, question->subject, NULL) : NULL;
	struct curl_slist *headers =
		curl_slist_append(NULL, is_json ? JSON_MEDIA_TYPE : "Accept: */*");

	if (header)
		headers = curl_slist_append(headers, header);
	(void)curl_easy_setopt(easy, CURLOPT_URL, url);
	(void)curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "https");
	(void)curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
	(void)curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
	(void)curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
	if (body)
		(void)curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, body);
	return headers;
}

struct curl_slist *
service_request_set(CURL *easy, const ServiceQuestion *question, const char *key,
                    const char *ca_file)
{
	struct curl_slist *headers = question->service->way == ASKED_BY_DOH
	                                     ? set_doh(easy, question, ca_file)
	                                     : set_http(easy, question, key);

	transfer_set(easy, ca_file, SERVICE_DEADLINE_MS);
	return headers;
}
