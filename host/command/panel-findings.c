/* SPDX-License-Identifier: MIT */

#include "command/panel-parts.h"

#include <string.h>

#define STATEMENTS_SHOWN 4 /* of one finding; the rest says the same of other places */

static const Mark marks[] = {
	{ "fail", "✗", TONE_FAIL },       { "warn", "▲", TONE_WARN },
	{ "note", "・", TONE_NOTE },      { "unknown", "?", TONE_UNKNOWN },
	{ "pending", "?", TONE_UNKNOWN }, { "refused", "?", TONE_UNKNOWN },
};

/* Of a status that is none of ours. */
static const Mark other_mark = { "", "?", TONE_UNKNOWN };

/* The sections a panel has, by the name the report gives them. */
static const char *const sections[] = { "subject",        "sender", "trio",   "route",
	                                "authentication", "origin", "links",  "owners",
	                                "attachments",    "body",   "history" };

const Mark *
mark_of(const char *status)
{
	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
		if (strcmp(marks[i].status, status) == 0)
			return &marks[i];
	return &other_mark;
}

const json_t *
finding_by_id(const Page *page, const char *id)
{
	const json_t *finding;
	size_t i;

	json_array_foreach (json_object_get(page->report, "findings"), i, finding)
		if (strcmp(page_id(finding, "id"), id) == 0)
			return finding;
	return NULL;
}

/* A term of two capital letters is a country (ISO 3166-1 alpha-2). */
static bool
is_country(const char *term)
{
	return g_ascii_isupper(term[0]) && g_ascii_isupper(term[1]) && term[2] == '\0';
}

/* A report may know checks and terms that these catalogues do not: they keep their own names. */
static char *
word_or_name(const Page *page, const char *prefix, const char *name)
{
	g_autofree char *key = page_key(prefix, name);

	return catalogue_has(page->words, key) ? g_strdup(page_word(page, key))
	                                       : page_clean(page, name);
}

char *
finding_title(const Page *page, const json_t *finding)
{
	return word_or_name(page, "title", page_id(finding, "id"));
}

char *
finding_quoted(const Page *page, const json_t *finding)
{
	g_autofree char *title = finding_title(page, finding);

	return page_fill(page, "quoted", title, NULL);
}

/* Where the statement that begins at item @start ends: before its first key comes again. */
static size_t
statement_end(const json_t *evidence, size_t start)
{
	const char *first = page_id(json_array_get(evidence, start), "key");
	size_t end = start + 1;

	while (end < json_array_size(evidence) &&
	       strcmp(page_id(json_array_get(evidence, end), "key"), first) != 0)
		end++;
	return end;
}

/* An item's value: a word of the catalogue, the host of a link, or a fragment of the mail. */
static char *
item_value(const Page *page, const json_t *item)
{
	const char *value = page_id(item, "value");

	if (json_is_true(json_object_get(item, "term")))
		return word_or_name(page, is_country(value) ? "country" : "term", value);
	if (strcmp(page_id(item, "key"), "host") == 0)
		return page_host(page, item, "value");
	return page_value(page, item, "value");
}

/* The key of the finding's sentence: one for this status, or one for all. */
static char *
sentence_key(const Page *page, const json_t *finding)
{
	g_autofree char *plain = page_key("check", page_id(finding, "id"));
	g_autofree char *key = page_key(plain, page_id(finding, "status"));

	return catalogue_has(page->words, key) ? g_steal_pointer(&key) : g_steal_pointer(&plain);
}

static char *
statement_sentence(const Page *page, const json_t *finding, size_t start, size_t end)
{
	const json_t *evidence = json_object_get(finding, "evidence");
	g_autofree char *key = sentence_key(page, finding);
	g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);

	if (!catalogue_has(page->words, key))
		return finding_title(page, finding);
	for (size_t i = start; i < end; i++)
		g_ptr_array_add(values, item_value(page, json_array_get(evidence, i)));
	return catalogue_fill(page->words, key, (const char *const *)values->pdata, values->len);
}

