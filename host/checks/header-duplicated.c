/* SPDX-License-Identifier: MIT */

/*
 * A field that may stand once stands twice (RFC 5322 §3.6)
 *
 * One program shows the first, another the last: what a filter read is not what the reader sees.
 */

#include "checks/check.h"

#include <string.h>

#include "message/header.h"

static const char *const fields[] = { "From", "Sender",  "Reply-To",   "To",
	                              "Cc",   "Subject", "Message-ID", "Date" };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		unsigned count = header_count(facts->headers, fields[i]);

		if (count < 2)
			continue;
		evidence_add(evidence, "field", fields[i], fields[i]);
		evidence_add_number(evidence, "count", count, NULL);
		status = MAX(status, strcmp(fields[i], "From") == 0 ? STATUS_WARN : STATUS_NOTE);
	}
	return status;
}

const Check check_header_duplicated = {
	.id = "header-duplicated",
	.section = SECTION_TRIO,
	.needs = 0,
	.run = run,
};
