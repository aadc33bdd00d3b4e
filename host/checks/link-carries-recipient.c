/* SPDX-License-Identifier: MIT */

/*
 * The reader's own address inside a link, in clear or encoded
 *
 *     https://thenewlyfe.com/...login.php?email=u.tester@example.jp
 *     https://greenpaint.pt/...amlogin.html?u=dS50ZXN0ZXJAZXhhbXBsZS5qcA==
 *
 * The page behind it fills the address in and looks personal, and its owner learns who clicked.
 * Newsletters put it into their unsubscribe links: at the sender's own domain it is only worth
 * knowing, and so it is at that of the organisation whose name he bears. What a gateway adds to the
 * address it stands before, such as SafeLinks its reader, is none of the sender's doing and is not
 * looked at.
 */

#include "checks/check.h"

#include "checks/link-view.h"
#include "message/brand.h"
#include "message/recipient.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	bool expected = recipient_is_expected(facts);
	const Brand *pretended = brand_pretended(facts);
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		const char *form = link->url->host ? recipient_form_in_url(facts, link->url) : NULL;
		bool own;

		if (!form)
			continue;
		own = pretended ? brand_owns(pretended, link->url->host)
		                : from && same_organisation(link->url->host, from->domain);
		evidence_add(evidence, "host", link->shown, link_host_at(link));
		evidence_add_term(evidence, "form", form, NULL);
		evidence_add(evidence, "link", link->raw, link->at);
		status = MAX(status,
		             own || expected || !link_is_clicked(link) ? STATUS_NOTE : STATUS_WARN);
	}
	return status;
}

const Check check_link_carries_recipient = {
	.id = "link-carries-recipient",
	.section = SECTION_LINKS,
	.needs = FACT_RECIPIENT,
	.run = run,
};
