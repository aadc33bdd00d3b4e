/* SPDX-License-Identifier: MIT */

/*
 * A Message-ID of a known organisation that has no part in the mail
 *
 *     From: <service@shop.example>, Message-ID: <...@inbox.news.example>
 *
 * The number is made where the mail is written, and has that machine's name. Were it that
 * house's, a Received line, the sender or the bounces' address would name it, too. Who copies a
 * mail that got through leaves its number in. People who write by their provider's program and have
 * another address as the sender do that, too, where a server on the way took the lines out.
 */

#include "checks/check.h"

#include "checks/context.h"
#include "checks/takes-part.h"
#include "message/brand.h"
#include "message/organisation.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const char *domain = facts->message_id_domain;

	if (!domain || !mail_is_cold(facts) ||
	    (!brand_of_host(domain) && !organisation_is_provider(domain)) ||
	    host_is_among(domain, facts->from) || host_is_among(domain, facts->sender) ||
	    host_is_among(domain, facts->reply_to) || host_is_among(domain, facts->return_path) ||
	    host_is_on_route(domain, facts))
		return STATUS_PASS;
	evidence_add(evidence, "domain", domain, "Message-ID");
	evidence_add(evidence, "from", facts_author(facts)->domain, "From");
	return organisation_is_provider(domain) ? STATUS_NOTE : STATUS_WARN;
}

const Check check_message_id_borrowed = {
	.id = "message-id-borrowed",
	.section = SECTION_TRIO,
	.needs = FACT_FROM | FACT_MESSAGE_ID | FACT_BOUNDARY,
	.run = run,
};
