/* SPDX-License-Identifier: MIT */

/*
 * A subject in letters that are none
 *
 *     Subject: 𝐘𝐨𝐮𝐫 𝐏𝐚𝐲𝐦𝐞𝐧𝐭
 *
 * Bold by the signs of mathematics: a filter finds no word in it, a reader who is blind hears
 * nonsense, and a search will not find the mail again. A formula has a few of them.
 */

#include "checks/check.h"

#include "checks/context.h"
#include "checks/letters.h"

#define STYLED_MIN 5

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	size_t styled = count_styled(facts->subject.text);

	if (styled < STYLED_MIN || mail_is_talk(facts))
		return STATUS_PASS;
	evidence_add(evidence, "subject", facts->subject.text, "Subject");
	evidence_add_number(evidence, "letters", (long long)styled, NULL);
	return STATUS_WARN;
}

const Check check_subject_letters_styled = {
	.id = "subject-letters-styled",
	.section = SECTION_SUBJECT,
	.needs = FACT_SUBJECT,
	.run = run,
};
