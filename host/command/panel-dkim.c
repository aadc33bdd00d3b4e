/* SPDX-License-Identifier: MIT */

/* The signatures of a mail */

#include <string.h>

#include "command/panel-proofs.h"

#define SIGNATURES_SHOWN 4

/* Whether @dkim has the flaw @word. */
static bool
has_flaw(const json_t *dkim, const char *word)
{
	const json_t *flaw;
	size_t i;

	json_array_foreach (json_object_get(dkim, "flaws"), i, flaw)
		if (g_strcmp0(json_string_value(flaw), word) == 0)
			return true;
	return false;
}

/* The flaw that says more than the result does, or NULL. */
static const char *
telling_flaw(const json_t *dkim)
{
	static const struct {
		const char *result, *flaw;
	} telling[] = {
		{ "fail", "body-changed" },
		{ "fail", "header-changed" },
		{ "neutral", "key-missing" },
		{ "neutral", "key-revoked" },
	};

	for (size_t i = 0; proof_is(dkim, "state", "known") && i < G_N_ELEMENTS(telling); i++)
		if (proof_is(dkim, "result", telling[i].result) && has_flaw(dkim, telling[i].flaw))
			return telling[i].flaw;
	return NULL;
}

static void
write_flaws(Page *page, const json_t *dkim)
{
	const char *said = telling_flaw(dkim);
	const json_t *flaw;
	size_t i;

	json_array_foreach (json_object_get(dkim, "flaws"), i, flaw) {
		const char *word = json_string_value(flaw);
		bool bytes = g_strcmp0(word, "partial-body") == 0;
		json_int_t number = json_integer_value(
			json_object_get(dkim, bytes ? "unsigned_bytes" : "key_bits"));
		g_autofree char *digits = g_strdup_printf("%" JSON_INTEGER_FORMAT, number);

		if (word && g_strcmp0(word, said) != 0)
			proof_line_of(page, "auth_flaw", word, digits);
	}
}

/* The tags of a signature, as they were written. */
static void
write_tags(Page *page, const json_t *dkim)
{
	static const char *const tags[][2] = {
		{ "d", "domain" }, { "s", "selector" }, { "i", "identity" }, { "a", "algorithm" }
	};
	g_autoptr(GString) text = g_string_new(NULL);
	json_int_t bits = json_integer_value(json_object_get(dkim, "key_bits"));
	g_autofree char *digits = g_strdup_printf("%" JSON_INTEGER_FORMAT, bits);

	for (size_t i = 0; i < G_N_ELEMENTS(tags); i++) {
		g_autofree char *value = page_value(page, dkim, tags[i][1]);

		if (value)
			g_string_append_printf(text, "%s%s=%s", text->len > 0 ? "; " : "",
			                       tags[i][0], value);
	}
	if (text->len > 0) {
		page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "auth_dkim_tags"));
		page_line(page, PAGE_STEP, TONE_PLAIN, text->str);
	}
	proof_line(page, "auth_dkim_bits", bits > 0 ? digits : NULL, NULL);
}

static void
write_signature(Page *page, const json_t *dkim, const char *label, const char *author)
{
	g_autofree char *domain = page_value(page, dkim, "domain");
	g_autofree char *mended = page_value(page, dkim, "mended");
	const char *unknown = proof_unknown(page, dkim);
	const char *who = domain ? domain : page_word(page, "auth_dkim_nobody");
	const char *flaw = telling_flaw(dkim);
	g_autofree char *text =
		!unknown ? proof_say(page, "auth_dkim", flaw ? flaw : page_id(dkim, "result"), who,
	                             NULL)
		: domain ? page_fill(page, "auth_dkim_of", domain, unknown, NULL)
			 : g_strdup(unknown);

	page_labelled(page, label, unknown ? TONE_DIM : TONE_PLAIN, text);
	if (!unknown && proof_is(dkim, "result", "pass") && author &&
	    !proof_is_related(domain, author))
		proof_line(page, "auth_dkim_other", domain, author);
	proof_line_of(page, "auth_mend", page_id(dkim, "mend"),
	              mended ? mended : page_word(page, "auth_mend_unnamed"));
	write_flaws(page, dkim);
	if (!proof_is(dkim, "problem", "key-missing"))
		proof_problem(page, dkim);
	write_tags(page, dkim);
}

void
panel_signatures(Page *page, const json_t *auth, const char *author)
{
	const json_t *all = json_object_get(auth, "dkim");
	size_t n = json_array_size(all);

	if (n == 0)
		page_row(page, "label_dkim", TONE_DIM, page_word(page, "auth_dkim_none"));
	for (size_t i = 0; i < MIN(n, SIGNATURES_SHOWN); i++) {
		g_autofree char *number = g_strdup_printf("%zu", i + 1);
		g_autofree char *label = n > 1 ? page_fill(page, "label_dkim_n", number, NULL)
		                               : g_strdup(page_word(page, "label_dkim"));

		write_signature(page, json_array_get(all, i), label, author);
		if (i == 0)
			page_row_lesson(page, "lesson_dkim");
	}
	if (n > SIGNATURES_SHOWN) {
		g_autofree char *more = page_count(page, "auth_signatures_more",
		                                   (json_int_t)(n - SIGNATURES_SHOWN), "");

		page_line(page, PAGE_INDENT, TONE_DIM, more);
	}
	if (n == 0)
		page_row_lesson(page, "lesson_dkim");
}
