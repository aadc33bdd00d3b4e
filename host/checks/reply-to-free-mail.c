/* SPDX-License-Identifier: MIT */

/*
 * Answers go to a mailbox that anybody gets
 *
 *     From: Grants Office <office@ministry.example>, Reply-To: <grants.office7@gmail.com>
 *
 * Whoever writes from a stolen account, or under a borrowed address, cannot read what is answered
 * there. A house reads its own mail. Services that write for somebody and forms of one's own site
 * do send the answers to him, and so do bulk mailers, which put his address into theirs.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "message/brand.h"
#include "message/organisation.h"
#include "message/recipient.h"

/* Whether two local parts are one mailbox: providers leave out dots and what is behind a "+". */
static bool
is_same_box(const char *a, const char *b)
{
	for (;; a++, b++) {
		while (*a == '.')
			a++;
		while (*b == '.')
			b++;
		if (!*a || *a == '+' || !*b || *b == '+')
			return (!*a || *a == '+') && (!*b || *b == '+');
		if (g_ascii_tolower(*a) != g_ascii_tolower(*b))
			return false;
	}
}

/* "club-gmail.com@shared.mailer.example" */
static bool
writes_for(const Mailbox *from, const Mailbox *reply)
{
	g_autofree char *local = g_ascii_strdown(from->local, -1);
	g_autofree char *wanted = g_ascii_strdown(reply->local, -1);

	return strstr(local, wanted) && strstr(local, reply->domain);
}

/* A known house that writes for its customers, or a form of the reader's own site. */
static bool
may_pass_on(const Facts *facts, const Outside *outside, const char *domain)
{
	return outside->authentication->identity != IDENTITY_FAILED &&
	       ((brand_of_host(domain) && !organisation_is_provider(domain)) ||
	        recipient_owns_host(facts, domain));
}

static Status
status_of(const Facts *facts, const Outside *outside, const Mailbox *from, const Mailbox *reply)
{
	if (!reply->domain || !organisation_is_provider(reply->domain) || writes_for(from, reply))
		return STATUS_PASS;
	/* Many people have two mailboxes. A house of that name is not its customers. */
	if (same_organisation(reply->domain, from->domain))
		return strcmp(reply->domain, from->domain) == 0 &&
		                       !is_same_box(reply->local, from->local)
		               ? STATUS_NOTE
		               : STATUS_PASS;
	return may_pass_on(facts, outside, from->domain) ? STATUS_NOTE : STATUS_WARN;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->reply_to->len && mail_is_cold(facts); i++) {
		const Mailbox *reply = g_ptr_array_index(facts->reply_to, i);
		Status found = status_of(facts, outside, from, reply);

		if (found == STATUS_PASS)
			continue;
		evidence_add(evidence, "reply", reply->address, "Reply-To");
		evidence_add(evidence, "from", from->address, "From");
		status = MAX(status, found);
	}
	return status;
}

const Check check_reply_to_free_mail = {
	.id = "reply-to-free-mail",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
