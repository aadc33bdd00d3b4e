/* SPDX-License-Identifier: MIT */

/*
 * The display name is an address of another organisation
 *
 *     From: "service@bank.example" <a81@mail.invalid>
 *
 * Many readers show only the name, so the reader sees the bank. The same organisation on both sides
 * is common and harmless: many address books fill in the address as the name.
 */

#include "checks/check.h"

#include <string.h>

#include "message/brand.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->from->len; i++) {
		const Mailbox *from = g_ptr_array_index(facts->from, i);
		g_autofree char *shown = from->name ? address_find(from->name) : NULL;
		const char *at = shown ? strrchr(shown, '@') : NULL;

		if (!at || !from->domain || same_organisation(at + 1, from->domain))
			continue;
		evidence_add(evidence, "shown", shown, "From");
		evidence_add(evidence, "actual", from->address, "From");
		/* Lists write "a@b via list" into the name when they must rewrite From. */
		status = facts->is_list ? STATUS_NOTE : STATUS_FAIL;
	}
	return status;
}

const Check check_from_name_is_address = {
	.id = "from-name-is-address",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
