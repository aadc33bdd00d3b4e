/* SPDX-License-Identifier: MIT */

/*
 * A mail that comes out of the blue and is HTML only
 *
 * Programs that people write mail with, and services that send it in bulk, put a plain text beside
 * the HTML for those who cannot show it. Scripts that send bulk mail by themselves leave it out; so
 * do simple robots of honest houses.
 */

#include "checks/check.h"

#include "checks/context.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Body *html = NULL;

	if (!mail_is_cold(facts))
		return STATUS_PASS;
	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		if (!body->html)
			return STATUS_PASS;
		html = html ? html : body;
	}
	if (!html)
		return STATUS_PASS;
	evidence_add(evidence, "type", "text/html", html->at);
	return STATUS_NOTE;
}

const Check check_body_html_only = {
	.id = "body-html-only",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
