/* SPDX-License-Identifier: MIT */

/*
 * A mail program without a name
 *
 *     X-Mailer: 2
 *
 * RFC 5322 does not ask for the field; whoever sets it wants to be known by it. A field that bulk
 * mailers fill in by rote says nothing but a number.
 */

#include "checks/check.h"

#include "checks/context.h"

static bool
has_letter(const char *s)
{
	for (; *s; s = g_utf8_next_char(s))
		if (g_unichar_isalpha(g_utf8_get_char(s)))
			return true;
	return false;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (!facts->mailer || !*facts->mailer || !mail_is_cold(facts) || has_letter(facts->mailer))
		return STATUS_PASS;
	evidence_add(evidence, "mailer", facts->mailer, "X-Mailer");
	return STATUS_NOTE;
}

const Check check_mailer_nameless = {
	.id = "mailer-nameless",
	.section = SECTION_SENDER,
	.needs = 0,
	.run = run,
};
