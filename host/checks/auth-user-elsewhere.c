/* SPDX-License-Identifier: MIT */

/*
 * The account that logged in to send is not the sender's
 *
 *     Received: from unknown (HELO ?127.0.0.1?) (k-kikawa@nlo.co.jp@18.170.98.138) by
 * mail.nlo.co.jp From: <...@dyflex.co.jp>
 *
 * Somebody with the password of k-kikawa@nlo.co.jp sent this: most often the account was hijacked.
 * Only the lines from our boundary to the origin count; below it anybody may write anything.
 */

#include "checks/check.h"

#include <string.h>

#include "message/brand.h"
#include "message/route.h"

static bool
in_trail(const Facts *facts, const Hop *hop)
{
	return hop == facts->boundary || hop == facts->origin.hop || hop->trust == HOP_OURS;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);

	for (guint i = 0; i < facts->route->len; i++) {
		const Hop *hop = g_ptr_array_index(facts->route, i);
		const Received *r = hop->received;
		const char *user = received_account(r);
		const char *domain = user ? strrchr(user, '@') : NULL;
		g_autofree char *at = NULL;

		if (!domain || !strchr(domain, '.') || !in_trail(facts, hop) ||
		    same_organisation(domain + 1, from->domain))
			continue;
		at = hop_place(hop);
		evidence_add(evidence, "account", user, at);
		evidence_add(evidence, "from", from->address, "From");
		return STATUS_WARN;
	}
	return STATUS_PASS;
}

const Check check_auth_user_elsewhere = {
	.id = "auth-user-elsewhere",
	.section = SECTION_ORIGIN,
	.needs = FACT_FROM | FACT_BOUNDARY,
	.run = run,
};
