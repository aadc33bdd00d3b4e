/* SPDX-License-Identifier: MIT */

#include "checks/context.h"

#include <glib.h>

bool
mail_is_talk(const Facts *facts)
{
	return facts->is_list || facts->is_report;
}

bool
mail_is_notice(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);
	const Mailbox *path =
		facts->return_path->len > 0 ? g_ptr_array_index(facts->return_path, 0) : NULL;

	return facts->is_report || (path && *path->address == '\0') ||
	       (from && from->local &&
	        (g_ascii_strcasecmp(from->local, "mailer-daemon") == 0 ||
	         g_ascii_strcasecmp(from->local, "postmaster") == 0));
}

bool
mail_is_cold(const Facts *facts)
{
	return !mail_is_talk(facts) && !facts->is_reply;
}
