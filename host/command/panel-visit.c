/* SPDX-License-Identifier: MIT */

/* What a visit to a link has brought; the pages say the same (components/visit.mjs) */

#include <string.h>

#include "command/panel-parts.h"

static bool
is(const json_t *object, const char *key, const char *value)
{
	return strcmp(page_id(object, key), value) == 0;
}

static bool
is_set(const json_t *object, const char *key)
{
	return json_is_true(json_object_get(object, key));
}

static const json_t *
last_hop(const json_t *visit)
{
	const json_t *hops = json_object_get(visit, "hops");
	size_t n = json_array_size(hops);

	return n > 0 ? json_array_get(hops, n - 1) : NULL;
}

/* The host where the visit ended; without one, the address. Transfer full, never NULL. */
static char *
end_of(const Page *page, const json_t *visit)
{
	g_autofree char *host = page_host(page, last_hop(visit), "host");
	g_autofree char *url = host ? NULL : page_shortened(page, visit, "url");

	return host  ? g_steal_pointer(&host)
	       : url ? g_steal_pointer(&url)
	             : g_strdup(page_word(page, "value_none"));
}

static bool
is_secret_kind(const json_t *result)
{
	return is(result, "kind", "login") || is(result, "kind", "payment");
}

/* A name that the page bears without being its owner's. */
static char *
borrowed_name(const Page *page, const json_t *result)
{
	const json_t *brand = json_object_get(result, "brand");

	return is_set(brand, "own") ? NULL : page_value(page, brand, "name");
}

/* What there is, in one sentence. */
static void
write_result(Page *page, const json_t *visit)
{
	const json_t *result = json_object_get(visit, "page");
	const char *word = page_id(result ? result : visit, result ? "kind" : "ended");
	g_autofree char *host = end_of(page, visit);
	g_autofree char *name = borrowed_name(page, result);
	g_autofree char *type = page_value(page, result, "type");
	g_autofree char *key = page_key(result ? "visit_kind" : "visit_ended", word);
	g_autofree char *text = NULL;

	if (name)
		text = page_fill(
			page, is_secret_kind(result) ? "visit_imitates_secret" : "visit_imitates",
			name, host, NULL);
	else if (catalogue_has(page->words, key))
		text = page_fill(page, key, host, type ? type : page_word(page, "value_none"),
		                 NULL);
	if (text)
		page_line(page, PAGE_INDENT, TONE_BOLD, text);
}

static void
write_owner(Page *page, const json_t *visit)
{
	const json_t *brand = json_object_get(json_object_get(visit, "page"), "brand");
	g_autofree char *name = page_value(page, brand, "name");
	g_autofree char *host = end_of(page, visit);
	g_autofree char *text = NULL;

	if (!name || !is_set(brand, "own"))
		return;
	text = page_fill(page, "visit_own", name, host, NULL);
	page_line(page, PAGE_INDENT, TONE_PLAIN, text);
}

static const char *
status_key(json_int_t status)
{
	if (status == 0)
		return "visit_status_none";
	if (status == 404 || status == 410)
		return "visit_status_gone";
	return status >= 500   ? "visit_status_error"
	       : status >= 400 ? "visit_status_refused"
	       : status >= 300 ? "visit_status_on"
	                       : "visit_status_page";
}

/* Writes one of several lines under @label, which stands before the first. */
static void
write_under(Page *page, const char *label, bool first, const char *text)
{
	if (first)
		page_row(page, label, TONE_PLAIN, text);
	else
		page_line(page, PAGE_STEP, TONE_PLAIN, text);
}

static void
write_way(Page *page, const json_t *visit)
{
	const json_t *hop;
	size_t i;

	json_array_foreach (json_object_get(visit, "hops"), i, hop) {
		const json_t *status = json_object_get(hop, "status");
		g_autofree char *number = page_value(page, hop, "status");
		g_autofree char *host = page_host(page, hop, "host");
		g_autofree char *url = host ? NULL : page_shortened(page, hop, "url");
		g_autofree char *word = page_fill(page, status_key(json_integer_value(status)),
		                                  number ? number : "", NULL);
		g_autofree char *text = page_fill(page, "visit_step",
		                                  host  ? host
		                                  : url ? url
		                                        : page_word(page, "value_none"),
		                                  word, NULL);

		write_under(page, "label_visit_way", i == 0, text);
	}
}

static char *
joined(const Page *page, const json_t *words, const char *prefix)
{
	GString *list = g_string_new(NULL);
	const json_t *word;
	size_t i;

	json_array_foreach (words, i, word) {
		const char *text = json_string_value(word);
		g_autofree char *key = prefix && text ? page_key(prefix, text) : NULL;
		g_autofree char *clean = text && !prefix ? page_clean(page, text) : NULL;

		if (clean)
			page_join(page, list, clean);
		else if (key && catalogue_has(page->words, key))
			page_join(page, list, page_word(page, key));
	}
	return g_string_free(list, FALSE);
}

/* What else the certificate says: from whom and when, and for which names if not for this one. */
static void
write_certificate_details(Page *page, const json_t *tls)
{
	g_autofree char *issuer = page_value(page, tls, "issuer");
	g_autofree char *from = page_day(tls, "from");
	g_autofree char *until = page_day(tls, "until");
	g_autofree char *names = joined(page, json_object_get(tls, "names"), NULL);
	g_autofree char *issued = NULL;
	g_autofree char *others = NULL;

	if (from && until)
		issued = issuer ? page_fill(page, "visit_tls_issued", issuer, from, until, NULL)
		                : page_fill(page, "visit_tls_dates", from, until, NULL);
	if (issued)
		page_line(page, PAGE_STEP, TONE_DIM, issued);
	if (!is(tls, "verdict", "wrong-name") || !*names)
		return;
	others = page_fill(page, "visit_tls_names", names, NULL);
	page_line(page, PAGE_STEP, TONE_DIM, others);
}

