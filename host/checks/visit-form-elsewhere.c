/* SPDX-License-Identifier: MIT */

/*
 * A form asks for a password or a card and sends it to somebody else
 *
 *     page at login.example, form to https://formspree.io/f/… or https://api.telegram.org/bot…
 *
 * To another site, to a bot in a messenger, or into a mailbox. An honest page has its own server
 * take what opens an account. A bot's address in a script counts when the page asks for a secret:
 * there is nothing else that a page would tell a bot.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/visit-view.h"
#include "visit/page-form.h"

/* Returns where @form sends what it asks, as a term, or NULL when that is the page's own site. */
static const char *
way_of(const PageForm *form)
{
	if (form->telegram)
		return "sent-to-bot";
	if (form->mail)
		return "sent-to-mailbox";
	return form->elsewhere ? "sent-elsewhere" : NULL;
}

static Status
run(const Facts *facts G_GNUC_UNUSED, const Outside *outside, Evidence *evidence)
{
	const Page *page = visited_page(outside);
	const VisitHop *last = visited_last(outside);
	Status status = STATUS_PASS;

	if (!page)
		return status_when_nothing(outside->visit->state);
	for (guint i = 0; i < page->forms->len; i++) {
		const PageForm *form = g_ptr_array_index(page->forms, i);
		const char *way = page_form_asks_secret(form) ? way_of(form) : NULL;

		if (!way)
			continue;
		evidence_add(evidence, "host", last->host, NULL);
		evidence_add_term(evidence, "way", way, NULL);
		evidence_add(evidence, "to", form->host ? form->host : form->action, NULL);
		status = STATUS_FAIL;
	}
	if (status == STATUS_PASS && page->telegram && page_asks_secret(page)) {
		evidence_add(evidence, "host", last->host, NULL);
		evidence_add_term(evidence, "way", "sent-to-bot", NULL);
		evidence_add(evidence, "to", page->telegram, NULL);
		status = STATUS_FAIL;
	}
	return status;
}

const Check check_visit_form_elsewhere = {
	.id = "visit-form-elsewhere",
	.section = SECTION_LINKS,
	.needs = FACT_VISIT,
	.run = run,
};
