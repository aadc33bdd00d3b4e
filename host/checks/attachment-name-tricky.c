/* SPDX-License-Identifier: MIT */

/*
 * A name that is shown otherwise than it is
 *
 *     "ann\u202efdp.exe" shows as "annexe.pdf"; "invoice.pdf.exe" inside of an archive
 *
 * What attachment-disguised says of the attachment's own name is not repeated.
 */

#include "checks/check.h"

#include <string.h>

#include "message/file-name.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->attachments->len; i++) {
		const Attachment *a = g_ptr_array_index(facts->attachments, i);
		size_t len = a->name ? strlen(a->name) : 0;
		bool own = a->name && file_name_is_masked(a->name, len) &&
		           !file_name_is_double(a->name, len);

		if (own)
			evidence_add(evidence, "name", a->name, a->at);
		else if (a->inside.masked)
			evidence_add(evidence, "name", a->inside.masked, a->at);
		else
			continue;
		status = STATUS_FAIL;
	}
	return status;
}

const Check check_attachment_name_tricky = {
	.id = "attachment-name-tricky",
	.section = SECTION_ATTACHMENTS,
	.needs = 0,
	.run = run,
};
