/* SPDX-License-Identifier: MIT */

/*
 * Women who wait for the reader
 *
 *     "Naughty singles near you"        「寂しい女性が待っています」
 *
 * Nobody waits for the owner of an address out of a list. Sites for meeting people write to their
 * members, from their own domain, and lead there.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_LOVE };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_offers_love = {
	.id = "body-offers-love",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
