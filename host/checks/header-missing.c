/* SPDX-License-Identifier: MIT */

/*
 * A field that every mail must have, or that every mail program writes (RFC 5322 §3.6)
 */

#include "checks/check.h"

#include "message/header.h"

static const char *const fields[] = { "From", "Date", "Message-ID" };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		if (header_find(facts->headers, fields[i], 0))
			continue;
		evidence_add(evidence, "field", fields[i], NULL);
		status = STATUS_NOTE;
	}
	return status;
}

const Check check_header_missing = {
	.id = "header-missing",
	.section = SECTION_TRIO,
	.needs = 0,
	.run = run,
};
