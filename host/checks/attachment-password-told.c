/* SPDX-License-Identifier: MIT */

/*
 * An encrypted attachment, and its password in the same mail
 *
 *     添付ファイルの解凍パスワード：8x2Kq1
 *
 * This hides the file from every scanner on the way and from nobody else. Offices in Japan encrypt
 * what they attach, but send the password in a second mail.
 */

#include "checks/check.h"

#include "checks/password.h"

static const Attachment *
encrypted_one(const Facts *facts)
{
	for (guint i = 0; i < facts->attachments->len; i++) {
		const Attachment *a = g_ptr_array_index(facts->attachments, i);

		/* PDFs are encrypted against changes too, and open without a password. */
		if (a->inside.encrypted && g_strcmp0(a->detected, "application/pdf") != 0)
			return a;
	}
	return NULL;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Attachment *a = encrypted_one(facts);

	for (guint i = 0; a && i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);
		g_autofree char *told = password_told(body->text);

		if (!told)
			continue;
		evidence_add(evidence, "name", a->name ? a->name : a->type, a->at);
		evidence_add(evidence, "password", told, body->at);
		return STATUS_WARN;
	}
	return STATUS_PASS;
}

const Check check_attachment_password_told = {
	.id = "attachment-password-told",
	.section = SECTION_ATTACHMENTS,
	.needs = 0,
	.run = run,
};
