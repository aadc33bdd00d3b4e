/* SPDX-License-Identifier: MIT */

/*
 * NUL bytes in the mail
 *
 * Programs written in C stop reading at a NUL, others do not: what a filter read is not what the
 * reader sees. No mail program writes them (RFC 5322 §4.1).
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (facts->nul_bytes == 0)
		return STATUS_PASS;
	evidence_add_number(evidence, "count", (long long)facts->nul_bytes, NULL);
	return STATUS_WARN;
}

const Check check_nul_bytes = {
	.id = "nul-bytes",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
