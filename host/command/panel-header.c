/* SPDX-License-Identifier: MIT */

/* Subject, sender and the three telling fields */

#include <string.h>

#include "command/columns.h"
#include "command/panel-parts.h"

#define RAW_COLUMNS 120 /* of an encoded value: enough to recognise it in the source */

/* A row for @value, or one that says the mail has none. */
static void
write_or_none(Page *page, const char *label, const char *value)
{
	if (value)
		page_row(page, label, TONE_PLAIN, value);
	else
		page_row(page, label, TONE_DIM, page_word(page, "value_none"));
}

static void
write_raw(Page *page, const char *raw)
{
	size_t len = columns_cut(raw, RAW_COLUMNS);
	g_autofree char *cut = g_strndup(raw, len);
	g_autofree char *line = g_strconcat(cut, raw[len] ? "…" : "", NULL);

	page_row(page, "label_raw", TONE_DIM, line);
}

void
panel_subject(Page *page)
{
	const json_t *subject = json_object_get(page->facts, "subject");
	g_autofree char *text = page_value(page, subject, "text");
	g_autofree char *raw = page_value(page, subject, "raw");

	page_heading(page, "section_subject");
	write_or_none(page, "label_subject", text);
	if (raw && g_strcmp0(raw, text) != 0)
		write_raw(page, raw);
	page_row_lesson(page, "lesson_subject");
	panel_findings(page, "subject");
}

/* "Name <address>", without a name the address alone. Returns NULL when there is neither. */
static char *
mailbox_text(const Page *page, const json_t *mailbox)
{
	g_autofree char *name = page_value(page, mailbox, "name");
	g_autofree char *address = page_value(page, mailbox, "address");

	if (name && address)
		return g_strdup_printf("%s <%s>", name, address);
	return address ? g_steal_pointer(&address) : g_steal_pointer(&name);
}

/* Returns how many rows were written. */
static size_t
write_mailboxes(Page *page, const char *label, const char *key)
{
	const json_t *mailbox;
	size_t rows = 0;
	size_t i;

	json_array_foreach (json_object_get(page->facts, key), i, mailbox) {
		g_autofree char *text = mailbox_text(page, mailbox);

		if (!text)
			continue;
		page_row(page, label, TONE_PLAIN, text);
		rows++;
	}
	return rows;
}

/* Who runs the sender's domain, when its name does not say so already. */
static void
write_organisation(Page *page)
{
	const json_t *from = json_array_get(json_object_get(page->facts, "from"), 0);
	g_autofree char *domain = page_value(page, from, "domain");
	g_autofree char *organisation = page_value(page, from, "organisation");

	if (organisation && g_strcmp0(domain, organisation) != 0)
		page_row(page, "label_organisation", TONE_PLAIN, organisation);
}

static void
write_date(Page *page)
{
	const json_t *date = json_object_get(page->facts, "date");
	const json_t *epoch = json_object_get(date, "epoch");
	g_autofree char *written = page_value(page, date, "written");
	g_autofree char *local = NULL;

	write_or_none(page, "label_date", written);
	if (!json_is_integer(epoch))
		return;
	local = page_time(page, json_integer_value(epoch));
	page_row(page, "label_date_local", TONE_DIM, local);
}

void
panel_sender(Page *page)
{
	g_autofree char *mailer = page_value(page, page->facts, "mailer");
	g_autofree char *list = page_value(page, page->facts, "list_id");

	page_heading(page, "section_sender");
	if (write_mailboxes(page, "label_from", "from") == 0)
		write_or_none(page, "label_from", NULL);
	page_row_lesson(page, "lesson_from");
	write_organisation(page);
	write_mailboxes(page, "label_sender", "sender");
	write_mailboxes(page, "label_reply_to", "reply_to");
	write_mailboxes(page, "label_to", "recipients");
	write_date(page);
	if (mailer)
		page_row(page, "label_mailer", TONE_PLAIN, mailer);
	if (list)
		page_row(page, "label_list", TONE_PLAIN, list);
	panel_findings(page, "sender");
}

/* The line that names the machine the mail set out from. */
static void
write_origin_line(Page *page)
{
	json_int_t number =
		json_integer_value(json_object_get(json_object_get(page->facts, "origin"), "hop"));
	const json_t *hop;
	size_t i;

	json_array_foreach (json_object_get(page->facts, "route"), i, hop) {
		g_autofree char *peer = NULL;
		g_autofree char *by = NULL;
		g_autofree char *line = NULL;

		if (number == 0 || json_integer_value(json_object_get(hop, "number")) != number)
			continue;
		peer = hop_peer(page, hop);
		by = page_value(page, hop, "by");
		line = peer && by ? page_fill(page, "hop_from_by", peer, by, NULL)
		                  : g_steal_pointer(&peer);
		write_or_none(page, "label_received", line);
		return;
	}
	write_or_none(page, "label_received", NULL);
}

void
panel_trio(Page *page)
{
	g_autofree char *id = page_value(page, page->facts, "message_id");

	page_heading(page, "section_trio");
	if (write_mailboxes(page, "label_return_path", "return_path") == 0)
		write_or_none(page, "label_return_path", NULL);
	page_row_lesson(page, "lesson_return_path");
	write_or_none(page, "label_message_id", id);
	page_row_lesson(page, "lesson_message_id");
	write_origin_line(page);
	page_row_lesson(page, "lesson_received");
	panel_findings(page, "trio");
}
