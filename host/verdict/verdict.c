/* SPDX-License-Identifier: MIT */

#include "verdict/verdict.h"

#include <string.h>

#include "message/brand.h"

/*
 * Weights are points of a score of 100, by how seldom honest mail does such a thing: a note that
 * every second newsletter earns is worth nothing, a contradiction that only deceit explains is
 * worth half a danger. A finding not listed is worth nothing.
 */
static const struct {
	const char *id;
	Status status;
	unsigned weight;
} weights[] = {
	{ "account-hijacked", STATUS_WARN, 30 },
	{ "attachment-disguised", STATUS_FAIL, 60 },
	/* Mail services refuse programs: nobody honest relies on sending one. */
	{ "attachment-executable", STATUS_FAIL, 50 },
	{ "attachment-executable", STATUS_WARN, 25 },
	/* Not a danger alone: some services for confidential mail send a page that asks for the
	 * password to their own site. */
	{ "attachment-html-form", STATUS_FAIL, 40 },
	{ "attachment-html-form", STATUS_WARN, 25 },
	{ "attachment-name-tricky", STATUS_FAIL, 60 },
	/* Honest offices in Japan encrypt what they attach, and some are lazy. */
	{ "attachment-password-told", STATUS_WARN, 20 },
	{ "auth-user-elsewhere", STATUS_WARN, 25 },
	{ "body-addressee-missing", STATUS_NOTE, 3 },
	{ "body-asks-money", STATUS_WARN, 20 },
	{ "body-asks-money", STATUS_NOTE, 3 },
	{ "body-asks-secret", STATUS_WARN, 15 },
	{ "body-asks-secret", STATUS_NOTE, 3 },
	{ "body-broken-characters", STATUS_NOTE, 3 },
	{ "body-date-contradicts", STATUS_WARN, 20 },
	{ "body-document-waits", STATUS_WARN, 15 },
	{ "body-extorts", STATUS_WARN, 40 },
	{ "body-extorts", STATUS_NOTE, 10 },
	{ "body-frame-empty", STATUS_WARN, 20 },
	{ "body-glyphs-foreign", STATUS_WARN, 15 },
	{ "body-image-only", STATUS_NOTE, 3 },
	{ "body-letters-mixed", STATUS_WARN, 20 },
	{ "body-letters-mixed", STATUS_NOTE, 5 },
	{ "body-mailbox-full", STATUS_WARN, 20 },
	{ "body-notice-late", STATUS_NOTE, 10 },
	{ "body-parcel-waits", STATUS_WARN, 20 },
	{ "body-promises-gift", STATUS_WARN, 20 },
	{ "body-raises-alarm", STATUS_WARN, 15 },
	{ "body-subscription-ends", STATUS_WARN, 15 },
	{ "body-tax-due", STATUS_WARN, 20 },
	{ "body-threatens-closing", STATUS_WARN, 20 },
	{ "body-threatens-closing", STATUS_NOTE, 3 },
	{ "body-urges", STATUS_NOTE, 3 },
	{ "bounce-pretended", STATUS_FAIL, 40 },
	{ "client-not-authorized", STATUS_WARN, 10 },
	{ "date-far-from-receipt", STATUS_NOTE, 3 },
	{ "date-zone-foreign", STATUS_NOTE, 5 },
	{ "dkim-weak", STATUS_WARN, 20 },
	{ "domain-held", STATUS_WARN, 25 },
	{ "domain-held", STATUS_NOTE, 5 },
	{ "domain-unregistered", STATUS_WARN, 20 },
	{ "domain-unregistered", STATUS_NOTE, 5 },
	{ "domain-young", STATUS_WARN, 20 },
	{ "domain-young", STATUS_NOTE, 5 },
	{ "from-brand-elsewhere", STATUS_WARN, 35 },
	{ "from-free-host", STATUS_WARN, 20 },
	{ "from-local-part-random", STATUS_WARN, 20 },
	/* Nobody picks such letters by chance, and nothing honest is gained by them. */
	{ "from-lookalike", STATUS_FAIL, 50 },
	{ "from-lookalike", STATUS_WARN, 30 },
	{ "from-name-is-address", STATUS_FAIL, 35 },
	{ "from-name-lookalike", STATUS_FAIL, 50 },
	{ "from-names-recipient", STATUS_WARN, 25 },
	{ "from-without-address", STATUS_WARN, 20 },
	{ "header-duplicated", STATUS_WARN, 20 },
	{ "header-duplicated", STATUS_NOTE, 3 },
	{ "header-encoding-broken", STATUS_NOTE, 3 },
	{ "header-missing", STATUS_NOTE, 3 },
	{ "hop-helo-forged", STATUS_WARN, 20 },
	{ "identity-failed", STATUS_FAIL, 40 },
	{ "link-brand-elsewhere", STATUS_WARN, 20 },
	{ "link-carries-recipient", STATUS_WARN, 20 },
	{ "link-host-number", STATUS_WARN, 25 },
	{ "link-host-obscured", STATUS_WARN, 30 },
	/* A friend's photo of a poster is like that, too. */
	{ "link-in-code", STATUS_WARN, 15 },
	/* Somebody has looked at that page, and found it to deceive. */
	{ "link-listed", STATUS_FAIL, 60 },
	{ "link-lookalike", STATUS_FAIL, 50 },
	/* Resellers and agencies have such names, so that it is not a danger alone. */
	{ "link-lookalike", STATUS_WARN, 30 },
	{ "link-on-platform", STATUS_NOTE, 10 },
	{ "link-not-in-source", STATUS_FAIL, 60 },
	{ "link-text-elsewhere", STATUS_WARN, 25 },
	/* As a list of phishing pages: others have found it to harm. */
	{ "link-warned-of", STATUS_FAIL, 60 },
	{ "link-warned-of", STATUS_WARN, 20 },
	{ "message-cut-short", STATUS_WARN, 25 },
	{ "message-id-malformed", STATUS_NOTE, 3 },
	{ "nul-bytes", STATUS_WARN, 25 },
	{ "origin-country-elsewhere", STATUS_WARN, 15 },
	{ "origin-listed", STATUS_WARN, 25 },
	{ "origin-name-dynamic", STATUS_WARN, 20 },
	{ "origin-provider-cloud", STATUS_WARN, 15 },
	/* Behind one address there can be many, as at a provider. */
	{ "origin-reported", STATUS_WARN, 20 },
	{ "reply-to-elsewhere", STATUS_NOTE, 3 },
	{ "results-forged", STATUS_WARN, 25 },
	{ "sender-domain-missing", STATUS_FAIL, 40 },
	{ "sender-domain-takes-no-mail", STATUS_WARN, 20 },
	{ "sender-warned-of", STATUS_FAIL, 60 },
	{ "sender-warned-of", STATUS_WARN, 20 },
	{ "subject-bracket-unclosed", STATUS_NOTE, 5 },
	{ "subject-date-contradicts", STATUS_WARN, 20 },
	{ "subject-names-recipient", STATUS_WARN, 25 },
	{ "subject-spam-stamp", STATUS_NOTE, 10 },
	/* Browsers stop before such a page: honest sites notice within the hour. Small ones forget.
	 */
	{ "visit-certificate-broken", STATUS_WARN, 25 },
	/* Some small shops have a payment service's form on their own page. */
	{ "visit-form-elsewhere", STATUS_FAIL, 50 },
	/* Pages that move lead to well-known sites too. */
	{ "visit-led-away", STATUS_WARN, 20 },
	/* Companies have others run their shops and their webmail. */
	{ "visit-page-asks-secret", STATUS_WARN, 25 },
	/* A name, a stranger's host and a password: what else would it be? */
	{ "visit-page-imitates", STATUS_FAIL, 70 },
	/* It may be about the organisation. */
	{ "visit-page-imitates", STATUS_WARN, 20 },
};

