/* SPDX-License-Identifier: MIT */

/*
 * Sent from a customer's start-up domain at Microsoft 365
 *
 *     From: Cloud Support <alerts@storage.example>
 *     Return-Path: <h2mk@acme37592.onmicrosoft.com>
 *
 * Everybody who tries the service out is given such a name within a minute. Who has a domain of his
 * own at Microsoft sends from that, and the bounces go there. Servers that forward a customer's
 * mail write the sender into such an address (SRS), which is no sending.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "web/site.h"

#define TENANTS "onmicrosoft.com"

static bool
is_forwarded_path(const Mailbox *path)
{
	return g_str_has_prefix(path->local, "SRS") || strstr(path->local, "+SRS=") != NULL;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const Mailbox *path = g_ptr_array_index(facts->return_path, 0);

	if (!path->domain || !site_is_within(path->domain, TENANTS) || mail_is_talk(facts) ||
	    is_forwarded_path(path) || site_is_within(from->domain, TENANTS))
		return STATUS_PASS;
	evidence_add(evidence, "path", path->address, "Return-Path");
	evidence_add(evidence, "from", from->domain, "From");
	return STATUS_WARN;
}

const Check check_return_path_on_tenant = {
	.id = "return-path-on-tenant",
	.section = SECTION_TRIO,
	.needs = FACT_FROM | FACT_RETURN_PATH,
	.run = run,
};
