/* SPDX-License-Identifier: MIT */

/*
 * A reputation service warns of the sender's domain
 *
 *     From: <news@shop-update.example>, which is on Spamhaus DBL
 *
 * Services that the reader has switched on. Nobody asks about well-known organisations.
 */

#include "checks/rated.h"

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	return rated_warnings(facts, outside, RATED_SENDER, evidence);
}

const Check check_sender_warned_of = {
	.id = "sender-warned-of",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
