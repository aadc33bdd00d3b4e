/* SPDX-License-Identifier: MIT */

/* What the certificate of a server says. */

#pragma once

#include <curl/curl.h>
#include <jansson.h>

/*
 * Returns "tls" of ask_visit() (ask/questions.h) for @easy, which has CURLOPT_CERTINFO and whose
 * chain is worth @verify, or NULL when no certificate has come. Text is as OpenSSL prints it: names
 * "CN = a.example, O = …", with bytes that are no ASCII as \E5; times "Nov 30 18:23:31 2026 GMT".
 * Names are those of the subject's alternative names (RFC 5280 §4.2.1.6), hosts and addresses.
 * (transfer full).
 */
json_t *visitor_tls(CURL *easy, long verify);

/* The same for @facts, lines "Subject:…" of a server's own certificate. */
json_t *visitor_tls_of(const struct curl_slist *facts, long verify);
