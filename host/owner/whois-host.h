/* SPDX-License-Identifier: MIT */

/*
 * Host names and lists of port 43 answers
 *
 * Inside of the WHOIS reader.
 */

#pragma once

#include <stdbool.h>

#include "base/auto.h"

/*
 * Returns: (transfer full): the host name @text in lower case, without a last dot, or NULL when it
 * is none (an address, a single label, other characters than letters, digits, "-" and "_").
 */
char *whois_host(const char *text, size_t len);

/*
 * Adds @value (transfer full; may be NULL) to @list (element-type char *), of which each is once
 * and OWNER_LIST_MAX are at most.
 */
void whois_list_take(GPtrArray *list, char *value);

/*
 * Adds to @list (element-type char *) the name server that @text begins with, and others behind it;
 * addresses between them are left out.
 */
void whois_add_name_servers(GPtrArray *list, const char *text, size_t len);

/* Returns: (transfer full): the e-mail address in @text, or NULL. */
char *whois_email(const char *text, size_t len);

/* Returns: (transfer full): the host of "whois://host:43/" or "host", or NULL. */
char *whois_referral(const char *text, size_t len);
