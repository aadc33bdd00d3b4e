/* SPDX-License-Identifier: MIT */

#include "checks/asking.h"

#include "checks/astray.h"
#include "checks/context.h"
#include "message/brand.h"
#include "message/organisation.h"

#define NO_HOME "no_address" /* terms: the sender names no address to come home to */
#define OFFICE  "office"     /* an address of a firm or an authority */

/* Letters of a text that speaks of so much that a phrase more or less tells nothing. */
#define LONG_TEXT 4000

static bool
is_one_of(Theme theme, const Theme *themes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (themes[i] == theme)
			return true;
	return false;
}

static bool
says_any(const Facts *facts, const Theme *themes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (phrase_of(facts, themes[i]))
			return true;
	return false;
}

/* @no_home: the term that stands for the home that @astray does not name. */
static size_t
quote(const Facts *facts, const Theme *themes, size_t n, const Astray *astray, const char *no_home,
      Evidence *evidence)
{
	size_t found = 0;

	for (guint i = 0; i < facts->phrases->len; i++) {
		const Phrase *phrase = g_ptr_array_index(facts->phrases, i);

		if (!is_one_of(phrase->theme, themes, n))
			continue;
		evidence_add(evidence, "quote", phrase->quote, phrase->at);
		if (astray->way) {
			evidence_add_term(evidence, "way", astray->way, NULL);
			evidence_add(evidence, "host", astray->host, astray->at);
			if (astray->home)
				evidence_add(evidence, "home", astray->home, NULL);
			else
				evidence_add_term(evidence, "home", no_home, NULL);
		}
		found++;
	}
	return found;
}

size_t
asking_quote(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence)
{
	static const Astray none;

	return quote(facts, themes, n, &none, NULL, evidence);
}

static bool
is_long(const Facts *facts)
{
	return facts->writing.letters > LONG_TEXT;
}

/* A known house that asks on its own site only: who pretends to be it has nothing from that. */
static bool
is_asked_at_home(const Facts *facts, const Astray *astray)
{
	return astray->at_home && brand_of_host(astray->home) && !phrase_of(facts, THEME_CALL);
}

Status
asking_look(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence)
{
	g_auto(Astray) astray = { 0 };

	if (mail_is_talk(facts) || !says_any(facts, themes, n))
		return STATUS_PASS;
	astray = astray_find(facts);
	if (!astray.way && (is_long(facts) || is_asked_at_home(facts, &astray)))
		return STATUS_PASS;
	quote(facts, themes, n, &astray, NO_HOME, evidence);
	return astray.way && !is_long(facts) ? STATUS_WARN : STATUS_NOTE;
}

bool
mail_is_from_anybody(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);

	return from && from->domain && mail_is_cold(facts) && domain_lends_mailboxes(from->domain);
}

Status
asking_look_office(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence)
{
	Astray astray = { .way = "comes", .at = "From" };

	if (!mail_is_from_anybody(facts) || is_long(facts))
		return asking_look(facts, themes, n, evidence);
	astray.host = facts_author(facts)->domain;
	return quote(facts, themes, n, &astray, OFFICE, evidence) > 0 ? STATUS_WARN : STATUS_PASS;
}

Status
asking_look_private(const Facts *facts, Theme theme, bool convinced, Evidence *evidence)
{
	if (!convinced || is_long(facts) || !mail_is_from_anybody(facts))
		return asking_note(facts, &theme, 1, evidence);
	for (guint i = 0; i < facts->phrases->len; i++) {
		const Phrase *phrase = g_ptr_array_index(facts->phrases, i);

		if (phrase->theme != theme)
			continue;
		evidence_add(evidence, "quote", phrase->quote, phrase->at);
		evidence_add(evidence, "domain", facts_author(facts)->domain, "From");
	}
	return phrase_of(facts, theme) ? STATUS_WARN : STATUS_PASS;
}

unsigned
phrases_count(const Facts *facts, Theme theme)
{
	unsigned n = 0;

	for (guint i = 0; i < facts->phrases->len; i++)
		n += ((const Phrase *)g_ptr_array_index(facts->phrases, i))->theme == theme;
	return n;
}

Status
asking_note(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence)
{
	if (mail_is_talk(facts) || is_long(facts) || asking_quote(facts, themes, n, evidence) == 0)
		return STATUS_PASS;
	return STATUS_NOTE;
}
