/* SPDX-License-Identifier: MIT */

/*
 * A sender's address that no person chose
 *
 *     From: <qVZxfMqigEIfYvBocsvaUwdNGikIKLiDIOhLlKzgZfzpqiywqY@dyflex.co.jp>
 *
 * Long runs of letters of mixed case without any separator. Bulk senders put such codes in
 * Return-Path, where nobody reads them (VERP); the address a reader sees is chosen.
 */

#include "checks/check.h"

#include <string.h>

#define LONG_PART 24

/* Changes between capital and small letters, letters and digits: chosen names have few. */
static unsigned
changes(const char *s)
{
	unsigned n = 0;

	for (; s[0] && s[1]; s++)
		n += (g_ascii_isupper(s[0]) && g_ascii_islower(s[1]) && n > 0) ||
		     (g_ascii_islower(s[0]) && g_ascii_isupper(s[1])) ||
		     (g_ascii_isalpha(s[0]) && g_ascii_isdigit(s[1])) ||
		     (g_ascii_isdigit(s[0]) && g_ascii_isalpha(s[1]));
	return n;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	size_t len = strlen(from->local);

	if (len < LONG_PART || strpbrk(from->local, ".-_+=") || changes(from->local) < len / 6)
		return STATUS_PASS;
	evidence_add(evidence, "local", from->local, "From");
	evidence_add_number(evidence, "length", (long long)len, NULL);
	return STATUS_WARN;
}

const Check check_from_local_part_random = {
	.id = "from-local-part-random",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
