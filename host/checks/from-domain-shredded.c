/* SPDX-License-Identifier: MIT */

/*
 * A sender's domain in shreds
 *
 *     From: <info@r.a.g.n.a.shop.example>
 *
 * Names below one's own domain cost nothing, and each is new to a filter that counts names. A house
 * calls its machines something; one letter may be short for it ("e.shop.example"), a row of them
 * is a machine's doing.
 */

#include "checks/check.h"

#include <string.h>

#include "web/site.h"

#define SHREDS_MIN 3

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	g_autofree char *site = site_registrable(from->domain, SITE_ICANN);
	size_t len = strlen(from->domain);
	const char *end = from->domain + len - (site ? MIN(len, strlen(site)) : len);
	size_t shreds = 0;

	for (const char *p = from->domain; p < end; p++)
		shreds += p[1] == '.' && *p != '.' && (p == from->domain || p[-1] == '.');
	if (shreds < SHREDS_MIN)
		return STATUS_PASS;
	evidence_add(evidence, "domain", from->domain, "From");
	evidence_add_number(evidence, "letters", (long long)shreds, NULL);
	return STATUS_WARN;
}

const Check check_from_domain_shredded = {
	.id = "from-domain-shredded",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
