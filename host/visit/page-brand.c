/* SPDX-License-Identifier: MIT */

/*
 * Whom a page says it is
 *
 * By name in the title, then in headings and first words or in what its logo says it shows, then by
 * the logo or the icon that it takes from somebody's own host. A page that names several in its
 * text lists them (ways to pay, ways to sign in) and says it is none of them. One that asks nothing
 * may be about somebody, so that only title and icon count; a hoster's page in another's place is
 * nobody's.
 */

#include "data/brand-tenants.h"
#include "visit/page-signs.h"
#include "web/site.h"

#define MENTIONS_MAX 8 /* of a title */

/* Whether pages at @host, a brand's own, are made by its customers. */
static bool
is_tenant(const char *host)
{
	g_autofree char *icann = site_registrable(host, SITE_ICANN);
	g_autofree char *site = site_registrable(host, SITE_PRIVATE);

	if (g_strcmp0(icann, site) != 0)
		return true;
	return site_within_any(host, brand_tenants, G_N_ELEMENTS(brand_tenants)) != NULL;
}

/* Returns the name by which @brand is named in @text, static, or NULL. */
static const char *
word_of(const Brand *brand, const char *text)
{
	BrandMention found[MENTIONS_MAX];
	size_t n = brands_in(text, found, MENTIONS_MAX);

	for (size_t i = 0; i < n; i++)
		if (found[i].brand == brand)
			return found[i].name;
	return NULL;
}

/* The only one that is named in @text; several are a list. */
static const Brand *
only_named(const char *text)
{
	BrandMention found[2];

	return brands_in(text, found, 2) == 1 ? found[0].brand : NULL;
}

static void
set(Page *page, const Brand *brand, const char *where, const char *text)
{
	if (!brand || page->brand)
		return;
	page->brand = brand->name;
	page->brand_where = where;
	page->brand_word = text ? word_of(brand, text) : NULL;
}

/* Whether the page is what its maker wanted to be seen. */
static bool
is_itself(PageKind kind)
{
	return kind == PAGE_PLAIN || kind == PAGE_LOGIN || kind == PAGE_PAYMENT ||
	       kind == PAGE_PERSONAL || kind == PAGE_SCRIPT;
}

void
page_brand_find(Page *page, const PageSigns *signs)
{
	const Brand *owner = signs->host ? brand_of_host(signs->host) : NULL;
	bool tenant = owner && is_tenant(signs->host);

	if (owner && !tenant) {
		page->brand = owner->name;
		page->brand_own = true;
		return;
	}
	if (!is_itself(page->kind))
		return;
	set(page, brand_named(signs->title->str), "title", signs->title->str);
	if (page->forms->len > 0) {
		set(page, only_named(signs->head->str), "text", signs->head->str);
		set(page, only_named(signs->logos->str), "picture", signs->logos->str);
		set(page, signs->picture, "picture", NULL);
	}
	set(page, signs->icon, "icon", NULL);
	/* A customer's page that bears the hoster's name, as such pages do. */
	if (owner && g_strcmp0(page->brand, owner->name) == 0) {
		page->brand = NULL;
		page->brand_where = NULL;
		page->brand_word = NULL;
	}
}
