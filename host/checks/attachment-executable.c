/* SPDX-License-Identifier: MIT */

/*
 * An attachment, or a file in an attached archive, that runs when it is opened
 *
 *     invoice.exe; scan.zip with invoice.lnk in it
 *
 * Mail services let no program through, so honest senders gave up trying. Scripts and disk images
 * are sent for reading or for use now and then, and a large archive may hold anything.
 */

#include "checks/check.h"

#include <string.h>

#include "message/file-name.h"

#define FEW 5 /* files: an archive made to carry one */

static bool
is_program(const char *detected)
{
	static const char *const programs[] = { "application/vnd.microsoft.portable-executable",
		                                "application/x-elf", "application/x-ms-shortcut" };

	for (size_t i = 0; i < G_N_ELEMENTS(programs); i++)
		if (g_strcmp0(detected, programs[i]) == 0)
			return true;
	return false;
}

static Status
look_at_file(const Attachment *a)
{
	FileKind kind = a->name ? file_kind(a->name, strlen(a->name)) : FILE_OTHER;

	if (kind == FILE_PROGRAM || is_program(a->detected))
		return STATUS_FAIL;
	if (file_kind_runs(kind) || (a->inside.holds & HOLDS_DISK_IMAGE && !a->inside.members))
		return STATUS_WARN;
	return STATUS_PASS;
}

static Status
look_inside(const Inside *inside)
{
	bool few = inside->n_members <= FEW;

	if (!inside->runs)
		return STATUS_PASS;
	/* What is encrypted no scanner on the way could look at. */
	if (!inside->runs_as_script)
		return few || inside->encrypted ? STATUS_FAIL : STATUS_WARN;
	return few || inside->encrypted ? STATUS_WARN : STATUS_NOTE;
}

/* Adds the file as a path: "scan.zip/invoice.lnk". */
static Status
look_at(const Attachment *a, Evidence *evidence)
{
	Status file = look_at_file(a);
	Status inside = look_inside(&a->inside);
	const char *name = a->name ? a->name : a->detected ? a->detected : a->type;
	g_autofree char *path = NULL;

	if (inside != STATUS_PASS)
		path = g_strdup_printf("%s/%s", name, a->inside.runs);
	if (path || file != STATUS_PASS)
		evidence_add(evidence, "file", path ? path : name, a->at);
	return MAX(file, inside);
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->attachments->len; i++) {
		Status found = look_at(g_ptr_array_index(facts->attachments, i), evidence);

		status = MAX(status, found);
	}
	return status;
}

const Check check_attachment_executable = {
	.id = "attachment-executable",
	.section = SECTION_ATTACHMENTS,
	.needs = 0,
	.run = run,
};
