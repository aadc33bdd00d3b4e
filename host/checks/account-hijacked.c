/* SPDX-License-Identifier: MIT */

/*
 * A real account of one organisation pretends to be another
 *
 *     From: KAGOYA Inc <support@kyoto-inet.or.jp>, sent by a login of support@kyoto-inet.or.jp
 *
 * The account logged in, or the sender's domain is proven, and the name is somebody else's: whoever
 * writes so has stolen the account's password. Of a domain that the writer could have registered
 * for the purpose a proof tells no such thing: it must be one of many people's, or have been there
 * long before.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/mail-time.h"
#include "message/brand.h"
#include "message/organisation.h"
#include "message/route.h"
#include "web/site.h"

#define YEAR       ((int64_t)365 * 24 * 60 * 60)
#define LONG_THERE (2 * YEAR)

/* The line that tells of a login with an account of the sender's own organisation, or NULL. */
static const Hop *
login_of(const Facts *facts, const char *domain)
{
	const Hop *hop = facts->origin.hop;
	const char *user = hop ? received_account(hop->received) : NULL;
	const char *at = user ? strrchr(user, '@') : NULL;

	return at && same_organisation(at + 1, domain) ? hop : NULL;
}

/* What is known of the domain's age, as long as it matters. */
static Status
look_at_age(const Facts *facts, const Owner *owner)
{
	int64_t came = 0;

	if (!owner || owner->state != ANSWER_KNOWN)
		return status_when_nothing(owner ? owner->state : ANSWER_REFUSED);
	return owner->has_created && mail_time(facts, &came) && came - owner->created > LONG_THERE
	               ? STATUS_WARN
	               : STATUS_PASS;
}

static Status
look_at_proof(const Facts *facts, const Outside *outside)
{
	const Authentication *auth = outside->authentication;
	const char *domain = facts_author(facts)->domain;
	g_autofree char *registered = site_registrable(domain, SITE_ICANN);

	if (auth->identity == IDENTITY_UNKNOWN)
		return status_when_nothing(auth->dmarc.state);
	if (auth->identity != IDENTITY_PROVEN)
		return STATUS_PASS;
	return domain_lends_mailboxes(domain)
	               ? STATUS_WARN
	               : look_at_age(facts, owners_of_domain(outside->owners, registered));
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Hop *login = login_of(facts, facts_author(facts)->domain);
	const Brand *brand = brand_pretended(facts);
	Status status = !brand ? STATUS_PASS : login ? STATUS_WARN : look_at_proof(facts, outside);
	g_autofree char *at = login ? hop_place(login) : NULL;

	if (status != STATUS_WARN)
		return status;
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