/* Of the last stop, and of each that has one that does not hold. */
static void
write_certificates(Page *page, const json_t *visit)
{
	const json_t *last = last_hop(visit);
	bool first = true;
	const json_t *hop;
	size_t i;

	json_array_foreach (json_object_get(visit, "hops"), i, hop) {
		const json_t *tls = json_object_get(hop, "tls");
		g_autofree char *key = page_key("visit_tls", page_id(tls, "verdict"));
		g_autofree char *host = page_host(page, hop, "host");
		g_autofree char *text = NULL;

		if (!tls || !host || (is(tls, "verdict", "good") && hop != last) ||
		    !catalogue_has(page->words, key))
			continue;
		text = page_fill(page, key, host, NULL);
		write_under(page, "label_certificate", first, text);
		write_certificate_details(page, tls);
		first = false;
	}
}

static void
write_title(Page *page, const json_t *result)
{
	g_autofree char *title = page_value(page, result, "title");
	g_autofree char *text = title ? page_fill(page, "quoted", title, NULL) : NULL;

	if (text)
		page_row(page, "label_page_title", TONE_PLAIN, text);
}

/* Where a form sends what it asks. Transfer full. */
static char *
target_of(const Page *page, const json_t *form)
{
	g_autofree char *host = page_host(page, form, "host");
	g_autofree char *action = page_shortened(page, form, "action");
	const char *to = host ? host : action;

	if (!to)
		return g_strdup(page_word(page, "visit_sent_script"));
	if (is_set(form, "telegram"))
		return page_fill(page, "visit_sent_bot", to, NULL);
	if (is_set(form, "mail"))
		return page_fill(page, "visit_sent_mailbox", to, NULL);
	if (is_set(form, "elsewhere"))
		return page_fill(page, "visit_sent_elsewhere", to, NULL);
	return g_strdup(page_word(page, "visit_sent_own"));
}

static void
write_forms(Page *page, const json_t *result)
{
	const json_t *form;
	size_t i;

	json_array_foreach (json_object_get(result, "forms"), i, form) {
		g_autofree char *asks = joined(page, json_object_get(form, "asks"), "asks");
		g_autofree char *target = target_of(page, form);

		if (!*asks)
			continue;
		page_row(page, "label_page_asks", TONE_PLAIN, asks);
		page_line(page, PAGE_STEP, TONE_DIM, target);
	}
}

static void
write_notes(Page *page, const json_t *result)
{
	json_int_t frames = json_integer_value(json_object_get(result, "frames"));
	g_autofree char *refresh = page_shortened(page, result, "refresh");
	g_autofree char *icon = page_host(page, result, "icon_host");

	if (refresh)
		page_row(page, "label_page_refresh", TONE_PLAIN, refresh);
	if (icon)
		page_row(page, "label_page_icon", TONE_PLAIN, icon);
	if (is(result, "telegram", "api.telegram.org"))
		page_line(page, PAGE_INDENT, TONE_PLAIN, page_word(page, "visit_telegram"));
	if (frames > 0) {
		g_autofree char *text = page_count(page, "visit_frames", frames, "");

		page_line(page, PAGE_INDENT, TONE_PLAIN, text);
	}
	if (is_set(result, "cut"))
		page_line(page, PAGE_INDENT, TONE_DIM, page_word(page, "visit_cut"));
}

/* The first words are enough here; the page has the others, folded. */
static void
write_text(Page *page, const json_t *result)
{
	g_autofree char *text = page_shortened(page, result, "text");
	g_autofree char *quoted = text ? page_fill(page, "quoted", text, NULL) : NULL;

	if (quoted)
		page_row(page, "label_page_text", TONE_DIM, quoted);
}

/* Why there is nothing to tell; NULL when there is. Transfer full. */
static char *
nothing_of(const Page *page, const json_t *visit)
{
	g_autofree char *why = reason_word(page, visit);

	if (is(visit, "state", "known"))
		return NULL;
	if (is(visit, "state", "pending"))
		return g_strdup(page_word(page, "visit_pending"));
	if (is(visit, "state", "refused"))
		return g_strdup(page_word(page, "visit_refused"));
	return why ? page_fill(page, "visit_failed_reason", why, NULL)
	           : g_strdup(page_word(page, "visit_failed"));
}

void
panel_visit(Page *page)
{
	const json_t *visit = json_object_get(page->facts, "visit");
	const json_t *result = json_object_get(visit, "page");
	g_autofree char *url = page_shortened(page, visit, "url");
	g_autofree char *nothing = NULL;

	if (!visit)
		return;
	nothing = nothing_of(page, visit);
	page_marked(page, "→", TONE_BOLD, page_word(page, "visit_title"));
	if (url)
		page_line(page, PAGE_STEP, TONE_DIM, url);
	if (nothing) {
		page_line(page, PAGE_INDENT, TONE_PLAIN, nothing);
		return;
	}
	write_result(page, visit);
	write_owner(page, visit);
	write_way(page, visit);
	write_certificates(page, visit);
	write_title(page, result);
	write_forms(page, result);
	write_notes(page, result);
	write_text(page, result);
	page_lesson(page, "lesson_visit");
}
