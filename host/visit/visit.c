/* SPDX-License-Identifier: MIT */

#include "visit/visit.h"

#include <string.h>

#include "ask/questions.h"
#include "message/recipient.h"
#include "visit/hops.h"
#include "visit/page.h"

/* Returns the word of ask_visit() that @word is, static, or NULL. */
static const char *
known_end(const char *word)
{
	static const char *const ends[] = {
		"page",      "timeout",   "unreachable", "no-such-name", "tls",
		"too-large", "redirects", "not-public",  "not-web",      "malformed",
	};

	for (size_t i = 0; word && i < G_N_ELEMENTS(ends); i++)
		if (strcmp(ends[i], word) == 0)
			return ends[i];
	return NULL;
}

/* An encrypted connection that came to nothing has no certificate to be looked at. */
static void
mark_failed_tls(const Visit *visit)
{
	VisitHop *last =
		visit->hops->len > 0 ? g_ptr_array_index(visit->hops, visit->hops->len - 1) : NULL;

	if (last && last->tls == TLS_NONE && g_strcmp0(visit->ended, "tls") == 0)
		last->tls = TLS_BROKEN;
}

/*
 * Some names are of products that anybody may put on a server of his own, such as a webmail: where
 * the reader's own organisation has done so, it is the real one.
 */
static void
excuse_own_host(const Facts *facts, Page *page, const VisitHop *last)
{
	if (page->brand_own || !last->host || !recipient_owns_host(facts, last->host))
		return;
	page->brand = NULL;
	page->brand_where = NULL;
	page->brand_word = NULL;
}

static void
read_answer(const Facts *facts, Visit *visit, const json_t *value)
{
	const VisitHop *last;

	visit_hops_read(visit->hops, json_object_get(value, "hops"));
	visit->ended = known_end(json_string_value(json_object_get(value, "ended")));
	mark_failed_tls(visit);
	if (g_strcmp0(visit->ended, "page") != 0 || visit->hops->len == 0)
		return;
	last = g_ptr_array_index(visit->hops, visit->hops->len - 1);
	visit->page = page_read(value, last);
	excuse_own_host(facts, visit->page, last);
	visit->cloaked = visit_led_away(visit->hops);
}

Visit *
visit_find(const Facts *facts, const char *url, int64_t now G_GNUC_UNUSED, Ledger *ledger)
{
	Visit *visit;
	Answer answer;

	if (!url)
		return NULL;
	answer = ask_visit(ledger, url);
	visit = g_new0(Visit, 1);
	visit->url = g_strdup(url);
	visit->state = answer.state;
	visit->reason = answer.state == ANSWER_FAILED ? answer.reason : NULL;
	visit->hops = g_ptr_array_new_with_free_func((GDestroyNotify)visit_hop_free);
	if (answer.state == ANSWER_KNOWN)
		read_answer(facts, visit, answer.value);
	return visit;
}

void
visit_free(Visit *visit)
{
	if (!visit)
		return;
	g_ptr_array_unref(visit->hops);
	page_free(visit->page);
	g_free(visit->url);
	g_free(visit);
}

const char *
tls_verdict_to_string(TlsVerdict verdict)
{
	switch (verdict) {
	case TLS_NONE: return "none";
	case TLS_GOOD: return "good";
	case TLS_SELF_SIGNED: return "self-signed";
	case TLS_UNKNOWN_ISSUER: return "unknown-issuer";
	case TLS_EXPIRED: return "expired";
	case TLS_NOT_YET: return "not-yet";
	case TLS_WRONG_NAME: return "wrong-name";
	case TLS_BROKEN: return "broken";
	}
	g_assert_not_reached();
}

const char *
page_kind_to_string(PageKind kind)
{
	switch (kind) {
	case PAGE_NONE: return "none";
	case PAGE_PLAIN: return "plain";
	case PAGE_LOGIN: return "login";
	case PAGE_PAYMENT: return "payment";
	case PAGE_PERSONAL: return "personal";
	case PAGE_EMPTY: return "empty";
	case PAGE_SCRIPT: return "script";
	case PAGE_PARKED: return "parked";
	case PAGE_SUSPENDED: return "suspended";
	case PAGE_CHALLENGE: return "challenge";
	case PAGE_GONE: return "gone";
	case PAGE_REFUSED: return "refused";
	case PAGE_ERROR: return "error";
	case PAGE_FILE: return "file";
	}
	g_assert_not_reached();
}
