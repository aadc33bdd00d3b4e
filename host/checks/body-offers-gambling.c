/* SPDX-License-Identifier: MIT */

/*
 * Casinos, bets and free spins
 *
 *     "Welcome bonus and 150 free spins"        「入金不要ボーナス」
 *
 * A licensed house may write to its players, and leads to its own site. Who throws such mail at
 * everybody leads elsewhere, by way of those who are paid for each player.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_GAMBLING };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_offers_gambling = {
	.id = "body-offers-gambling",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
