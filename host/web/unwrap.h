/* SPDX-License-Identifier: MIT */

/*
 * Unwrapping: the address behind a service's own
 *
 *     https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2F&data=...
 *
 * Gateways, search engines and networks (data/link-wrappers.h) lead through themselves to another
 * address, and many carry that address in theirs. It is read there; nobody is asked. What a
 * service might read in two ways, such as a parameter given twice, is left wrapped.
 */

#pragma once

#include <glib.h>

#include "web/url.h"

typedef struct Wrapping {
	const char *service; /* static, for people */
	Url *url;            /* its address, in which the next one stands */
	bool anybodys;       /* a search engine's or a network's, which leads everybody anywhere */
} Wrapping;

void wrapping_free(Wrapping *wrapping);

/*
 * Returns the http(s) address that @url carries in itself, or NULL when it is no known service's or
 * carries none. A fragment goes along, as on any redirect (RFC 9110 §10.2.2). The work is linear.
 * Returns: (transfer full).
 */
Url *unwrap_once(const Url *url, const char **ret_service);

/*
 * Unwraps *@url, which is replaced by the address behind it, UNWRAP_MAX times at most.
 * Returns: (transfer full) (element-type Wrapping) from the outermost in; NULL when there is none.
 */
GPtrArray *unwrap(Url **url);

/* Returns the name of the shortener whose link @url is, or NULL. Static. */
const char *unwrap_shortener(const Url *url);

/* Returns the service that knows where @url leads and does not tell it there, or NULL. Static. */
const char *unwrap_sealed(const Url *url);

/*
 * Whether @service, of unwrap_sealed(), stands in mail for whoever sends or examines it: mailing
 * services and gateways. The others lead everybody anywhere.
 */
bool unwrap_serves_mail(const char *service);
