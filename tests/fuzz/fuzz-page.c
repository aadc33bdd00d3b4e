/* SPDX-License-Identifier: MIT */

#include <stdint.h>
#include <string.h>

#include "base/auto.h"
#include "message/read.h"
#include "visit/bounds.h"
#include "visit/visit.h"
#include "web/site.h"

#define QUESTION "https://evil.example/in/"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	message_init();
	site_init(NULL);
	return 0;
}

static void
check_text(const char *text)
{
	g_assert_true(!text || (*text && g_utf8_validate(text, -1, NULL)));
}

static void
check_page(const Page *page)
{
	check_text(page->title);
	check_text(page->text);
	check_text(page->refresh);
	check_text(page->icon_host);
	g_assert_true(!page->text || strlen(page->text) <= VISIT_TEXT_MAX);
	g_assert_cmpuint(page->forms->len, <=, PAGE_FORMS_MAX);
	for (guint i = 0; i < page->forms->len; i++) {
		const PageForm *form = g_ptr_array_index(page->forms, i);

		check_text(form->action);
		check_text(form->host);
		g_assert_cmpuint(form->asks->len, >, 0);
		g_assert_true(form->action || (!form->elsewhere && !form->telegram && !form->mail));
	}
	g_assert_false(page->brand_own && page->brand_where);
	g_assert_true(!page->brand_where || page->brand);
}

static void
check_answer(const json_t *answers)
{
	g_autoptr(Facts) facts = facts_new();
	Ledger *ledger = ledger_new(answers, CONSENT_OFFLINE);
	g_autoptr(Visit) visit = visit_find(facts, QUESTION, 0, ledger);

	g_assert_cmpuint(visit->hops->len, <=, VISIT_HOPS_MAX);
	for (guint i = 0; i < visit->hops->len; i++) {
		const VisitHop *hop = g_ptr_array_index(visit->hops, i);

		check_text(hop->url);
		check_text(hop->subject);
		check_text(hop->issuer);
		g_assert_cmpuint(hop->names->len, <=, VISIT_NAMES_MAX);
	}
	if (visit->page)
		check_page(visit->page);
	ledger_free(ledger);
}

/* Any bytes as the page, and as the whole answer where they are JSON. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_convert((const char *)data, (gssize)size, "UTF-8", "ISO-8859-1",
	                                  NULL, NULL, NULL);
	g_autoptr(json_t) whole = json_loadb((const char *)data, size, JSON_ALLOW_NUL, NULL);
	g_autoptr(json_t) page = NULL;

	if (text) {
		page = json_pack("{s:{s:s, s:{s:[{s:s, s:i}], s:s, s:s, s:s}}}", "visit:" QUESTION,
		                 "state", "known", "value", "hops", "url", QUESTION, "status", 200,
		                 "ended", "page", "type", "text/html", "text", text);
		check_answer(page);
	}
	if (json_is_object(whole)) {
		g_autoptr(json_t) answers = json_pack("{s:{s:s, s:O}}", "visit:" QUESTION, "state",
		                                      "known", "value", whole);

		check_answer(answers);
	}
	return 0;
}
