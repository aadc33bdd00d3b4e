/* SPDX-License-Identifier: MIT */

/*
 * A mail program that was given up years before the mail was written
 *
 *     Date: Mon, 4 Mar 2024 ...     X-Mailer: Microsoft Outlook Express 6.00.2600.0000
 *
 * Bulk mailers put in a name that once was everybody's. Honest people keep old programs too, but
 * hardly where their maker has not mended them for years.
 */

#include "checks/check.h"

#include "data/old-mailers.h"

#define YEARS_OF_GRACE 4

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (!facts->mailer || facts->is_list)
		return STATUS_PASS;
	for (size_t i = 0; i < G_N_ELEMENTS(old_mailers); i++) {
		if (!g_str_has_prefix(facts->mailer, old_mailers[i].name) ||
		    facts->date.year <= old_mailers[i].until + YEARS_OF_GRACE)
			continue;
		evidence_add(evidence, "mailer", facts->mailer, "X-Mailer");
		evidence_add_number(evidence, "until", old_mailers[i].until, NULL);
		evidence_add(evidence, "date", facts->date_text, "Date");
		return STATUS_WARN;
	}
	return STATUS_PASS;
}

const Check check_mailer_obsolete = {
	.id = "mailer-obsolete",
	.section = SECTION_SENDER,
	.needs = FACT_DATE,
	.run = run,
};
