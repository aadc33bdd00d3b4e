/* SPDX-License-Identifier: MIT */

/*
 * The sender's clock and ours disagree by more than a day
 *
 * The Date field is written by the sender; the boundary's time is ours. A mail that waited in a
 * queue is a few days late at most; one dated in the future sorts itself to the top of the mailbox.
 */

#include "checks/check.h"

#include "message/route.h"

#define DAY   ((int64_t)24 * 60 * 60)
#define AHEAD ((int64_t)2 * 60 * 60)

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Received *r = facts->boundary->received;
	g_autofree char *at = NULL;
	int64_t late;

	if (!r->has_date)
		return STATUS_UNKNOWN;
	late = r->date.epoch - facts->date.epoch;
	if (late < DAY && late > -AHEAD)
		return STATUS_PASS;
	at = hop_place(facts->boundary);
	evidence_add(evidence, "date", facts->date_text, "Date");
	evidence_add_number(evidence, "hours", (long long)(ABS(late) / 3600), at);
	evidence_add_term(evidence, "direction", late > 0 ? "before" : "after", NULL);
	return STATUS_NOTE;
}

const Check check_date_far_from_receipt = {
	.id = "date-far-from-receipt",
	.section = SECTION_ROUTE,
	.needs = FACT_DATE | FACT_BOUNDARY,
	.run = run,
};
