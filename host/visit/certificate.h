/* SPDX-License-Identifier: MIT */

/*
 * A certificate as a browser would take it
 *
 * From what a TLS library says of it as text: X509_V_ERR of OpenSSL, names, dates.
 */

#pragma once

#include <jansson.h>

#include "visit/visit.h"

/*
 * Fills the certificate of @hop from @tls, the object of ask_visit(). What is wrong with it comes
 * in the order of what a browser would say: a certificate that has ended or that nobody vouches for
 * says nothing about its names.
 */
void certificate_read(VisitHop *hop, const json_t *tls);

/*
 * Whether @name of a certificate ("shop.example", "*.shop.example", "DNS:…", "IP Address:…") is for
 * @host (RFC 9525 §6.3): a wildcard stands for one whole leftmost label, and for nothing in an
 * address.
 */
bool certificate_name_is_for(const char *name, const char *host);

/* Reads "Nov  5 10:00:00 2026 GMT" or "2026-11-05 10:00:00". Returns seconds since 1970, or 0. */
int64_t certificate_date(const char *text);

/*
 * Returns who stands in a distinguished name ("C = GB, O = Shop, CN = shop.example", RFC 4514 in
 * the writing of OpenSSL): its common name, else its organisation, or NULL. (transfer full).
 */
char *certificate_who(const char *name);
