/* SPDX-License-Identifier: MIT */

/* What receiving servers wrote into the mail, and the sender's domain in the DNS */

#include <string.h>

#include "command/panel-proofs.h"

#define FIELDS_SHOWN  2
#define METHODS_SHOWN 4
#define NAMES_SHOWN   4

/* The properties of a result that tell whom it is about, joined. */
static char *
telling(const Page *page, const json_t *method)
{
	static const char *const names[] = { "header.d",  "header.from",   "header.i",
		                             "smtp.helo", "smtp.mailfrom", "policy.p" };
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		const json_t *property;
		size_t k;

		json_array_foreach (json_object_get(method, "properties"), k, property) {
			g_autofree char *value = page_value(page, property, "value");
			g_autofree char *text =
				g_strdup_printf("%s=%s", names[i], value ? value : "");

			if (proof_is(property, "name", names[i]))
				page_join(page, list, text);
		}
	}
	return g_string_free(list, FALSE);
}

static void
write_methods(Page *page, const json_t *field)
{
	const json_t *methods = json_object_get(field, "methods");

	for (size_t i = 0; i < MIN(json_array_size(methods), METHODS_SHOWN); i++) {
		const json_t *method = json_array_get(methods, i);
		g_autofree char *name = page_value(page, method, "method");
		g_autofree char *result = page_value(page, method, "result");
		g_autofree char *about = telling(page, method);
		g_autofree char *text =
			page_fill(page, *about ? "auth_results_method_of" : "auth_results_method",
		                  name ? name : "", result ? result : "", about, NULL);

		page_line(page, PAGE_STEP, TONE_DIM, text);
	}
}

static char *
field_text(const Page *page, const json_t *field)
{
	g_autofree char *id = page_value(page, field, "id");

	if (!id || !*id)
		return g_strdup(page_word(page, "auth_results_unnamed"));
	return page_fill(page,
	                 json_is_true(json_object_get(field, "forged")) ? "auth_results_forged"
	                 : json_is_true(json_object_get(field, "trusted"))
	                         ? "auth_results_trusted"
	                         : "auth_results_stranger",
	                 id, NULL);
}

static void
write_results(Page *page, const json_t *auth)
{
	const json_t *fields = json_object_get(json_object_get(auth, "results"), "fields");
	size_t n = json_array_size(fields);

	if (n == 0)
		page_row(page, "label_results", TONE_DIM, page_word(page, "auth_results_none"));
	for (size_t i = 0; i < MIN(n, FIELDS_SHOWN); i++) {
		const json_t *field = json_array_get(fields, i);
		g_autofree char *text = field_text(page, field);

		page_row(page, "label_results", TONE_PLAIN, text);
		write_methods(page, field);
	}
	if (n > FIELDS_SHOWN) {
		g_autofree char *more =
			page_count(page, "auth_results_more", (json_int_t)(n - FIELDS_SHOWN), "");

		page_line(page, PAGE_INDENT, TONE_DIM, more);
	}
	page_row_lesson(page, "lesson_results");
}

/* The first of @names, joined; NULL when there is none. */
static char *
name_list(const Page *page, const json_t *names)
{
	g_autoptr(GString) list = g_string_new(NULL);
	const json_t *name;
	size_t i;

	json_array_foreach (names, i, name) {
		g_autofree char *clean = page_clean(page, json_string_value(name));

		if (i < NAMES_SHOWN && clean && *clean)
			page_join(page, list, clean);
	}
	if (json_array_size(names) > NAMES_SHOWN)
		page_join(page, list, "…");
	return list->len > 0 ? g_strdup(list->str) : NULL;
}

static void
write_author(Page *page, const json_t *auth, const char *author)
{
	const json_t *domain = json_object_get(auth, "author");
	bool exists = json_is_true(json_object_get(domain, "exists"));
	g_autofree char *text = page_fill(
		page, exists ? "auth_author_exists" : "auth_author_missing", author, NULL);
	g_autofree char *hosts = name_list(page, json_object_get(domain, "exchangers"));
	g_autofree char *numbers = name_list(page, json_object_get(domain, "addresses"));
	g_autofree char *bimi = page_value(page, domain, "bimi");
	g_autofree char *name = g_strconcat("default._bimi.", author, NULL);

	if (proof_row(page, "label_author", domain, text) && exists) {
		if (json_is_true(json_object_get(domain, "takes_no_mail")))
			page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "auth_author_mute"));
		else if (hosts)
			proof_line(page, "auth_author_mx", hosts, NULL);
		else
			page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "auth_author_no_mx"));
		if (numbers)
			proof_line(page, "auth_author_a", numbers, NULL);
		else
			page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "auth_author_no_a"));
	}
	proof_record(page, bimi, name);
	page_row_lesson(page, "lesson_author");
}

void
panel_recorded(Page *page, const json_t *auth, const char *author)
{
	write_results(page, auth);
	if (author)
		write_author(page, auth, author);
}
