/* SPDX-License-Identifier: MIT */

/* Does the sender's domain stand behind the mail? First what it comes to, then each proof. */

#include <string.h>

#include "command/panel-parts.h"

/* The domain that the reader sees. */
static char *
author_of(const Page *page)
{
	return page_value(page, json_array_get(json_object_get(page->facts, "from"), 0), "domain");
}

/* What is said of a proof whose @state is not "known", or NULL. */
static const char *
not_known(const Page *page, const json_t *proof)
{
	const char *state = page_id(proof, "state");

	if (strcmp(state, "known") == 0)
		return NULL;
	return page_word(page, strcmp(state, "pending") == 0   ? "auth_pending"
	                       : strcmp(state, "refused") == 0 ? "auth_refused"
	                                                       : "auth_unanswered");
}

/* Fills the sentence <prefix>_<what> of the catalogue, or says that there was no usable answer. */
static char *
say(const Page *page, const char *prefix, const char *what, const char *first, const char *second)
{
	g_autofree char *key = page_key(prefix, what);

	return catalogue_has(page->words, key)
	               ? page_fill(page, key, first, second ? second : "", NULL)
	               : g_strdup(page_word(page, "auth_unanswered"));
}

static void
write_row(Page *page, const char *label, const json_t *proof, const char *text, const char *lesson)
{
	const char *unknown = not_known(page, proof);

	page_row(page, label, unknown ? TONE_DIM : TONE_PLAIN, unknown ? unknown : text);
	page_row_lesson(page, lesson);
}

static void
write_dmarc(Page *page, const json_t *auth, const char *author)
{
	const json_t *dmarc = json_object_get(auth, "dmarc");
	g_autofree char *policy = page_key("auth_policy", page_id(dmarc, "policy"));
	g_autofree char *at = page_value(page, dmarc, "record_at");
	g_autofree char *said = say(page, "auth_dmarc", page_id(dmarc, "result"), author, NULL);
	g_autofree char *wants =
		at && catalogue_has(page->words, policy) ? page_fill(page, policy, at, NULL) : NULL;
	g_autofree char *text = g_strjoin(" ", said, wants, NULL);

	write_row(page, "label_dmarc", dmarc, text, "lesson_dmarc");
}

static void
write_spf(Page *page, const json_t *auth)
{
	const json_t *spf = json_object_get(auth, "spf");
	const json_t *client = json_object_get(auth, "client");
	g_autofree char *domain = page_value(page, spf, "domain");
	g_autofree char *ip = page_value(page, client, "ip");
	g_autofree char *text = NULL;

	if (strcmp(page_id(spf, "problem"), "not-applicable") == 0)
		text = g_strdup(page_word(page, strcmp(page_id(client, "kind"), "submitted") == 0
		                                        ? "auth_spf_submitted"
		                                        : "auth_spf_no_client"));
	else if (!domain)
		text = g_strdup(page_word(page, "auth_spf_no_domain"));
	else
		text = say(page, "auth_spf", page_id(spf, "result"),
		           ip ? ip : page_word(page, "auth_spf_machine"), domain);
	write_row(page, "label_spf", spf, text, "lesson_spf");
}

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

/* The result of a signature, or what is more telling. */
static const char *
dkim_result(const json_t *dkim)
{
	static const struct {
		const char *result, *flaw;
	} telling[] = {
		{ "fail", "body-changed" },
		{ "fail", "header-changed" },
		{ "neutral", "key-missing" },
		{ "neutral", "key-revoked" },
	};
	const char *result = page_id(dkim, "result");

	for (size_t i = 0; i < G_N_ELEMENTS(telling); i++)
		if (strcmp(result, telling[i].result) == 0 && has_flaw(dkim, telling[i].flaw))
			return telling[i].flaw;
	return result;
}

