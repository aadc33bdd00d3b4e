/* SPDX-License-Identifier: MIT */

/*
 * A notice of maintenance that comes after the event
 *
 *     ■実施日時 2021年12月09日 03:00 ~ 05:00      sent at 13:31 of the same day
 *
 * Work on a server is announced a week before, not afterwards.
 */

#include "checks/check.h"

#include <string.h>

#include "base/limits.h"
#include "checks/calendar.h"

static const char *const notices[] = { "メンテナンス", "保守作業", "システム停止", "maintenance" };

static bool
is_notice(const char *text)
{
	for (size_t i = 0; text && i < G_N_ELEMENTS(notices); i++)
		if (strstr(text, notices[i]))
			return true;
	return false;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	size_t looked = 0;

	if (!is_notice(facts->subject.text))
		return STATUS_PASS;
	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		if (looked > DATES_TEXT_MAX)
			return STATUS_UNKNOWN;
		looked += strlen(body->text);
		if (is_notice(body->text) &&
		    event_is_over(facts, outside, body->text, body->at, evidence))
			return STATUS_NOTE;
	}
	return STATUS_PASS;
}

const Check check_body_notice_late = {
	.id = "body-notice-late",
	.section = SECTION_BODY,
	.needs = FACT_DATE,
	.run = run,
};
