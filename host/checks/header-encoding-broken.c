/* SPDX-License-Identifier: MIT */

/*
 * An encoded word in the subject that cannot be decoded, or bytes that were never encoded
 *
 * RFC 2047 says how other letters than ASCII are written in a header. Mail programs do it right.
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const EncodedFacts *encoding = &facts->subject.encoding;

	if (encoding->broken_words == 0 && encoding->charset.broken == 0)
		return STATUS_PASS;
	evidence_add(evidence, "subject", facts->subject.text, "Subject");
	return STATUS_NOTE;
}

const Check check_header_encoding_broken = {
	.id = "header-encoding-broken",
	.section = SECTION_SUBJECT,
	.needs = FACT_SUBJECT,
	.run = run,
};
