/* SPDX-License-Identifier: MIT */

#include "checks/context.h"

#include <glib.h>

#include "message/brand.h"
#include "message/organisation.h"

#define KANA_MIN 50 /* letters; a name or a title has fewer */

bool
mail_is_talk(const Facts *facts)
{
	return facts->is_list || facts->is_report;
}

bool
mail_has_empty_path(const Facts *facts)
{
	const Mailbox *path =
		facts->return_path->len > 0 ? g_ptr_array_index(facts->return_path, 0) : NULL;

	return path && *path->address == '\0';
}

bool
mail_is_notice(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);

	return facts->is_report || mail_has_empty_path(facts) || (from && mailbox_is_machine(from));
}

bool
mail_is_cold(const Facts *facts)
{
	return !mail_is_talk(facts) && !facts->is_reply;
}

bool
mail_is_japanese(const Facts *facts)
{
	return facts->writing.kana >= KANA_MIN;
}

bool
mailbox_is_machine(const Mailbox *mailbox)
{
	static const char *const machines[] = { "mailer-daemon", "postmaster", "mail delivery",
		                                "root" };
	g_autofree char *text = g_ascii_strdown(
		mailbox->name && *mailbox->name ? mailbox->name : mailbox->address, -1);

	for (size_t i = 0; i < G_N_ELEMENTS(machines); i++)
		if (g_str_has_prefix(text, machines[i]))
			return true;
	return false;
}

bool
mail_is_from_within(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);

	for (guint i = 0; from && from->domain && i < facts->recipients->len; i++) {
		const Mailbox *to = g_ptr_array_index(facts->recipients, i);

		if (to->domain && !organisation_is_provider(to->domain) &&
		    same_organisation(to->domain, from->domain))
			return true;
	}
	return false;
}
