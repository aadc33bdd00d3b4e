/* SPDX-License-Identifier: MIT */

/*
 * A letter to nobody by name that wants something of you
 *
 *     "Dear customer, verify your account"        「お客様各位 ... ご確認ください」
 *
 * Who has an account with somebody is known there by name. Many honest notices begin so all the
 * same.
 */
#include "checks/asking.h"

#include "checks/context.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	static const Theme wants[] = { THEME_CLOSING, THEME_SECRET, THEME_PAYMENT, THEME_ALARM };
	const Phrase *greeting = phrase_of(facts, THEME_GREETING);

	if (!greeting || mail_is_talk(facts))
		return STATUS_PASS;
	for (size_t i = 0; i < G_N_ELEMENTS(wants); i++) {
		const Phrase *want = phrase_of(facts, wants[i]);

		if (!want)
			continue;
		evidence_add(evidence, "greeting", greeting->quote, greeting->at);
		evidence_add(evidence, "quote", want->quote, want->at);
		return STATUS_NOTE;
	}
	return STATUS_PASS;
}

const Check check_body_addressee_missing = {
	.id = "body-addressee-missing",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
