/* SPDX-License-Identifier: MIT */

/*
 * A lonely stranger who wishes to know the reader
 *
 *     "I am a widow and soldier abroad, looking for a serious man"
 *
 * Where such letters go on, they ask for money. Who is honest meets people where they meet, and
 * does not write to addresses out of a list. With money in the first letter hardly anything else
 * explains it.
 */

#include "checks/asking.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	bool more = phrases_count(facts, THEME_ROMANCE) >= 2 ||
	            phrase_of(facts, THEME_ADVANCE_FEE) || phrase_of(facts, THEME_MESSENGER) ||
	            phrase_of(facts, THEME_RICHES);

	return asking_look_private(facts, THEME_ROMANCE, more, evidence);
}

const Check check_body_courts = {
	.id = "body-courts",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
