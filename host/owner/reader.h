/* SPDX-License-Identifier: MIT */

/*
 * Readers of what registries say
 *
 * Inside of this room. A reader fills what its answer tells and @owner does not have yet: what the
 * registry said comes before what a registrar adds.
 */

#pragma once

#include "owner/owner.h"

/*
 * Reads an RDAP answer (JSON, RFC 9083): a domain or a network, by its objectClassName; an error
 * object as what it says. Returns false for anything else, and @owner is as it was. *ret_referral
 * becomes the registrar's RDAP URL (RFC 9083 §4.2, a link "related" of type application/rdap+json),
 * or stays NULL. (transfer full)
 */
bool rdap_read(const char *text, size_t len, Owner *owner, char **ret_referral);

/*
 * Reads the answer of the port 43 server @server, bytes of any charset, at most WHOIS_LINES_MAX
 * lines. Returns false when nothing in it is known. *ret_referral becomes the server that it names
 * for more, or stays NULL. (transfer full)
 */
bool whois_read(const char *server, const char *text, size_t len, Owner *owner,
                char **ret_referral);
