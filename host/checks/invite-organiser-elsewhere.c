/* SPDX-License-Identifier: MIT */

/*
 * An invitation whose organiser is of another organisation than the sender
 *
 * Calendars send invitations in the name of their users, so this is worth knowing and no more.
 */

#include "checks/elsewhere.h"

#include <string.h>

static Status
look_at(const Facts *facts, const Attachment *a, Evidence *evidence)
{
	g_autoptr(GPtrArray) organiser = NULL;

	if (!a->inside.invites || !a->inside.organiser)
		return STATUS_PASS;
	organiser = addresses_parse(a->inside.organiser, strlen(a->inside.organiser));
	return mailboxes_elsewhere(facts, organiser, a->at, evidence);
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	/* A calendar often comes twice, to be shown and to be kept. */
	for (guint i = 0; status == STATUS_PASS && i < facts->attachments->len; i++)
		status = look_at(facts, g_ptr_array_index(facts->attachments, i), evidence);
	return status;
}

const Check check_invite_organiser_elsewhere = {
	.id = "invite-organiser-elsewhere",
	.section = SECTION_ATTACHMENTS,
	.needs = FACT_FROM,
	.run = run,
};
