/* SPDX-License-Identifier: MIT */

/*
 * A place to visit
 *
 * What an address leads to, and whether it may be gone there. The address is a stranger's: it comes
 * of a hostile mail, or of a hostile server that sends us on. It is held to be one of the web, with
 * a plain host, and to lead out of the reader's own walls, before anything is asked or connected;
 * the socket is looked at once more (fetch/public-address.h), for a name tells nothing of that.
 */

#pragma once

#include <curl/curl.h>
#include <glib.h>
#include <stdbool.h>

typedef struct VisitorPlace {
	char *href;     /* as it is requested: without fragment and credentials */
	char *host;     /* lower case, without a dot at its end; "[2001:db8::1]" */
	unsigned port;  /* never 0 */
	bool is_secure; /* https */
} VisitorPlace;

/*
 * Reads @text, which came from the reader's yes (@base is NULL: then it is absolute, and without
 * credentials), or as the Location of a reply by @base (RFC 9110 §10.2.2), the way browsers read
 * it. Returns: (transfer full), or NULL with a static *ret_reason: "malformed"; "not-web" for
 * another scheme than http and https.
 */
VisitorPlace *visitor_place_new(const char *text, const VisitorPlace *base,
                                const char **ret_reason);
void visitor_place_free(VisitorPlace *place);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VisitorPlace, visitor_place_free)

/*
 * Whether a server stands at @place that the web knows of: one of four ports, or the host and port
 * of @first, to which the reader has said yes. Nobody is to be led to a mail server or a printer.
 */
bool visitor_place_has_web_port(const VisitorPlace *place, const VisitorPlace *first);

/*
 * Whether @host (as in VisitorPlace) may be on the internet, as far as it can be told without
 * asking: an address of it, in whatever spelling, or a name of more than one label that does not
 * end in one that is only used inside (RFC 6761, RFC 6762 appendix G, RFC 8375).
 */
bool visitor_host_is_public(const char *host);

/* Whether @host is that of an onion service (RFC 7686), which only Tor can find. */
bool visitor_host_is_onion(const char *host);

/* Whether @host is an address, and no name has to be asked for. */
bool visitor_host_is_address(const char *host);

/* Returns (transfer full) a part of @url, or NULL when it has none. */
char *visitor_url_part(CURLU *url, CURLUPart what, unsigned flags);
