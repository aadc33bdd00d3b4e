/* SPDX-License-Identifier: MIT */

/*
 * Money by ways that cannot be taken back
 *
 *     "I need you to buy gift cards", "our bank details have changed", "the sum of 5 million
 * dollars"
 *
 * Colleagues, firms and news speak of money too. What they do not do is to have the answer sent to
 * somebody else, or to write of cards and banks from a mailbox that anybody gets.
 */

#include "checks/asking.h"

#include "checks/astray.h"
#include "checks/context.h"
#include "message/brand.h"

static const Theme themes[] = { THEME_GIFT_CARDS, THEME_BANK_CHANGE, THEME_ADVANCE_FEE };

/* Whether answers go to somebody else than the sender. */
static bool
answers_elsewhere(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);
	const char *at = NULL;
	g_autofree char *free = NULL;

	for (guint i = 0; from && i < facts->reply_to->len; i++) {
		const Mailbox *other = g_ptr_array_index(facts->reply_to, i);

		if (other->domain && !same_organisation(other->domain, from->domain))
			return true;
	}
	free = from && from->domain ? astray_answer(facts, from->domain, &at) : NULL;
	return free != NULL;
}

/* Whether that is more than what firms and colleagues write, too: firms do change their bank. */
static bool
is_convincing(const Facts *facts, size_t found)
{
	size_t banks = phrases_count(facts, THEME_BANK_CHANGE);
	bool cards = phrase_of(facts, THEME_GIFT_CARDS);

	if (found >= 2 && found > banks)
		return true;
	return ((cards || banks) && mail_is_from_anybody(facts)) || answers_elsewhere(facts);
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	size_t found = 0;

	if (!mail_is_talk(facts))
		found = asking_quote(facts, themes, G_N_ELEMENTS(themes), evidence);
	if (found == 0)
		return STATUS_PASS;
	return is_convincing(facts, found) ? STATUS_WARN : STATUS_NOTE;
}

const Check check_body_asks_money = {
	.id = "body-asks-money",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
