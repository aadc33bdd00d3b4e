/* SPDX-License-Identifier: MIT */

/*
 * check_host() (RFC 7208 §4): what one domain says of the client
 */

#pragma once

#include "authenticate/spf-lookup.h"

typedef struct SpfOutcome {
	SpfResult result;
	Slice term; /* of the domain's record, that decided; text is NULL when none did */
	const char *problem;
} SpfOutcome;

/*
 * Evaluates the record of @domain. The sender's own domain tells its record and explanation to
 * @top; NULL for one that is included. What it returns is worth nothing when the check's state is
 * not KNOWN afterwards. It borrows from the ledger.
 */
SpfOutcome spf_check_host(SpfCheck *check, const char *domain, Spf *top);

/*
 * Whether @domain can have a record (§4.3): two labels at least, of which the last can be a
 * top-level domain. An address, in brackets or not, is none.
 */
bool spf_is_domain(const char *domain);

/*
 * Returns @text of a TXT record as people may see it (base/text.h). Its bytes are characters up to
 * U+00FF in the ledger. Returns: (transfer full).
 */
char *spf_text_for_people(Slice text);
