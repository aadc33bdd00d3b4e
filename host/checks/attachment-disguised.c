/* SPDX-License-Identifier: MIT */

/*
 * A file that is not what its name says
 *
 *     invoice.pdf.exe, or a program called photo.jpg
 */

#include "checks/check.h"

#include <string.h>

static const char *const runnable[] = { "exe", "scr", "com", "pif", "bat", "cmd", "js",
	                                "jse", "vbs", "vbe", "wsf", "hta", "lnk", "msi",
	                                "ps1", "jar", "cpl", "iso", "img", "vhd" };
static const char *const documents[] = {
	"pdf",  "doc", "docx", "xls", "xlsx", "ppt", "pptx", "jpg",
	"jpeg", "png", "gif",  "txt", "csv",  "mp3", "mp4",  "rtf"
};

static bool
is_listed(const char *extension, size_t len, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(list[i]) == len && g_ascii_strncasecmp(extension, list[i], len) == 0)
			return true;
	return false;
}

/* "invoice.pdf.exe": a document's ending, then a program's. */
static bool
is_double(const char *name)
{
	const char *last = strrchr(name, '.');
	const char *dot = last;

	if (!last || !is_listed(last + 1, strlen(last + 1), runnable, G_N_ELEMENTS(runnable)))
		return false;
	while (dot > name && dot[-1] != '.')
		dot--;
	return dot > name &&
	       is_listed(dot, (size_t)(last - dot), documents, G_N_ELEMENTS(documents));
}

static bool
is_hidden_program(const Attachment *a)
{
	const char *last = strrchr(a->name, '.');
	bool program = a->detected &&
	               (strcmp(a->detected, "application/vnd.microsoft.portable-executable") == 0 ||
	                strcmp(a->detected, "application/x-elf") == 0 ||
	                strcmp(a->detected, "application/x-ms-shortcut") == 0);

	return program && last &&
	       is_listed(last + 1, strlen(last + 1), documents, G_N_ELEMENTS(documents));
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->attachments->len; i++) {
		const Attachment *a = g_ptr_array_index(facts->attachments, i);

		if (!a->name || (!is_double(a->name) && !is_hidden_program(a)))
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
