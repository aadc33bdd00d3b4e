/* SPDX-License-Identifier: MIT */

/* What was seen before; the pages say the same (components/history.mjs) */

#include <string.h>

#include "command/country.h"
#include "command/panel-parts.h"

/* What two mails can have in common, the most telling first. */
static const char *const traits[] = {
	"account",    "file",    "body",   "origin", "path",   "site",  "helo",
	"message-id", "network", "sender", "domain", "mailer", "brand",
};

/* The day of a mail; 0 is of one that has no date. */
static char *
day_of(const Page *page, const json_t *object, const char *key)
{
	bool dated = json_integer_value(json_object_get(object, key)) != 0;
	g_autofree char *day = dated ? page_day(object, key) : NULL;

	return day ? g_steal_pointer(&day) : g_strdup(page_word(page, "history_no_date"));
}

static bool
has(const json_t *words, const char *wanted)
{
	const json_t *word;
	size_t i;

	json_array_foreach (words, i, word)
		if (g_strcmp0(json_string_value(word), wanted) == 0)
			return true;
	return false;
}

static char *
shared_of(const Page *page, const json_t *mail)
{
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(traits); i++) {
		g_autofree char *key = page_key("history_by", traits[i]);

		if (has(json_object_get(mail, "by"), traits[i]))
			page_join(page, list, page_word(page, key));
	}
	return g_string_free(list, FALSE);
}

static void
write_similar(Page *page, const json_t *mail)
{
	bool together = json_is_true(json_object_get(mail, "campaign"));
	g_autofree char *day = day_of(page, mail, "date");
	g_autofree char *brand = page_value(page, mail, "brand");
	g_autofree char *shared = shared_of(page, mail);
	g_autofree char *level = page_key("level", page_id(mail, "level"));
	g_autofree char *provider = page_value(page, mail, "provider");
	g_autofree char *country = page_country(page, page_id(mail, "country"));
	g_autoptr(GString) more = g_string_new(page_word(page, level));
	g_autofree char *text =
		brand ? page_fill(page, together ? "history_together_named" : "history_alike_named",
	                          day, brand, shared, NULL)
		      : page_fill(page, together ? "history_together" : "history_alike", day,
	                          shared, NULL);

	if (provider)
		g_string_append_printf(more, " · %s", provider);
	if (country)
		g_string_append_printf(more, " · %s", country);
	page_line(page, PAGE_INDENT, together ? TONE_BOLD : TONE_PLAIN, text);
	page_line(page, PAGE_STEP, TONE_DIM, more->str);
}

static void
write_sender(Page *page, const json_t *sender)
{
	json_int_t n = json_integer_value(json_object_get(sender, "count"));
	g_autofree char *day = day_of(page, sender, "first");
	g_autofree char *text = n > 0 ? page_count(page, "history_sender", n, day)
	                              : g_strdup(page_word(page, "history_sender_first"));

	page_line(page, PAGE_INDENT, TONE_PLAIN, text);
}

static void
write_known(Page *page, const json_t *history)
{
	const json_t *similar = json_object_get(history, "similar"), *mail;
	g_autofree char *count = page_count(
		page, "history_count", json_integer_value(json_object_get(history, "count")), "");
	size_t i;

	json_array_foreach (similar, i, mail)
		write_similar(page, mail);
	if (json_array_size(similar) == 0)
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "history_none_alike"));
	write_sender(page, json_object_get(history, "sender"));
	page_line(page, PAGE_INDENT, TONE_DIM, count);
}

void
panel_history(Page *page)
{
	const json_t *history = json_object_get(page->report, "history");
	const char *state = page_id(history, "state");
	g_autofree char *reason = page_key("history_reason", page_id(history, "reason"));

	if (!history)
		return;
	page_heading(page, "section_history");
	if (strcmp(state, "known") == 0)
		write_known(page, history);
	else if (strcmp(state, "pending") == 0)
		page_marked(page, mark_of("pending")->sign, TONE_UNKNOWN,
		            page_word(page, "history_pending"));
	else
		page_marked(page, mark_of("unknown")->sign, TONE_UNKNOWN,
		            page_word(page, catalogue_has(page->words, reason)
		                                    ? reason
		                                    : "history_reason_other"));
	panel_findings(page, "history");
}
