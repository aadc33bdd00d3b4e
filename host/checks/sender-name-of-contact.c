/* SPDX-License-Identifier: MIT */

/*
 * The name of somebody in the address book, with an address that is not his
 *
 *     From: 山田 太郎 <a81@mail.invalid>      where the address book has taro@firm.example
 *
 * So bosses and friends are played who want a gift card bought. People do have new addresses, and
 * namesakes: an address that the reader has written to, or that is of the same organisation, is no
 * stranger's, and one that has written before is told without a warning.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "message/brand.h"
#include "message/organisation.h"

/* Where anybody has a mailbox, the same provider does not make two people one. */
static bool
is_his(const Namesake *contact, const Mailbox *from)
{
	const char *at = strrchr(contact->address, '@');

	return g_ascii_strcasecmp(contact->address, from->address) == 0 ||
	       (at && !domain_lends_mailboxes(from->domain) &&
	        same_organisation(at + 1, from->domain));
}

/* Returns the first contact of the sender's name, or NULL when one of them has this address. */
static const Namesake *
find_namesake(const People *people, const Mailbox *from)
{
	const Namesake *found = NULL;

	for (guint i = 0; i < people->names->len; i++) {
		const Namesake *contact = g_ptr_array_index(people->names, i);

		if (!names_match(contact->name, from->name))
			continue;
		if (is_his(contact, from))
			return NULL;
		found = found ? found : contact;
	}
	return found;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const People *people = outside->people;
	const Namesake *contact;

	if (!from->name || !*from->name || people_know(people))
		return STATUS_PASS;
	contact = find_namesake(people, from);
	if (!contact)
		return STATUS_PASS;
	evidence_add(evidence, "name", from->name, "From");
	evidence_add(evidence, "own", contact->address, NULL);
	evidence_add(evidence, "address", from->address, "From");
	return people->standing == ACQUAINTANCE_SEEN || mail_is_talk(facts) ? STATUS_NOTE
	                                                                    : STATUS_WARN;
}

const Check check_sender_name_of_contact = {
	.id = "sender-name-of-contact",
	.section = SECTION_SENDER,
	.needs = FACT_FROM | FACT_PEOPLE,
	.run = run,
};
