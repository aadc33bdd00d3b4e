/* SPDX-License-Identifier: MIT */

/*
 * The reader's own address in the subject
 *
 *     Subject: u.tester@example.jp: your mailbox is full
 *
 * A company writes to a customer by name. A list of stolen addresses holds nothing but addresses.
 * Calendars, though, write whom they invite into the subject.
 */

#include "checks/check.h"

#include "message/recipient.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *found = recipient_address_in(facts, facts->subject.text);

	if (!found || from_is_recipient(facts))
		return STATUS_PASS;
	evidence_add(evidence, "recipient", found->address, "Subject");
	return recipient_is_expected(facts) ? STATUS_NOTE : STATUS_WARN;
}

const Check check_subject_names_recipient = {
	.id = "subject-names-recipient",
	.section = SECTION_SUBJECT,
	.needs = FACT_SUBJECT | FACT_RECIPIENT,
	.run = run,
};
