/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "command/panel-parts.h"

#define QUESTIONS_NAMED 6 /* in one sentence */

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
reason_word(const Page *page, const json_t *object)
{
	g_autofree char *key = page_key("reason", page_id(object, "reason"));

	return catalogue_has(page->words, key) ? g_strdup(page_word(page, key))
	                                       : page_value(page, object, "reason");
}

char *
lookup_state_word(const Page *page, const json_t *lookup)
{
	g_autofree char *key = page_key("state", page_id(lookup, "state"));
	g_autofree char *reason = reason_word(page, lookup);

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

/* The host of an address of the web, or @server as it is. */
static char *
server_host(const char *server)
{
	g_auto(GStrv) parts = g_strsplit(server, "/", 4);

	return g_strdup(g_str_has_prefix(server, "https://") ? parts[2] : server);
}

/*
 * A question in words: "ptr:192.0.2.1" asks for a reverse name. A referral is about a name and a
 * server, which may be written as an address of the web.
 */
static char *
question_text(const Page *page, const json_t *lookup)
{
	const char *raw = page_id(lookup, "question");
	const char *colon = strchr(raw, ':');
	g_autofree char *kind = colon ? g_strndup(raw, (size_t)(colon - raw)) : NULL;
	g_autofree char *key = page_key("question", kind ? kind : "");
	g_autofree char *question = page_value(page, lookup, "question");

	if (colon && catalogue_has(page->words, key)) {
		g_auto(GStrv) about = g_strsplit(colon + 1, " ", 3);
		g_autofree char *host = server_host(about[0] && about[1] ? about[1] : "");
		g_autofree char *subject = page_clean(page, about[0] ? about[0] : "");
		g_autofree char *server = page_clean(page, host);
		g_autofree char *service = page_key("label_service", about[0] ? about[0] : "");
		bool has = strcmp(kind, "rated") == 0 && catalogue_has(page->words, service);

		return page_fill(page, key, has ? page_word(page, service) : subject, server, NULL);
	}
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

static bool
is_refused(const json_t *lookup)
{
	return strcmp(page_id(lookup, "state"), "refused") == 0;
}

/* Those of class 0 stay on the machine. */
static bool
is_outward(const json_t *lookup)
{
	return json_integer_value(json_object_get(lookup, "consent")) > 0;
}

/* Answered from memory, and not sent again. */
static bool
is_kept(const json_t *lookup)
{
	return json_is_true(json_object_get(lookup, "kept")) && is_outward(lookup);
}

static bool
has_left(const json_t *lookup)
{
	return !is_refused(lookup) && !is_kept(lookup) && is_outward(lookup);
}

/* The first questions of a kind as a list, and how many there are. Transfer full. */
static GString *
question_list(const Page *page, bool (*is_one)(const json_t *lookup), json_int_t *ret_n)
{
	GString *list = g_string_new(NULL);
	json_int_t n = 0;
	const json_t *lookup;
	size_t i;

	json_array_foreach (json_object_get(page->report, "lookups"), i, lookup) {
		g_autofree char *question = NULL;

		if (!is_one(lookup))
			continue;
		question = n < QUESTIONS_NAMED ? question_text(page, lookup) : NULL;
		if (question)
			page_join(page, list, question);
		n++;
	}
	if (n > QUESTIONS_NAMED)
		page_join(page, list, "…");
	*ret_n = n;
	return list;
}

static void
write_not_sent(Page *page)
{
	json_int_t kept = 0, refused = 0;
	g_autoptr(GString) kept_list = question_list(page, is_kept, &kept);
	g_autoptr(GString) refused_list = question_list(page, is_refused, &refused);
	g_autofree char *kept_line = page_fill(page, "lookups_kept", kept_list->str, NULL);
	g_autofree char *refused_line =
		page_count(page, "lookups_refused", refused, refused_list->str);

	if (kept > 0)
		page_line(page, PAGE_INDENT, TONE_DIM, kept_line);
	if (refused > 0)
		page_line(page, PAGE_INDENT, TONE_DIM, refused_line);
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
	write_not_sent(page);
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
