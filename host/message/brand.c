/* SPDX-License-Identifier: MIT */

#include "message/brand.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/memo.h"
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

/*
 * The names by their first two bytes, so that a text is read once, however many brands there are:
 * first[] leads to a name, next[] to the next of the same hash. A name's number is its place in the
 * table, plus one.
 */
#define NAMES_EACH  G_N_ELEMENTS(brands[0].names)
#define NAME_HASHES 1024

static struct {
	bool ready;
	uint16_t first[NAME_HASHES];
	uint16_t next[G_N_ELEMENTS(brands) * NAMES_EACH + 1];
} names;

static size_t
name_hash(const char *p)
{
	return ((unsigned char)p[0] * 31u + (unsigned char)p[1]) % NAME_HASHES;
}

static void
index_names(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(brands); i++) {
		for (size_t k = 0; k < NAMES_EACH && brands[i].names[k]; k++) {
			size_t hash = name_hash(brands[i].names[k]);
			uint16_t number = (uint16_t)(i * NAMES_EACH + k + 1);

			names.next[number] = names.first[hash];
			names.first[hash] = number;
		}
	}
	names.ready = true;
}

/* Latin names stand as words of their own: "ocn" is not in "ocnet". */
static bool
is_name_at(const char *text, const char *p, const char *name)
{
	size_t n = strlen(name);
	const char *before = p > text ? g_utf8_find_prev_char(text, p) : NULL;

	if (strncmp(p, name, n) != 0)
		return false;
	return !g_ascii_isalnum(name[0]) ||
	       ((!before || !is_word_char(before)) && !is_word_char(p + n));
}

const Brand *
brand_named(const char *text)
{
	g_autofree char *folded = text ? fold(text) : NULL;
	size_t found = G_N_ELEMENTS(brands);

	if (!names.ready)
		index_names();
	for (const char *p = folded; p && p[0] && p[1]; p++) {
		for (size_t n = names.first[name_hash(p)]; n > 0; n = names.next[n]) {
			size_t i = (n - 1) / NAMES_EACH;

			if (i < found &&
			    is_name_at(folded, p, brands[i].names[(n - 1) % NAMES_EACH]))
				found = i;
		}
	}
	return found < G_N_ELEMENTS(brands) ? &brands[found] : NULL;
}

static const Brand *
find_owner(const char *host)
{
	g_autofree char *site = site_registrable(host, SITE_ICANN);

	for (size_t i = 0; site && i < G_N_ELEMENTS(brands); i++)
		for (size_t k = 0; k < G_N_ELEMENTS(brands[i].domains) && brands[i].domains[k]; k++)
			if (strcmp(brands[i].domains[k], site) == 0 ||
			    g_ascii_strcasecmp(brands[i].domains[k], host) == 0)
				return &brands[i];
	return NULL;
}

const Brand *
brand_of_host(const char *host)
{
	static Memo *memo; /* host → Brand */
	const void *known = NULL;

	if (!host)
		return NULL;
	if (!memo)
		memo = memo_new(NULL);
	memo_reserve(memo, 1);
	if (memo_get(memo, host, &known))
		return known;
	return memo_put(memo, host, (gpointer)find_owner(host));
}

/* A domain stands in one row only. */
bool
brand_owns(const Brand *brand, const char *host)
{
	return brand_of_host(host) == brand;
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
	const Mailbox *from = facts_author(facts);
	const Brand *brand = from ? brand_named(from->name) : NULL;

	return brand && from->domain && !brand_owns(brand, from->domain) && !facts->is_list ? brand
	                                                                                    : NULL;
}
