/* SPDX-License-Identifier: MIT */

/*
 * An attached page that has a form or a script
 *
 * It is opened in the browser, past everything that looks at links, and what is typed into it goes
 * where the page wants. A few services for confidential mail do the same in good faith.
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	static const struct {
		unsigned holds;
		Status status;
		const char *term;
	} kinds[] = {
		{ HOLDS_PASSWORD_FIELD, STATUS_FAIL, "password-field" },
		{ HOLDS_SCRIPT, STATUS_WARN, "script" },
		{ HOLDS_FORM, STATUS_WARN, "form" },
	};
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->attachments->len; i++) {
		const Attachment *a = g_ptr_array_index(facts->attachments, i);

		for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++) {
			if (!(a->inside.holds & kinds[k].holds) ||
			    g_strcmp0(a->detected, "application/pdf") == 0)
				continue;
			evidence_add(evidence, "name", a->name ? a->name : a->type, a->at);
			evidence_add_term(evidence, "holds", kinds[k].term, a->at);
			status = MAX(status, kinds[k].status);
			break;
		}
	}
	return status;
}

const Check check_attachment_html_form = {
	.id = "attachment-html-form",
	.section = SECTION_ATTACHMENTS,
	.needs = 0,
	.run = run,
};