/* The number of the text part @place ("part:1.2"), or NULL when it is none. */
static const char *
body_part(const Page *page, const char *place)
{
	const json_t *body;
	size_t i;

	json_array_foreach (json_object_get(page->facts, "bodies"), i, body)
		if (strcmp(page_id(body, "where"), place) == 0 && g_str_has_prefix(place, "part:"))
			return place + strlen("part:");
	return NULL;
}

/* Whether the mail has no other field @name than the one, as far as the report tells. */
static bool
is_only(const Page *page, const char *name)
{
	const json_t *auth = json_object_get(page->facts, "authentication");
	const json_t *fields = json_object_get(json_object_get(auth, "results"), "fields");

	return (strcmp(name, "DKIM-Signature") == 0 &&
	        json_array_size(json_object_get(auth, "dkim")) == 1) ||
	       (strcmp(name, "Authentication-Results") == 0 && json_array_size(fields) == 1);
}

static char *
place_word(const Page *page, const char *at)
{
	g_autofree char *place = page_clean(page, at);
	g_autofree char *key = page_key("at", at);
	const char *number;

	if (g_str_has_prefix(place, "Received#"))
		return page_fill(page, "at_received", place + strlen("Received#"), NULL);
	if (body_part(page, place))
		return page_fill(page, "at_body", body_part(page, place), NULL);
	if (g_str_has_prefix(place, "part:"))
		return page_fill(page, "at_part", place + strlen("part:"), NULL);
	if (catalogue_has(page->words, key))
		return g_strdup(page_word(page, key));
	number = strchr(place, '#');
	if (number) {
		g_autofree char *name = g_strndup(place, (gsize)(number - place));

		return strcmp(number, "#1") == 0 && is_only(page, name)
		               ? page_fill(page, "at_field", name, NULL)
		               : page_fill(page, "at_field_n", name, number + 1, NULL);
	}
	return page_fill(page, "at_field", place, NULL);
}

/* The field that a section is about: no need to say that its fragments stand there. */
static const char *
own_field(const json_t *finding)
{
	const char *section = page_id(finding, "section");

	if (strcmp(section, "subject") == 0)
		return "Subject";
	return strcmp(section, "sender") == 0 ? "From" : "";
}

/* The places a statement's fragments stand in, each named once. */
static char *
statement_places(const Page *page, const json_t *finding, size_t start, size_t end)
{
	const json_t *evidence = json_object_get(finding, "evidence");
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	GString *list = g_string_new(NULL);

	for (size_t i = start; i < end; i++) {
		const char *at = page_id(json_array_get(evidence, i), "at");
		g_autofree char *word = NULL;

		if (!*at || strcmp(at, own_field(finding)) == 0 ||
		    !g_hash_table_add(seen, (gpointer)at))
			continue;
		word = place_word(page, at);
		page_join(page, list, word);
	}
	return g_string_free(list, FALSE);
}

char *
finding_sentence(const Page *page, const json_t *finding)
{
	const json_t *evidence = json_object_get(finding, "evidence");

	if (json_array_size(evidence) == 0)
		return finding_title(page, finding);
	return statement_sentence(page, finding, 0, statement_end(evidence, 0));
}

/* One statement with its place. Returns false if the very same stands there already. */
static bool
write_statement(Page *page, const json_t *finding, size_t start, size_t end, GHashTable *seen)
{
	const Mark *mark = mark_of(page_id(finding, "status"));
	g_autofree char *sentence = statement_sentence(page, finding, start, end);
	g_autofree char *places = statement_places(page, finding, start, end);
	g_autofree char *line = NULL;

	if (!g_hash_table_add(seen, g_strconcat(sentence, "\n", places, NULL)))
		return false;
	page_marked(page, mark->sign, mark->tone, sentence);
	if (*places) {
		line = page_fill(page, "finding_at", places, NULL);
		page_line(page, PAGE_INDENT, TONE_DIM, line);
	}
	return true;
}

