/* SPDX-License-Identifier: MIT */

/*
 * Japanese with characters that Japanese does not have
 *
 *     「账户」 for 「口座」: typed on a Chinese keyboard
 *
 * Mails to and about China have them too, in names; a text that is Japanese has no others.
 */

#include "checks/asking.h"

#define KANA_MIN 20 /* of a text that is Japanese */

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Oddity *oddity = &facts->writing.oddities[ODDITY_CHINESE];

	if (facts->is_list || oddity->count == 0 || facts->writing.kana < KANA_MIN)
		return STATUS_PASS;
	evidence_add(evidence, "quote", oddity->quote, oddity->at);
	evidence_add_number(evidence, "count", (long long)oddity->count, NULL);
	return STATUS_WARN;
}

const Check check_body_glyphs_foreign = {
	.id = "body-glyphs-foreign",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
