/* SPDX-License-Identifier: MIT */

/*
 * The chain of those who passed the mail on does not hold
 *
 * Somebody has changed the mail after the last seal, or the seals are made up (RFC 8617 §5.2). Then
 * nothing that the chain says counts.
 */

#include "checks/check.h"

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const Arc *arc = &outside->authentication->arc;

	if (arc->state != ANSWER_KNOWN)
		return status_when_nothing(arc->state);
	if (arc->result != ARC_FAIL)
		return STATUS_PASS;
	evidence_add(evidence, "problem", arc->problem, "ARC-Seal");
	return STATUS_NOTE;
}

const Check check_arc_broken = {
	.id = "arc-broken",
	.section = SECTION_AUTHENTICATION,
	.run = run,
};
