/* SPDX-License-Identifier: MIT */

/*
 * Words of letters that are not what they seem
 *
 *     "рassword" with a Cyrillic letter or marks without width inside, "𝐀𝐦𝐚𝐳𝐨𝐧"
 *
 * A filter reads another word than the reader. Nobody's keyboard writes so. But advertising likes
 * letters in a dress, and puts such marks into dates and numbers lest a telephone makes links of
 * them; in Japanese words they have no business.
 */

#include "checks/asking.h"

#define KANA_MIN 20 /* of a text that is Japanese */

static bool
is_custom(const Facts *facts, OddityKind kind)
{
	return kind == ODDITY_STYLED || (kind == ODDITY_INSIDE && facts->writing.kana < KANA_MIN);
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	static const OddityKind kinds[] = { ODDITY_MIXED, ODDITY_INSIDE, ODDITY_STYLED };
	static const char *const words[] = { "mixed", "inside", "styled" };
	Status status = STATUS_PASS;

	if (facts->is_list)
		return STATUS_PASS;
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		const Oddity *oddity = &facts->writing.oddities[kinds[i]];

		if (oddity->count == 0)
			continue;
		evidence_add_term(evidence, "kind", words[i], NULL);
		evidence_add(evidence, "quote", oddity->quote, oddity->at);
		status = MAX(status, is_custom(facts, kinds[i]) ? STATUS_NOTE : STATUS_WARN);
	}
	return status;
}

const Check check_body_letters_mixed = {
	.id = "body-letters-mixed",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
