/* SPDX-License-Identifier: MIT */

#include "checks/brand.h"

#include <glib.h>
#include <string.h>

#include "message/organisation.h"
#include "web/site.h"

/* Half-width, lower case: what the table's names are written in. Returns: (transfer full). */
static char *
fold(const char *text)
{
	g_autofree char *normal = NULL;

	if (g_str_is_ascii(text))
		return g_ascii_strdown(text, -1);
	normal = g_utf8_normalize(text, -1, G_NORMALIZE_ALL_COMPOSE);
	return normal ? g_utf8_strdown(normal, -1) : g_strdup("");
}

static bool
is_word_char(const char *p)
{
	return g_ascii_isalnum(*p) ||
	       (*p & 0x80 && g_unichar_isalpha(g_utf8_get_char(p)) &&
	        g_unichar_get_script(g_utf8_get_char(p)) == G_UNICODE_SCRIPT_LATIN);
}

/* Latin names stand as words of their own: "ocn" is not in "ocnet". */
static bool
contains_name(const char *text, const char *name)
{
	size_t n = strlen(name);
	bool latin = g_ascii_isalnum(name[0]);

	for (const char *p = text; (p = strstr(p, name)); p++) {
		const char *before = p > text ? g_utf8_find_prev_char(text, p) : NULL;

		if (!latin || ((!before || !is_word_char(before)) && !is_word_char(p + n)))
			return true;
	}
	return false;
}

const Brand *
brand_named(const char *text)
{
	g_autofree char *folded = text ? fold(text) : NULL;

	for (size_t i = 0; folded && i < G_N_ELEMENTS(brands); i++)
		for (size_t k = 0; k < G_N_ELEMENTS(brands[i].names) && brands[i].names[k]; k++)
			if (contains_name(folded, brands[i].names[k]))
				return &brands[i];
	return NULL;
}

static bool
owns_site(const Brand *brand, const char *host, const char *site)
{
	for (size_t k = 0; k < G_N_ELEMENTS(brand->domains) && brand->domains[k]; k++)
		if (g_strcmp0(brand->domains[k], site) == 0 ||
		    g_ascii_strcasecmp(brand->domains[k], host) == 0)
			return true;
	return false;
}

bool
brand_owns(const Brand *brand, const char *host)
{
	g_autofree char *site = host ? site_registrable(host, SITE_ICANN) : NULL;

	return site && owns_site(brand, host, site);
}

const Brand *
brand_of_host(const char *host)
{
	g_autofree char *site = host ? site_registrable(host, SITE_ICANN) : NULL;

	for (size_t i = 0; site && i < G_N_ELEMENTS(brands); i++)
		if (owns_site(&brands[i], host, site))
			return &brands[i];
	return NULL;
}

bool
same_organisation(const char *a, const char *b)
{
	const Brand *brand;

	if (organisation_same(a, b))
		return true;
	brand = brand_of_host(a);
	return brand && brand_owns(brand, b);
}

const Brand *
brand_pretended(const Facts *facts)
{
	const Mailbox *from = facts->from->len > 0 ? g_ptr_array_index(facts->from, 0) : NULL;
	const Brand *brand = from ? brand_named(from->name) : NULL;

	return brand && from->domain && !brand_owns(brand, from->domain) && !facts->is_list ? brand
	                                                                                    : NULL;
}
