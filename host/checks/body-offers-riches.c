/* SPDX-License-Identifier: MIT */

/*
 * Money that comes by itself
 *
 *     "0.74 BTC are waiting in your account", "passive income"        「誰でも簡単に稼げる」
 *
 * Nobody gives away money, and who knew how to double it would not write to strangers. Exchanges do
 * speak of coins, to their customers, and lead to their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_RICHES };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_offers_riches = {
	.id = "body-offers-riches",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