static void
write_signatures(Page *page, const json_t *auth)
{
	const json_t *all = json_object_get(auth, "dkim");
	const json_t *dkim;
	size_t i;

	json_array_foreach (all, i, dkim) {
		g_autofree char *domain = page_value(page, dkim, "domain");
		const char *unknown = not_known(page, dkim);
		const char *who = domain ? domain : page_word(page, "auth_dkim_nobody");
		g_autofree char *text =
			unknown ? page_fill(page, "auth_dkim_of", who, unknown, NULL)
				: say(page, "auth_dkim", dkim_result(dkim), who, NULL);

		page_row(page, "label_dkim", unknown ? TONE_DIM : TONE_PLAIN, text);
	}
	if (json_array_size(all) == 0)
		page_row(page, "label_dkim", TONE_DIM, page_word(page, "auth_dkim_none"));
	page_row_lesson(page, "lesson_dkim");
}

/* What receiving servers wrote into the mail. */
static void
write_results(Page *page, const json_t *auth)
{
	const json_t *fields = json_object_get(json_object_get(auth, "results"), "fields");
	const json_t *field;
	size_t i;

	json_array_foreach (fields, i, field) {
		g_autofree char *id = page_value(page, field, "id");
		const char *key =
			json_is_true(json_object_get(field, "forged"))    ? "auth_results_forged"
			: json_is_true(json_object_get(field, "trusted")) ? "auth_results_trusted"
									  : "auth_results_stranger";
		g_autofree char *text = page_fill(page, id && *id ? key : "auth_results_unnamed",
		                                  id ? id : "", NULL);

		page_row(page, "label_results", TONE_PLAIN, text);
	}
	if (json_array_size(fields) > 0)
		page_row_lesson(page, "lesson_results");
}

/* Why nothing is known of the sender: what is missing first decides. */
static const char *
why_unknown(const json_t *auth)
{
	const char *state = page_id(json_object_get(auth, "dmarc"), "state");

	return strcmp(state, "pending") == 0   ? "auth_unknown_pending"
	       : strcmp(state, "refused") == 0 ? "auth_unknown_refused"
	       : strcmp(state, "failed") == 0  ? "auth_unknown_failed"
	                                       : "auth_unknown_none";
}

static void
write_conclusion(Page *page, const json_t *auth, const char *author)
{
	const char *identity = page_id(auth, "identity");
	g_autofree char *proven = page_value(page, auth, "proven");
	const char *domain = proven ? proven : author;
	g_autofree char *text = NULL;

	if (strcmp(identity, "proven") == 0)
		text = say(page, "auth_proven", page_id(auth, "proof"), domain, NULL);
	else if (strcmp(identity, "failed") == 0)
		text = say(page, "auth_disowned", page_id(auth, "proof"), domain, NULL);
	else if (strcmp(identity, "other") == 0)
		text = page_fill(page, "auth_other", domain, author, NULL);
	else
		text = page_fill(page, why_unknown(auth), author, NULL);
	page_marked(page, mark_of(strcmp(identity, "unknown") == 0 ? "unknown" : "note")->sign,
	            strcmp(identity, "unknown") == 0 ? TONE_UNKNOWN : TONE_BOLD, text);
	if (json_is_true(json_object_get(auth, "recorded")))
		page_line(page, PAGE_INDENT, TONE_DIM, page_word(page, "auth_by_recorded"));
	if (json_is_true(json_object_get(auth, "outdated")))
		page_line(page, PAGE_INDENT, TONE_DIM, page_word(page, "auth_outdated"));
}

void
panel_authentication(Page *page)
{
	const json_t *auth = json_object_get(page->facts, "authentication");
	g_autofree char *author = author_of(page);

	page_heading(page, "section_authentication");
	if (!auth) {
		page_marked(page, "?", TONE_UNKNOWN, page_word(page, "authentication_not_asked"));
	} else if (!author) {
		page_marked(page, "?", TONE_UNKNOWN, page_word(page, "auth_unknown_no_author"));
	} else {
		write_conclusion(page, auth, author);
		write_dmarc(page, auth, author);
		write_spf(page, auth);
		write_signatures(page, auth);
		write_results(page, auth);
	}
	panel_findings(page, "authentication");
}
