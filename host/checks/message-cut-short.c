/* SPDX-License-Identifier: MIT */

/*
 * Less of the message could be read than its store holds
 *
 * Thunderbird stops reading at a NUL byte for every program that asks for a message, and loses the
 * rest of that block, up to 64 KiB, while it displays the message whole: what stands behind a NUL
 * is seen by the reader and by no filter.
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (!facts->cut_short)
		return STATUS_PASS;
	evidence_add_number(evidence, "read", (long long)facts->raw_len, NULL);
	evidence_add_number(evidence, "stored", (long long)facts->stored_size, NULL);
	return STATUS_WARN;
}

const Check check_message_cut_short = {
	.id = "message-cut-short",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