/* What a finding says, and of how many more places it says the same. */
static void
write_statements(Page *page, const json_t *finding)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	const json_t *evidence = json_object_get(finding, "evidence");
	json_int_t dropped = json_integer_value(json_object_get(finding, "dropped"));
	json_int_t more = dropped / (json_int_t)statement_end(evidence, 0);
	size_t shown = 0;

	for (size_t start = 0; start < json_array_size(evidence);) {
		size_t end = statement_end(evidence, start);

		if (shown < STATEMENTS_SHOWN && write_statement(page, finding, start, end, seen))
			shown++;
		else
			more++;
		start = end;
	}
	if (more > 0) {
		g_autofree char *line = page_count(page, "finding_more", more, "");

		page_line(page, PAGE_INDENT, TONE_DIM, line);
	}
}

static void
write_finding(Page *page, const json_t *finding)
{
	const Mark *mark = mark_of(page_id(finding, "status"));
	g_autofree char *title = NULL;

	if (json_array_size(json_object_get(finding, "evidence")) > 0) {
		write_statements(page, finding);
		return;
	}
	title = finding_title(page, finding);
	page_marked(page, mark->sign, mark->tone, title);
}

static bool
is_in(const json_t *finding, const char *section)
{
	const char *own = page_id(finding, "section");

	if (section)
		return strcmp(own, section) == 0;
	for (size_t i = 0; i < G_N_ELEMENTS(sections); i++)
		if (strcmp(own, sections[i]) == 0)
			return false;
	return true;
}

static bool
is_pass(const json_t *finding)
{
	return strcmp(page_id(finding, "status"), "pass") == 0;
}

/* Checks that could not look are named together: silence would read as "fine". */
static json_int_t
write_unknown(Page *page, const char *section, const Mark *mark)
{
	g_autoptr(GString) titles = g_string_new(NULL);
	g_autofree char *key =
		g_strconcat("status_", *mark->status ? mark->status : "unknown", NULL);
	g_autofree char *line = NULL;
	json_int_t found = 0;
	const json_t *finding;
	size_t i;

	json_array_foreach (json_object_get(page->report, "findings"), i, finding) {
		g_autofree char *title = NULL;

		if (!is_in(finding, section) || is_pass(finding) ||
		    mark_of(page_id(finding, "status")) != mark)
			continue;
		title = finding_quoted(page, finding);
		page_join(page, titles, title);
		found++;
	}
	line = page_fill(page, key, titles->str, NULL);
	if (found > 0)
		page_marked(page, mark->sign, mark->tone, line);
	return found;
}

static json_int_t
write_known(Page *page, const char *section, const Mark *mark)
{
	json_int_t found = 0;
	const json_t *finding;
	size_t i;

	json_array_foreach (json_object_get(page->report, "findings"), i, finding) {
		if (!is_in(finding, section) || mark_of(page_id(finding, "status")) != mark)
			continue;
		write_finding(page, finding);
		found++;
	}
	return found;
}

static json_int_t
count_passes(const Page *page, const char *section)
{
	json_int_t passed = 0;
	const json_t *finding;
	size_t i;

	json_array_foreach (json_object_get(page->report, "findings"), i, finding)
		passed += is_in(finding, section) && is_pass(finding);
	return passed;
}

/* Worst first. @section NULL: the findings of sections that have no place of their own. */
void
panel_findings(Page *page, const char *section)
{
	json_int_t passed = count_passes(page, section);
	json_int_t found = 0;
	g_autofree char *line = NULL;

	for (size_t m = 0; m < G_N_ELEMENTS(marks); m++)
		found += marks[m].tone == TONE_UNKNOWN ? write_unknown(page, section, &marks[m])
		                                       : write_known(page, section, &marks[m]);
	found += write_unknown(page, section, &other_mark);
	if (passed == 0)
		return;
	line = page_count(page, found > 0 ? "section_passed_others" : "section_passed", passed, "");
	page_line(page, PAGE_INDENT, TONE_DIM, line);
}

void
panel_other_findings(Page *page)
{
	const json_t *finding;
	size_t i;
	bool any = false;

	json_array_foreach (json_object_get(page->report, "findings"), i, finding)
		any = any || is_in(finding, NULL);
	if (!any)
		return;
	page_heading(page, "section_other");
	panel_findings(page, NULL);
}
