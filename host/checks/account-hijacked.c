/* SPDX-License-Identifier: MIT */

/*
 * A real account of one organisation pretends to be another
 *
 *     From: KAGOYA Inc <support@kyoto-inet.or.jp>, sent by a login of support@kyoto-inet.or.jp
 *
 * The sender's domain is proven, or its account logged in, and the name is somebody else's: whoever
 * writes so has stolen the account's password.
 */

#include "checks/check.h"

#include <string.h>

#include "message/brand.h"
#include "message/route.h"

/* The line that tells of a login with an account of the sender's own organisation, or NULL. */
static const Hop *
login_of(const Facts *facts, const char *domain)
{
	const Hop *hop = facts->origin.hop;
	const char *user = hop ? received_account(hop->received) : NULL;
	const char *at = user ? strrchr(user, '@') : NULL;

	return at && same_organisation(at + 1, domain) ? hop : NULL;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;
	const char *domain = facts_author(facts)->domain;
	const Hop *login = login_of(facts, domain);
	const Brand *brand = brand_pretended(facts);
	g_autofree char *at = login ? hop_place(login) : NULL;

	if (!brand)
		return STATUS_PASS;
	if (!login && auth->identity != IDENTITY_PROVEN)
		return auth->identity == IDENTITY_UNKNOWN ? status_when_nothing(auth->dmarc.state)
		                                          : STATUS_PASS;
	evidence_add(evidence, "account",
	             login ? received_account(login->received) : facts_author(facts)->address,
	             login ? at : "From");
	evidence_add(evidence, "brand", brand->name, "From");
	return STATUS_WARN;
}

const Check check_account_hijacked = {
	.id = "account-hijacked",
	.section = SECTION_AUTHENTICATION,
	.needs = FACT_FROM,
	.run = run,
};
