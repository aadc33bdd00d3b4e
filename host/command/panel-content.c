/* SPDX-License-Identifier: MIT */

/* Attachments and body */

#include "command/panel-parts.h"

#define SHOWN_MAX   10 /* of attachments, and of attached mails */
#define MEMBERS_MAX 8  /* names of files in one attachment */

/* Declared and real type; the second is what counts when they differ. */
static char *
type_text(const Page *page, const json_t *attachment)
{
	g_autofree char *type = page_value(page, attachment, "type");
	g_autofree char *detected = page_value(page, attachment, "detected");

	if (type && detected && g_ascii_strcasecmp(type, detected) != 0)
		return page_fill(page, "attachment_types", type, detected, NULL);
	return type ? g_steal_pointer(&type) : g_steal_pointer(&detected);
}

/* The names of the files in an archive, and how many more there are. */
static void
write_members(Page *page, const json_t *attachment)
{
	const json_t *members = json_object_get(attachment, "members");
	json_int_t total = json_integer_value(json_object_get(attachment, "members_total"));
	GString *list = g_string_new(NULL);
	g_autofree char *names = NULL;
	json_int_t shown = 0;
	const json_t *item;
	size_t i;

	json_array_foreach (members, i, item) {
		g_autofree char *name = NULL;

		if (shown < MEMBERS_MAX && json_is_string(item))
			name = page_clean(page, json_string_value(item));
		if (name && *name) {
			page_join(page, list, name);
			shown++;
		}
	}
	names = g_string_free(list, FALSE);
	if (shown > 0) {
		g_autofree char *line = page_fill(page, "attachment_members", names, NULL);

		page_line(page, PAGE_STEP, TONE_PLAIN, line);
	}
	if (total > shown && shown > 0) {
		g_autofree char *more =
			page_count(page, "attachment_members_more", total - shown, "");

		page_line(page, PAGE_STEP, TONE_PLAIN, more);
	}
}

static void
write_inside(Page *page, const json_t *attachment)
{
	const json_t *holds = json_object_get(attachment, "holds");
	g_autofree char *organiser = page_value(page, attachment, "organiser");
	const json_t *item;
	size_t i;

	write_members(page, attachment);
	if (json_is_true(json_object_get(attachment, "encrypted")))
		page_line(page, PAGE_STEP, TONE_PLAIN, page_word(page, "attachment_encrypted"));
	if (json_is_true(json_object_get(attachment, "names_hidden")))
		page_line(page, PAGE_STEP, TONE_PLAIN, page_word(page, "attachment_names_hidden"));
	json_array_foreach (holds, i, item) {
		const char *word = json_string_value(item);
		g_autofree char *key = word ? page_key("holds", word) : NULL;

		if (key && catalogue_has(page->words, key))
			page_line(page, PAGE_STEP, TONE_PLAIN, page_word(page, key));
	}
	if (organiser) {
		g_autofree char *line = page_fill(page, "attachment_organiser", organiser, NULL);

		page_line(page, PAGE_STEP, TONE_PLAIN, line);
	}
}

static void
write_attachment(Page *page, const json_t *attachment)
{
	g_autofree char *name = page_value(page, attachment, "name");
	g_autofree char *sha256 = page_value(page, attachment, "sha256");
	const json_t *size = json_object_get(attachment, "size");
	GString *list = g_string_new(NULL);
	g_autofree char *type = type_text(page, attachment);
	g_autofree char *bytes = NULL;
	g_autofree char *line = NULL;

	page_marked(page, "→", TONE_BOLD, name ? name : page_word(page, "attachment_unnamed"));
	if (type)
		page_join(page, list, type);
	if (json_is_integer(size)) {
		bytes = page_bytes(page, json_integer_value(size));
		page_join(page, list, bytes);
	}
	if (json_is_true(json_object_get(attachment, "inline")))
		page_join(page, list, page_word(page, "attachment_inline"));
	line = g_string_free(list, FALSE);
	if (*line)
		page_line(page, PAGE_STEP, TONE_PLAIN, line);
	write_inside(page, attachment);
	if (sha256) {
		g_autofree char *sum = page_fill(page, "attachment_sha256", sha256, NULL);

		page_line(page, PAGE_STEP, TONE_DIM, sum);
	}
}

static void
write_attached_mail(Page *page, const json_t *mail)
{
	g_autofree char *subject = page_value(page, mail, "subject");
	g_autofree char *from = page_value(page, mail, "from");
	const char *none = page_word(page, "value_none");
	g_autofree char *line = page_fill(page, "attached_mail", subject ? subject : none,
	                                  from ? from : none, NULL);

	page_marked(page, "→", TONE_BOLD, line);
}

static void
write_more(Page *page, size_t total)
{
	g_autofree char *line = NULL;

	if (total <= SHOWN_MAX)
		return;
	line = page_count(page, "attachments_more", (json_int_t)(total - SHOWN_MAX), "");
	page_line(page, PAGE_INDENT, TONE_DIM, line);
}

void
panel_attachments(Page *page)
{
	const json_t *attachments = json_object_get(page->facts, "attachments");
	const json_t *mails = json_object_get(page->facts, "attached_mails");
	const json_t *item;
	size_t i;

	page_heading(page, "section_attachments");
	json_array_foreach (attachments, i, item)
		if (i < SHOWN_MAX)
			write_attachment(page, item);
	json_array_foreach (mails, i, item)
		if (i < SHOWN_MAX)
			write_attached_mail(page, item);
	write_more(page, json_array_size(attachments));
	write_more(page, json_array_size(mails));
	if (json_array_size(attachments) + json_array_size(mails) == 0)
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "attachments_none"));
	else
		page_lesson(page, "lesson_attachments");
	panel_findings(page, "attachments");
}

static void
write_number(Page *page, const json_t *body, const char *key, const char *words)
{
	json_int_t number = json_integer_value(json_object_get(body, key));
	g_autofree char *line = NULL;

	if (number <= 0)
		return;
	line = page_count(page, words, number, "");
	page_line(page, PAGE_STEP, TONE_PLAIN, line);
}

static void
write_body(Page *page, const json_t *body)
{
	static const struct {
		const char *key;
		const char *words;
	} flags[] = {
		{ "mislabelled", "body_mislabelled" },
		{ "form", "body_form" },
		{ "password", "body_password" },
		{ "script", "body_script" },
	};
	bool html = json_is_true(json_object_get(body, "html"));
	g_autofree char *charset = page_value(page, body, "charset");
	g_autofree char *line = NULL;

	line = page_fill(page, html ? "body_html" : "body_text",
	                 charset ? charset : page_word(page, "body_no_charset"), NULL);
	page_marked(page, "→", TONE_BOLD, line);
	write_number(page, body, "hidden", "body_hidden");
	for (size_t i = 0; i < G_N_ELEMENTS(flags); i++)
		if (json_is_true(json_object_get(body, flags[i].key)))
			page_line(page, PAGE_STEP, TONE_PLAIN, page_word(page, flags[i].words));
}

void
panel_body(Page *page)
{
	const json_t *bodies = json_object_get(page->facts, "bodies");
	const json_t *body;
	size_t i;

	page_heading(page, "section_body");
	json_array_foreach (bodies, i, body)
		write_body(page, body);
	if (json_array_size(bodies) == 0)
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "body_none"));
	panel_findings(page, "body");
}
