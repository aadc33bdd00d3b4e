/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "command/panel-parts.h"

#define REFUSED_NAMED 6 /* questions; the count tells the rest */

static json_int_t
weight_of(const json_t *finding)
{
	return json_integer_value(json_object_get(finding, "weight"));
}

static gint
compare_weights(gconstpointer a, gconstpointer b)
{
	json_int_t x = weight_of(*(const json_t *const *)a);
	json_int_t y = weight_of(*(const json_t *const *)b);

	return x < y ? 1 : x > y ? -1 : 0;
}

/* What made the score, the heaviest first. g_ptr_array_sort() keeps the order of equals. */
static void
write_reasons(Page *page)
{
	g_autoptr(GPtrArray) reasons = g_ptr_array_new();
	const json_t *finding;
	size_t i;

	json_array_foreach (json_object_get(page->report, "findings"), i, finding)
		if (weight_of(finding) > 0)
			g_ptr_array_add(reasons, (gpointer)finding);
	g_ptr_array_sort(reasons, compare_weights);
	if (reasons->len > 0)
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "summary_reasons"));
	for (guint n = 0; n < reasons->len; n++) {
		const json_t *reason = g_ptr_array_index(reasons, n);
		const Mark *mark = mark_of(page_id(reason, "status"));
		g_autofree char *title = finding_title(page, reason);
		g_autofree char *points =
			g_strdup_printf("%3" JSON_INTEGER_FORMAT, weight_of(reason));
		g_autofree char *line = page_fill(page, "summary_reason", points, title, NULL);

		page_marked(page, mark->sign, mark->tone, line);
	}
}

/* What nobody looked at is named: it is no reason to feel at ease. */
static void
write_not_looked(Page *page)
{
	g_autoptr(GString) titles = g_string_new(NULL);
	g_autofree char *line = NULL;
	json_int_t not_looked = 0;
	const json_t *finding;
	size_t i;

	json_array_foreach (json_object_get(page->report, "findings"), i, finding) {
		g_autofree char *title = NULL;

		if (strcmp(page_id(finding, "status"), "pass") == 0 ||
		    mark_of(page_id(finding, "status"))->tone != TONE_UNKNOWN)
			continue;
		title = finding_quoted(page, finding);
		page_join(page, titles, title);
		not_looked++;
	}
	if (not_looked == 0)
		return;
	line = page_count(page, "summary_not_looked", not_looked, titles->str);
	page_marked(page, "?", TONE_UNKNOWN, line);
}

static void
write_passed(Page *page)
{
	g_autofree char *line = NULL;
	json_int_t passed = 0;
	const json_t *finding;
	size_t i;

	json_array_foreach (json_object_get(page->report, "findings"), i, finding)
		passed += strcmp(page_id(finding, "status"), "pass") == 0;
	line = page_count(page, "summary_passed", passed, "");
	page_line(page, PAGE_INDENT, TONE_PLAIN, line);
}

static void
write_limits(Page *page)
{
	const json_t *limit;
	size_t i;

	json_array_foreach (json_object_get(page->report, "limits"), i, limit) {
		const char *name = json_string_value(limit);
		g_autofree char *key = page_key("limit", name ? name : "");

		page_marked(page, "?", TONE_UNKNOWN,
		            page_word(page, catalogue_has(page->words, key) ? key : "limit_other"));
	}
}

char *
lookup_state_word(const Page *page, const json_t *lookup)
{
	g_autofree char *key = page_key("state", page_id(lookup, "state"));
	g_autofree char *reason = page_value(page, lookup, "reason");

	if (reason && strcmp(page_id(lookup, "state"), "failed") == 0)
		return page_fill(page, "state_failed_reason", reason, NULL);
	return g_strdup(page_word(page, catalogue_has(page->words, key) ? key : "state_not_asked"));
}

