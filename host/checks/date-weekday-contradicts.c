/* SPDX-License-Identifier: MIT */

/*
 * A Date field with a weekday that its date does not have
 *
 * Mail programs compute the weekday; a template filled in by hand gets it wrong.
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	g_autofree char *weekday = NULL;

	if (facts->date.weekday_written < 0 || facts->date.weekday_written == facts->date.weekday)
		return STATUS_PASS;
	weekday = g_strdup_printf("weekday_%d", facts->date.weekday);
	evidence_add(evidence, "written", facts->date_text, "Date");
	evidence_add_term(evidence, "weekday", weekday, NULL);
	return STATUS_NOTE;
}

const Check check_date_weekday_contradicts = {
	.id = "date-weekday-contradicts",
	.section = SECTION_ROUTE,
	.needs = FACT_DATE,
	.run = run,
};
