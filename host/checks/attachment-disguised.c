/* SPDX-License-Identifier: MIT */

/*
 * A file that is not what its name says
 *
 *     invoice.pdf.exe, or a program called photo.jpg
 */

#include "checks/check.h"

#include <string.h>

#include "message/file-name.h"

static bool
is_hidden_program(const Attachment *a)
{
	bool program = a->detected &&
	               (strcmp(a->detected, "application/vnd.microsoft.portable-executable") == 0 ||
	                strcmp(a->detected, "application/x-elf") == 0 ||
	                strcmp(a->detected, "application/x-ms-shortcut") == 0);

	return program && file_kind(a->name, strlen(a->name)) == FILE_DOCUMENT;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->attachments->len; i++) {
		const Attachment *a = g_ptr_array_index(facts->attachments, i);

		if (!a->name ||
		    (!file_name_is_double(a->name, strlen(a->name)) && !is_hidden_program(a)))
			continue;
		evidence_add(evidence, "name", a->name, a->at);
		evidence_add(evidence, "type", a->detected ? a->detected : a->type, a->at);
		status = STATUS_FAIL;
	}
	return status;
}

const Check check_attachment_disguised = {
	.id = "attachment-disguised",
	.section = SECTION_ATTACHMENTS,
	.needs = 0,
	.run = run,
};
