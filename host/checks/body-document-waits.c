/* SPDX-License-Identifier: MIT */

/*
 * A file, a fax or a voice message that is to be opened elsewhere
 *
 *     "A document has been shared with you"        「ファイルが共有されました」
 *
 * Services for sharing files write so as well, and lead to their own site.
 */

#include "checks/asking.h"

static const Theme themes[] = { THEME_DOCUMENT };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return asking_look(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_document_waits = {
	.id = "body-document-waits",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
