/* SPDX-License-Identifier: MIT */

/*
 * A request for prices, an order, a slip of payment
 *
 *     "Please quote the attached RFQ", "payment advice"        「見積書を添付いたします」
 *
 * Firms write so all day, with links to anywhere. Who bears the name of another firm, or has the
 * answer go to a free mailbox, is not from the firm that he writes for.
 */

#include "checks/asking.h"

#include <string.h>

#include "checks/astray.h"
#include "message/brand.h"

static const Theme themes[] = { THEME_TRADE };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	g_auto(Astray) astray = { 0 };

	if (!phrase_of(facts, themes[0]))
		return STATUS_PASS;
	astray = astray_find(facts);
	if (!astray.way || (strcmp(astray.way, "leads") == 0 && !brand_pretended(facts)))
		return asking_note(facts, themes, G_N_ELEMENTS(themes), evidence);
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_order_waits = {
	.id = "body-order-waits",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
