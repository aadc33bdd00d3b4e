/* SPDX-License-Identifier: MIT */

/*
 * What kind of page it is
 *
 * What a page asks for comes first: a browser shows it whatever the status, and pages that deceive
 * answer 404 to look dead to machines. Then what stands in another page's place, since hosters send
 * that with any status; these pages say one thing only, so that a long text about a suspended
 * account is none. Then the status. What is left is told by what there is to be seen.
 */

#include <string.h>

#include "data/page-phrases.h"
#include "visit/bounds.h"
#include "visit/page-form.h"
#include "visit/page-signs.h"

bool
page_asks(const Page *page, const char *what)
{
	for (guint i = 0; i < page->forms->len; i++) {
		const PageForm *form = g_ptr_array_index(page->forms, i);

		for (guint k = 0; k < form->asks->len; k++)
			if (strcmp(g_ptr_array_index(form->asks, k), what) == 0)
				return true;
	}
	return false;
}

static PageKind
kind_by_secret(const Page *page)
{
	if (page_asks(page, "card") || page_asks(page, "security-code") ||
	    page_asks(page, "account"))
		return PAGE_PAYMENT;
	if (page_asks(page, "password") || page_asks(page, "pin"))
		return PAGE_LOGIN;
	return page_asks(page, "one-time-code") ? PAGE_PERSONAL : PAGE_NONE;
}

#define HAS_ANY(text, phrases) has_any(text, phrases, G_N_ELEMENTS(phrases))

static bool
has_any(const char *text, const char *const *phrases, size_t n)
{
	size_t i = 0;

	while (i < n && !strstr(text, phrases[i]))
		i++;
	return i < n;
}

static PageKind
kind_by_phrase(const Page *page, const PageSigns *signs)
{
	g_autofree char *all = g_strconcat(signs->title->str, "\n", page->text, NULL);
	g_autofree char *folded = page_fold(all);

	if (page->text && strlen(page->text) >= PAGE_SHORT_MAX - 4)
		return PAGE_NONE;
	if (HAS_ANY(folded, page_suspended_phrases))
		return PAGE_SUSPENDED;
	if (HAS_ANY(folded, page_challenge_phrases))
		return PAGE_CHALLENGE;
	if (HAS_ANY(folded, page_parked_phrases))
		return PAGE_PARKED;
	return page->forms->len == 0 ? signs->host_kind : PAGE_NONE;
}

static PageKind
kind_by_status(int status)
{
	switch (status) {
	case 404:
	case 410: return PAGE_GONE;
	case 401:
	case 403:
	case 407:
	case 429:
	case 451: return PAGE_REFUSED;
	default: return status >= 200 && status < 300 ? PAGE_NONE : PAGE_ERROR;
	}
}

static PageKind
kind_by_sight(const Page *page, const PageSigns *signs)
{
	if (page->forms->len > 0)
		return PAGE_PERSONAL;
	if (page->text)
		return PAGE_PLAIN;
	if (page->scripts > 0)
		return PAGE_SCRIPT;
	return page->frames > 0 || signs->pictures > 0 || page->refresh ? PAGE_PLAIN : PAGE_EMPTY;
}

PageKind
page_kind_of(const Page *page, const PageSigns *signs, int status)
{
	PageKind kind = kind_by_secret(page);

	if (kind == PAGE_NONE)
		kind = kind_by_phrase(page, signs);
	if (kind == PAGE_NONE)
		kind = kind_by_status(status);
	return kind == PAGE_NONE ? kind_by_sight(page, signs) : kind;
}
