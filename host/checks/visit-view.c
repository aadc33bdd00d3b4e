/* SPDX-License-Identifier: MIT */

#include "checks/visit-view.h"

#include <string.h>

#include "visit/page-form.h"

const Page *
visited_page(const Outside *outside)
{
	const VisitHop *last = visited_last(outside);

	return last && last->host ? outside->visit->page : NULL;
}

const VisitHop *
visited_last(const Outside *outside)
{
	const GPtrArray *hops = outside->visit->hops;

	return hops->len > 0 ? g_ptr_array_index(hops, hops->len - 1) : NULL;
}

bool
page_asks_secret(const Page *page)
{
	for (guint i = 0; i < page->forms->len; i++)
		if (page_form_asks_secret(g_ptr_array_index(page->forms, i)))
			return true;
	return false;
}

const char *
page_secret_term(const Page *page)
{
	if (page_asks(page, "card") || page_asks(page, "security-code"))
		return "asks-card";
	if (page_asks(page, "password"))
		return "asks-password";
	if (page_asks(page, "account"))
		return "asks-account";
	return page_asks(page, "pin") ? "asks-pin" : "asks-one-time-code";
}

const char *
page_brand_term(const char *where)
{
	return strcmp(where, "title") == 0     ? "brand-in-title"
	       : strcmp(where, "text") == 0    ? "brand-in-text"
	       : strcmp(where, "picture") == 0 ? "brand-in-picture"
	                                       : "brand-in-icon";
}

const char *
tls_term(TlsVerdict verdict)
{
	switch (verdict) {
	case TLS_SELF_SIGNED: return "tls-self-signed";
	case TLS_UNKNOWN_ISSUER: return "tls-unknown-issuer";
	case TLS_EXPIRED: return "tls-expired";
	case TLS_NOT_YET: return "tls-not-yet";
	case TLS_WRONG_NAME: return "tls-wrong-name";
	case TLS_NONE:
	case TLS_GOOD:
	case TLS_BROKEN: return "tls-broken";
	}
	g_assert_not_reached();
}
