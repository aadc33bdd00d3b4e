/* SPDX-License-Identifier: MIT */

/*
 * A mail that does not say to whom it is
 *
 *     To: undisclosed-recipients:;
 *
 * Everybody it went to stands in Bcc. Clubs and schools do that, so that members do not see each
 * other's addresses; a house that writes to its customer names him.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "message/header.h"

/* Some programs write it where an address belongs: "Undisclosed recipients <>". */
static bool
is_cover(const Mailbox *mailbox)
{
	const char *text = mailbox->name ? mailbox->name : mailbox->address;
	g_autofree char *lower = g_ascii_strdown(text, -1);

	return !mailbox->domain && (!*lower || strstr(lower, "undisclosed"));
}

static bool
names_somebody(const GPtrArray *mailboxes)
{
	for (guint i = 0; i < mailboxes->len; i++)
		if (!is_cover(g_ptr_array_index(mailboxes, i)))
			return true;
	return false;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	g_autofree char *to = NULL;

	if (!mail_is_cold(facts) || mail_has_empty_path(facts) || names_somebody(facts->to) ||
	    names_somebody(facts->cc))
		return STATUS_PASS;
	to = header_value(header_find(facts->headers, "To", 0));
	if (to && *to)
		evidence_add(evidence, "to", to, "To");
	else
		evidence_add_term(evidence, "to", "nothing", NULL);
	return STATUS_NOTE;
}

const Check check_to_hidden = {
	.id = "to-hidden",
	.section = SECTION_TRIO,
	.needs = 0,
	.run = run,
};