#define CAUTION 20
#define DANGER  50

unsigned
finding_weight(const Finding *finding)
{
	for (size_t i = 0; i < G_N_ELEMENTS(weights); i++)
		if (weights[i].status == finding->status &&
		    strcmp(weights[i].id, finding->check->id) == 0)
			return weights[i].weight;
	return 0;
}

bool
sender_is_verified(const Facts *facts, const Authentication *auth)
{
	const Mailbox *from = facts_author(facts);

	return auth->identity == IDENTITY_PROVEN && from && brand_of_host(from->domain);
}

Verdict
verdict_of(const GPtrArray *findings, bool verified)
{
	Verdict verdict = { LEVEL_NOTHING_FOUND, 0, NULL };
	unsigned strongest = 0;

	for (guint i = 0; i < findings->len; i++) {
		const Finding *finding = g_ptr_array_index(findings, i);
		unsigned weight = finding_weight(finding);

		verdict.score += weight;
		if (weight > strongest) {
			strongest = weight;
			verdict.headline = finding;
		}
	}
	verdict.score = MIN(verdict.score, 100);
	verdict.level = verdict.score >= DANGER    ? LEVEL_DANGER
	                : verdict.score >= CAUTION ? LEVEL_CAUTION
	                : verified                 ? LEVEL_VERIFIED
	                                           : LEVEL_NOTHING_FOUND;
	return verdict;
}

const char *
level_to_string(Level level)
{
	switch (level) {
	case LEVEL_VERIFIED: return "verified";
	case LEVEL_NOTHING_FOUND: return "nothing-found";
	case LEVEL_CAUTION: return "caution";
	case LEVEL_DANGER: return "danger";
	}
	g_assert_not_reached();
}
