/* SPDX-License-Identifier: MIT */

/*
 * A date in the body with a weekday that it does not have
 *
 *     ■実施日時 2021年12月09日(火)           that day was a Thursday
 */

#include "checks/check.h"

#include <string.h>

#include "base/limits.h"
#include "checks/calendar.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	Status status = STATUS_PASS;
	size_t looked = 0;

	/* The text and the HTML of one mail say the same; once is enough. */
	for (guint i = 0; i < facts->bodies->len && status == STATUS_PASS; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		if (looked > DATES_TEXT_MAX)
			return STATUS_UNKNOWN;
		looked += strlen(body->text);
		status = weekdays_check(facts, outside, body->text, body->at, evidence);
	}
	return status;
}

const Check check_body_date_contradicts = {
	.id = "body-date-contradicts",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