const json_t *
lookup_of(const Page *page, const char *kind, const char *subject)
{
	g_autofree char *question = g_strdup_printf("%s:%s", kind, subject);
	const json_t *lookup;
	size_t i;

	json_array_foreach (json_object_get(page->report, "lookups"), i, lookup)
		if (strcmp(page_id(lookup, "question"), question) == 0)
			return lookup;
	return NULL;
}

/* A question in words: "ptr:192.0.2.1" asks for a reverse name. */
static char *
question_text(const Page *page, const json_t *lookup)
{
	g_autofree char *question = page_value(page, lookup, "question");
	const char *colon = question ? strchr(question, ':') : NULL;
	g_autofree char *kind = colon ? g_strndup(question, (size_t)(colon - question)) : NULL;
	g_autofree char *key = page_key("question", kind ? kind : "");

	if (colon && catalogue_has(page->words, key))
		return page_fill(page, key, colon + 1, NULL);
	return question ? g_steal_pointer(&question) : g_strdup(page_word(page, "value_none"));
}

static void
write_lookup(Page *page, const json_t *lookup)
{
	g_autofree char *question = question_text(page, lookup);
	g_autofree char *sent_to = page_value(page, lookup, "sent_to");
	g_autofree char *state = lookup_state_word(page, lookup);
	g_autofree char *line =
		sent_to ? page_fill(page, "lookup_sent", question, sent_to, state, NULL)
			: page_fill(page, "lookup", question, state, NULL);

	page_line(page, PAGE_STEP, TONE_PLAIN, line);
}

/* Refused questions were never sent, and those of class 0 stay on the machine. */
static bool
has_left(const json_t *lookup)
{
	return strcmp(page_id(lookup, "state"), "refused") != 0 &&
	       json_integer_value(json_object_get(lookup, "consent")) > 0;
}

static void
write_refused(Page *page)
{
	g_autoptr(GString) names = g_string_new(NULL);
	g_autofree char *line = NULL;
	json_int_t refused = 0;
	const json_t *lookup;
	size_t i;

	json_array_foreach (json_object_get(page->report, "lookups"), i, lookup) {
		g_autofree char *question = NULL;

		if (strcmp(page_id(lookup, "state"), "refused") != 0)
			continue;
		question = refused < REFUSED_NAMED ? question_text(page, lookup) : NULL;
		if (question)
			page_join(page, names, question);
		refused++;
	}
	if (refused == 0)
		return;
	if (refused > REFUSED_NAMED)
		page_join(page, names, "…");
	line = page_count(page, "lookups_refused", refused, names->str);
	page_line(page, PAGE_INDENT, TONE_DIM, line);
}

static void
write_lookups(Page *page)
{
	const json_t *lookup;
	bool any = false;
	size_t i;

	json_array_foreach (json_object_get(page->report, "lookups"), i, lookup) {
		if (!has_left(lookup))
			continue;
		if (!any)
			page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "lookups_left"));
		write_lookup(page, lookup);
		any = true;
	}
	if (!any)
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "lookups_none_left"));
	write_refused(page);
}

static void
write_score(Page *page)
{
	const json_t *verdict = json_object_get(page->report, "verdict");
	g_autofree char *level = page_key("level", page_id(verdict, "level"));
	g_autofree char *score = page_value(page, verdict, "score");
	const char *word =
		page_word(page, catalogue_has(page->words, level) ? level : "level_unknown");
	g_autofree char *line = page_fill(page, "headline", word, score ? score : "?", NULL);

	page_line(page, PAGE_INDENT, TONE_BOLD, line);
}

void
panel_summary(Page *page)
{
	page_heading(page, "section_summary");
	write_score(page);
	write_reasons(page);
	page_gap(page);
	write_passed(page);
	write_not_looked(page);
	write_limits(page);
	if (json_is_false(json_object_get(page->report, "final")))
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "summary_not_final"));
	page_gap(page);
	write_lookups(page);
	page_lesson(page, "lesson_summary");
}
