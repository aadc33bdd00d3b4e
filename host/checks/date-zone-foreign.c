/* SPDX-License-Identifier: MIT */

/*
 * Japanese, written where the clock is China's
 *
 *     Date: Mon, 4 Mar 2024 15:14:00 +0800        「いつもご利用いただき...」
 *
 * Japan is at +0900. Japanese live at +0800 too, from Singapore to Perth: worth knowing, no more.
 */

#include "checks/check.h"

#include "checks/context.h"

#define ZONE_CHINA (8 * 60)

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (facts->is_list || facts->is_reply || !mail_is_japanese(facts) ||
	    facts->date.offset_minutes != ZONE_CHINA)
		return STATUS_PASS;
	evidence_add(evidence, "date", facts->date_text, "Date");
	return STATUS_NOTE;
}

const Check check_date_zone_foreign = {
	.id = "date-zone-foreign",
	.section = SECTION_BODY,
	.needs = FACT_DATE,
	.run = run,
};
