/* SPDX-License-Identifier: MIT */

/* What reputation services say, within the section about links */

#include <string.h>

#include "command/columns.h"
#include "command/panel-parts.h"

#define SUBJECT_COLUMNS 140
#define ADVISORY        "https://developers.google.com/safe-browsing/v4/advisory"

static bool
is(const json_t *object, const char *key, const char *value)
{
	return strcmp(page_id(object, key), value) == 0;
}

/* What services were asked about: a counting link of a kilobyte is cut. Transfer full. */
static char *
subject_of(const Page *page, const json_t *reputation)
{
	g_autofree char *subject = is(reputation, "kind", "domain")
	                                   ? page_host(page, reputation, "subject")
	                                   : page_value(page, reputation, "subject");
	size_t len = subject ? columns_cut(subject, SUBJECT_COLUMNS) : 0;

	if (!subject)
		return g_strdup(page_word(page, "value_none"));
	return subject[len] ? g_strdup_printf("%.*s…", (int)len, subject)
	                    : g_steal_pointer(&subject);
}

void
panel_caption(Page *page, const json_t *thing, const char *subject, const char *prefix)
{
	g_autoptr(GString) roles = g_string_new(NULL);
	const json_t *role;
	size_t i;

	json_array_foreach (json_object_get(thing, "roles"), i, role) {
		const char *name = json_string_value(role);
		g_autofree char *key = page_key(prefix, name ? name : "");

		if (catalogue_has(page->words, key))
			page_join(page, roles, page_word(page, key));
	}
	page_marked(page, "→", TONE_BOLD, subject);
	if (roles->len > 0)
		page_line(page, PAGE_STEP, TONE_DIM, roles->str);
}

static void
write_caption(Page *page, const json_t *reputation)
{
	g_autofree char *subject = subject_of(page, reputation);

	panel_caption(page, reputation, subject,
	              is(reputation, "kind", "url") ? "reputation_url" : "reputation_role");
}

/* For what it is listed, as a list. Transfer full. */
static char *
threats_of(const Page *page, const json_t *reputation)
{
	GString *list = g_string_new(NULL);
	const json_t *threat;
	size_t i;

	json_array_foreach (json_object_get(reputation, "threats"), i, threat) {
		const char *id = json_string_value(threat);
		g_autofree char *key = page_key("term_threat", id ? id : "");

		if (catalogue_has(page->words, key))
			page_join(page, list, page_word(page, key));
	}
	return g_string_free(list, FALSE);
}

static char *
listed_text(const Page *page, const json_t *reputation)
{
	g_autofree char *threats = threats_of(page, reputation);

	if (!*threats)
		return g_strdup(page_word(page, "reputation_listed_unnamed"));
	return page_fill(page,
	                 is(reputation, "service", "safebrowsing") ? "reputation_advisory"
	                                                           : "reputation_listed",
	                 threats, NULL);
}

/* What a service says that has not answered. */
static char *
unanswered_text(const Page *page, const json_t *reputation)
{
	g_autofree char *reason = reason_word(page, reputation);

	if (is(reputation, "state", "pending"))
		return g_strdup(page_word(page, "reputation_pending"));
	if (is(reputation, "state", "refused"))
		return g_strdup(page_word(page, "reputation_not_asked"));
	return reason ? page_fill(page, "reputation_failed_reason", reason, NULL)
	              : g_strdup(page_word(page, "reputation_failed"));
}

static char *
text_of(const Page *page, const json_t *reputation)
{
	g_autofree char *key = page_key("reputation", page_id(reputation, "standing"));

	if (!is(reputation, "state", "known"))
		return unanswered_text(page, reputation);
	if (is(reputation, "standing", "listed"))
		return listed_text(page, reputation);
	return g_strdup(
		page_word(page, catalogue_has(page->words, key) ? key : "reputation_broken"));
}

static Tone
tone_of(const json_t *reputation)
{
	if (!is(reputation, "state", "known"))
		return TONE_DIM;
	return is(reputation, "standing", "listed") ? TONE_FAIL : TONE_PLAIN;
}

static void
write_line(Page *page, const char *key, const char *first, const char *second)
{
	g_autofree char *text = NULL;

	if (!first || !second)
		return;
	text = page_fill(page, key, first, second, NULL);
	page_line(page, PAGE_STEP, TONE_DIM, text);
}

/* One service, and what it counts. */
static void
write_service(Page *page, const json_t *reputation)
{
	g_autofree char *label = page_key("label_service", page_id(reputation, "service"));
	g_autofree char *text = text_of(page, reputation);
	g_autofree char *warning = page_value(page, reputation, "warning");
	g_autofree char *voices = page_value(page, reputation, "voices");
	g_autofree char *score = page_value(page, reputation, "score");
	g_autofree char *reports = page_value(page, reputation, "reports");
	g_autofree char *date = page_value(page, reputation, "date");
	g_autofree char *advisory = page_clean(page, ADVISORY);

	if (!catalogue_has(page->words, label))
		return;
	page_row(page, label, tone_of(reputation), text);
	if (is(reputation, "standing", "listed") && is(reputation, "service", "safebrowsing"))
		page_line(page, PAGE_STEP, TONE_DIM, advisory);
	write_line(page, "reputation_votes", voices ? (warning ? warning : "0") : NULL, voices);
	write_line(page, "reputation_score", score, "");
	write_line(page, "reputation_reports", reports, "");
	write_line(page, "reputation_date", date, "");
}

static bool
is_silent(const json_t *reputation)
{
	return is(reputation, "state", "known") && (is(reputation, "standing", "not-listed") ||
	                                            is(reputation, "standing", "not-rated"));
}

static bool
same_subject(const json_t *one, const json_t *other)
{
	return one && is(one, "kind", page_id(other, "kind")) &&
	       is(one, "subject", page_id(other, "subject"));
}

void
panel_reputation(Page *page)
{
	const json_t *before = NULL;
	const json_t *reputation;
	bool silent = false;
	size_t i;

	json_array_foreach (json_object_get(page->facts, "reputation"), i, reputation) {
		if (is(reputation, "state", "refused"))
			continue; /* the list of questions has them */
		if (!before)
			page_line(page, PAGE_INDENT, TONE_BOLD,
			          page_word(page, "reputation_title"));
		if (!same_subject(before, reputation))
			write_caption(page, reputation);
		write_service(page, reputation);
		silent = silent || is_silent(reputation);
		before = reputation;
	}
	if (silent)
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "reputation_no_praise"));
}
