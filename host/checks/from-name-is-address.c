/* SPDX-License-Identifier: MIT */

/*
 * The display name is an address of another organisation
 *
 *     From: "service@bank.example" <a81@mail.invalid>
 *
 * Many readers show only the name, so the reader sees the bank. The same organisation on both sides
 * is common and harmless: many address books fill in the address as the name. Services that write
 * for somebody, and those that pass mail on under an address of theirs, put his into the name
 * beside other words; where the answers go to the address that is shown, it is what it says.
 */

#include "checks/check.h"

#include <string.h>

#include "message/brand.h"

static bool
is_answered_at(const Facts *facts, const char *address)
{
	for (guint i = 0; i < facts->reply_to->len; i++) {
		const Mailbox *reply = g_ptr_array_index(facts->reply_to, i);

		if (g_ascii_strcasecmp(reply->address, address) == 0)
			return true;
	}
	return false;
}

/* Whether @name is nothing but @address, whatever is around it. */
static bool
is_whole(const char *name, const char *address)
{
	const char *start = strstr(name, address);
	const char *end = start + strlen(address);

	return strspn(name, " \"'<([") == (size_t)(start - name) &&
	       end[strspn(end, " \"'>)].;,")] == '\0';
}

static Status
status_of(const Facts *facts, const char *name, const char *shown)
{
	/* Lists write "a@b via list" into the name when they must rewrite From. */
	if (facts->is_list)
		return STATUS_NOTE;
	if (is_whole(name, shown))
		return STATUS_FAIL;
	return is_answered_at(facts, shown) ? STATUS_NOTE : STATUS_WARN;
}

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
		status = MAX(status, status_of(facts, from->name, shown));
	}
	return status;
}

const Check check_from_name_is_address = {
	.id = "from-name-is-address",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
