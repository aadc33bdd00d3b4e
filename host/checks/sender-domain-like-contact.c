/* SPDX-License-Identifier: MIT */

/*
 * A domain that looks like one of those that the reader exchanges mail with
 *
 *     From: keiri@dyfIex.example           where he knows dyflex.example
 *     Reply-To: keiri@dyflex.top
 *
 * Whoever joins in a conversation about money registers such a domain first. Honest names are near
 * to others, too, and firms have their name under several endings: what letters do not make the
 * same to the eye is only told.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "message/brand.h"
#include "message/organisation.h"
#include "web/lookalike.h"
#include "web/site.h"

#define LETTERS_MIN 4 /* of a name, for one in other letters to be no accident */
#define WORD_MIN    5 /* to be recognised among others, or under another ending */
#define TYPO_MIN    6 /* for a letter more or less to be no other name */

typedef struct Likeness {
	Status status;
	const char *how; /* a term */
	const char *domain;
} Likeness;

/* Returns: (transfer full) what was registered of @domain, without its ending, with its letters. */
static char *
label_of(const char *domain)
{
	g_autofree char *site = site_registrable(domain, SITE_PRIVATE);
	g_autofree char *label = site ? g_strndup(site, strcspn(site, ".")) : NULL;
	g_autofree char *shown = label ? site_unicode(label) : NULL;

	return shown ? g_utf8_strdown(shown, -1) : NULL;
}

/* Whether @known is one of the parts of @label between hyphens: "dyflex-payment". */
static bool
has_word(const char *label, const char *known)
{
	g_auto(GStrv) words = g_strsplit(label, "-", -1);

	return words[0] && words[1] && g_strv_contains((const char *const *)words, known);
}

static Likeness
likeness(const char *domain, const char *known)
{
	g_autofree char *inside = g_strconcat(known, ".", NULL);
	g_autofree char *label = label_of(domain);
	g_autofree char *own = label_of(known);
	g_autofree char *seen = label ? lookalike_skeleton(label) : NULL;
	g_autofree char *own_seen = own ? lookalike_skeleton(own) : NULL;
	size_t letters = own ? strlen(own) : 0;

	if (!label || !own)
		return (Likeness){ STATUS_PASS, NULL, NULL };
	if (strcmp(label, own) != 0 && strcmp(seen, own_seen) == 0 && letters >= LETTERS_MIN)
		return (Likeness){ STATUS_FAIL, "same-letters", known };
	if (g_str_has_prefix(domain, inside))
		return (Likeness){ STATUS_WARN, "domain-inside", known };
	if (strcmp(label, own) != 0 && letters >= TYPO_MIN && letters <= LOOKALIKE_LENGTH_MAX &&
	    lookalike_distance(label, own, 1) <= 1)
		return (Likeness){ STATUS_WARN, "letter-away", known };
	if (strcmp(label, own) == 0 && letters >= WORD_MIN)
		return (Likeness){ STATUS_NOTE, "other-ending", known };
	if (letters >= WORD_MIN && has_word(label, own))
		return (Likeness){ STATUS_NOTE, "name-and-more", known };
	return (Likeness){ STATUS_PASS, NULL, NULL };
}

/* The most telling one. A domain of the reader's acquaintance imitates nobody, nor does a brand's.
 */
static Likeness
likest(const People *people, const char *domain)
{
	Likeness best = { STATUS_PASS, NULL, NULL };

	if (domain_lends_mailboxes(domain) || brand_of_host(domain))
		return best;
	for (guint i = 0; i < people->domains->len; i++) {
		const char *known = g_ptr_array_index(people->domains, i);
		Likeness found;

		if (same_organisation(known, domain))
			return (Likeness){ STATUS_PASS, NULL, NULL };
		if (domain_lends_mailboxes(known))
			continue;
		found = likeness(domain, known);
		if (found.status > best.status)
			best = found;
	}
	return best;
}

static Status
judge(const Facts *facts, const People *people, const Mailbox *mailbox, const char *at,
      Evidence *evidence)
{
	Likeness found = { STATUS_PASS, NULL, NULL };
	g_autofree char *shown = mailbox->domain ? site_unicode(mailbox->domain) : NULL;

	if (mailbox->domain)
		found = likest(people, mailbox->domain);
	if (found.status == STATUS_PASS)
		return STATUS_PASS;
	evidence_add(evidence, "domain", shown, at);
	evidence_add(evidence, "own", found.domain, NULL);
	evidence_add_term(evidence, "how", found.how, NULL);
	return mail_is_talk(facts) ? STATUS_NOTE : found.status;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	Status status = judge(facts, outside->people, from, "From", evidence);

	for (guint i = 0; i < facts->reply_to->len; i++) {
		const Mailbox *reply = g_ptr_array_index(facts->reply_to, i);

		if (g_strcmp0(reply->domain, from->domain) != 0)
			status = MAX(status,
			             judge(facts, outside->people, reply, "Reply-To", evidence));
	}
	return status;
}

const Check check_sender_domain_like_contact = {
	.id = "sender-domain-like-contact",
	.section = SECTION_SENDER,
	.needs = FACT_FROM | FACT_PEOPLE,
	.run = run,
};
