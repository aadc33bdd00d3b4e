/* SPDX-License-Identifier: MIT */

/*
 * A server on the way has stamped the subject
 *
 *     Subject: [spam] ...
 *
 * The stamp is not the sender's: a filter before the reader has judged the mail already. Other
 * checks look at the subject behind it.
 */

#include "checks/check.h"

#include "checks/subject.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	g_autofree char *stamp = subject_stamp(facts->subject.text, NULL);

	if (!stamp)
		return STATUS_PASS;
	evidence_add(evidence, "stamp", stamp, "Subject");
	return STATUS_NOTE;
}

const Check check_subject_spam_stamp = {
	.id = "subject-spam-stamp",
	.section = SECTION_SUBJECT,
	.needs = FACT_SUBJECT,
	.run = run,
};
