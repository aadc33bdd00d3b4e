/* SPDX-License-Identifier: MIT */

/* What is allowed to one request of DNS over HTTPS, and what became of it. */

#pragma once

#include <curl/curl.h>
#include <stdbool.h>

#define DOH_MEDIA_TYPE "application/dns-message"

/*
 * Whether @url may be asked: "https:", or "http:" for an address of this very machine; without
 * credentials and fragment.
 */
bool doh_url_is_good(const char *url);

/* Whether it is "https:". */
bool doh_url_is_secure(const char *url);

/* Prepares @easy for a good @url. @ca_file may be NULL. */
void doh_request_set(CURL *easy, const char *url, const char *ca_file, struct curl_slist *headers);

/*
 * Why a request that ended with @code has brought no DNS message (RFC 8484 §4.2.1), NULL when it
 * has one: "timeout", "too-large", "certificate", "unreachable", "http". Static.
 */
const char *doh_request_reason(CURL *easy, CURLcode code);
