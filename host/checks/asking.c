/* SPDX-License-Identifier: MIT */

#include "checks/asking.h"

#include "checks/context.h"
#include "checks/link-view.h"
#include "message/brand.h"

/* Where a mail leads, or comes from, instead of where it should. */
typedef struct Astray {
	const char *way; /* "leads", "comes"; NULL when nothing is wrong */
	const char *host, *at;
	const char *home; /* where it should */
} Astray;

/*
 * Returns the first link to click that does not lead to @home, or NULL. *ret_reaches tells whether
 * another one does. Counting addresses that hide where they lead tell neither.
 */
static const Link *
link_away(const Facts *facts, const char *home, bool *ret_reaches)
{
	const Link *away = NULL;

	*ret_reaches = false;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!link_is_clicked(link) || link->hidden || link->sealed || !link->url->host)
			continue;
		if (same_organisation(link->url->host, home))
			*ret_reaches = true;
		else if (!away)
			away = link;
	}
	return away;
}

/* Whether the mail goes on with a conversation: it refers to another, and its subject says so. */
static bool
is_answer(const Facts *facts)
{
	static const char *const marks[] = { "re:",  "aw:",  "fw:",  "fwd:", "sv:",   "vs:",
		                             "res:", "enc:", "rv:",  "tr:",  "antw:", "wg:",
		                             "re：", "返信", "転送", "回复", "odp:",  "rif:" };
	g_autofree char *subject =
		facts->subject.text ? g_utf8_strdown(facts->subject.text, -1) : NULL;

	for (size_t i = 0; facts->is_reply && subject && i < G_N_ELEMENTS(marks); i++)
		if (g_str_has_prefix(subject, marks[i]))
			return true;
	return false;
}

static Astray
find_astray(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);
	const Brand *brand = brand_pretended(facts);
	const char *home = brand ? brand->domains[0] : from ? from->domain : NULL;
	Astray astray = { 0 };
	bool reaches = false;
	const Link *away = home ? link_away(facts, home, &reaches) : NULL;

	if (!home || is_answer(facts) || (!brand && (reaches || !away)))
		return astray;
	astray.way = away ? "leads" : "comes";
	astray.host = away ? away->shown : from->domain;
	astray.at = away ? link_host_at(away) : "From";
	astray.home = home;
	return astray;
}

static bool
is_one_of(Theme theme, const Theme *themes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (themes[i] == theme)
			return true;
	return false;
}

static size_t
quote(const Facts *facts, const Theme *themes, size_t n, const Astray *astray, Evidence *evidence)
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
			evidence_add(evidence, "home", astray->home, NULL);
		}
		found++;
	}
	return found;
}

size_t
asking_quote(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence)
{
	static const Astray none;

	return quote(facts, themes, n, &none, evidence);
}

Status
asking_look(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence)
{
	Astray astray = find_astray(facts);

	if (mail_is_talk(facts) || quote(facts, themes, n, &astray, evidence) == 0)
		return STATUS_PASS;
	return astray.way ? STATUS_WARN : STATUS_NOTE;
}
