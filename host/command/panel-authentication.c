/* SPDX-License-Identifier: MIT */

/* Does the sender's domain stand behind the mail? First what it comes to, then each proof. */

#include <string.h>

#include "command/panel-proofs.h"

/* The domain that the reader sees. */
static char *
author_of(const Page *page)
{
	const json_t *mailbox;
	size_t i;

	json_array_foreach (json_object_get(page->facts, "from"), i, mailbox)
		if (json_object_get(mailbox, "domain"))
			return page_value(page, mailbox, "domain");
	return NULL;
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
		text = proof_say(page, "auth_proven", page_id(auth, "proof"), domain, NULL);
	else if (strcmp(identity, "failed") == 0)
		text = proof_say(page, "auth_disowned", page_id(auth, "proof"), domain, NULL);
	else if (strcmp(identity, "other") == 0)
		text = page_fill(page, "auth_other", domain, author, NULL);
	else
		text = page_fill(page, why_unknown(auth), author, NULL);
	page_marked(page, mark_of(strcmp(identity, "unknown") == 0 ? "unknown" : "note")->sign,
	            strcmp(identity, "unknown") == 0 ? TONE_UNKNOWN : TONE_BOLD, text);
}

/* Whose word that is, and of which day. */
static void
write_source(Page *page, const json_t *auth)
{
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
	} else {
		if (author)
			write_conclusion(page, auth, author);
		else
			page_marked(page, "?", TONE_UNKNOWN,
			            page_word(page, "auth_unknown_no_author"));
		write_source(page, auth);
		panel_proofs(page, auth, author);
		panel_recorded(page, auth, author);
	}
	panel_findings(page, "authentication");
}
