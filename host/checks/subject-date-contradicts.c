/* SPDX-License-Identifier: MIT */

/*
 * A date in the subject with a weekday that it does not have
 *
 *     Subject: ...(2021年12月09日(金)        that day was a Thursday
 *
 * Whoever writes of an appointment knows its day. A date without a year is taken for the year of
 * the mail.
 */

#include "checks/check.h"

#include "checks/calendar.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	return weekdays_check(facts, outside, facts->subject.text, "Subject", evidence);
}

const Check check_subject_date_contradicts = {
	.id = "subject-date-contradicts",
	.section = SECTION_SUBJECT,
	.needs = FACT_SUBJECT,
	.run = run,
};
