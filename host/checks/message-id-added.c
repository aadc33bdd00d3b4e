/* SPDX-License-Identifier: MIT */

/*
 * A Message-ID that the receiver had to add
 *
 *     Message-ID: <4c3dc2a2-...@CO1NAM11FT054.eop-nam11.prod.protection.outlook.com>
 *
 * Every mail program numbers what it writes. Where the number bears the name of the server that
 * took the mail in, none had come with it: a script wrote it. Some devices and old programs do so.
 */

#include "checks/check.h"

#include <string.h>

#include "base/ip.h"
#include "checks/context.h"
#include "message/brand.h"
#include "message/organisation.h"
#include "web/site.h"

/* The servers by which Microsoft takes mail in for its customers. */
#define TAKING "prod.protection.outlook.com"

static bool
is_receiver(const Facts *facts, const char *domain)
{
	const Received *r = facts->boundary ? facts->boundary->received : NULL;

	if (site_is_within(domain, TAKING) && strstr(domain, ".eop-"))
		return true;
	/* Between two customers of one provider the same server takes it from the one. */
	return r && r->by && r->ip && !ip_is_private(r->ip) && !r->authenticated &&
	       g_ascii_strcasecmp(r->by, domain) == 0 && !organisation_is_provider(domain);
}

/* A server's notice has no path back. */
static bool
has_path(const Facts *facts)
{
	return facts->return_path->len > 0 &&
	       ((const Mailbox *)g_ptr_array_index(facts->return_path, 0))->domain;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const char *domain = facts->message_id_domain;

	if (!domain || !is_receiver(facts, domain) || !mail_is_cold(facts) || !has_path(facts) ||
	    same_organisation(domain, facts_author(facts)->domain))
		return STATUS_PASS;
	evidence_add(evidence, "domain", domain, "Message-ID");
	evidence_add(evidence, "from", facts_author(facts)->domain, "From");
	return STATUS_NOTE;
}

const Check check_message_id_added = {
	.id = "message-id-added",
	.section = SECTION_TRIO,
	.needs = FACT_FROM | FACT_MESSAGE_ID,
	.run = run,
};
