/* SPDX-License-Identifier: MIT */

#include "owner/country.h"

#include <glib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "data/country-names.h"

#define NAME_MAX_LEN 80 /* of what can be a country; the longest known has 44 */

static int
compare_name(const void *name, const void *row)
{
	const struct CountryName *known = row;

	return strcmp(name, known->name);
}

static const char *
by_name(const char *name)
{
	const struct CountryName *row = bsearch(name, country_names, G_N_ELEMENTS(country_names),
	                                        sizeof(country_names[0]), compare_name);

	return row ? row->code : NULL;
}

static const char *
by_code(const char *code)
{
	for (size_t i = 0; i < G_N_ELEMENTS(country_names); i++)
		if (g_ascii_strcasecmp(country_names[i].code, code) == 0)
			return country_names[i].code;
	return g_ascii_strcasecmp(code, "UK") == 0 ? "GB" : NULL;
}

/* Writes @text as the table has names; returns false for what is too long to be one. */
static bool
plain_name(const char *text, char out[NAME_MAX_LEN + 1])
{
	size_t len = 0;

	for (const char *p = text; *p; p++) {
		const char *part = *p == '&' ? "and" : NULL;
		size_t n = part ? strlen(part) : g_ascii_isalnum(*p) || (guchar)*p >= 0x80;
		char lower = g_ascii_tolower(*p);

		if (len + n > NAME_MAX_LEN)
			return false;
		memcpy(out + len, part ? part : &lower, n);
		len += n;
	}
	out[len] = '\0';
	return true;
}

const char *
country_code(const char *text)
{
	char name[NAME_MAX_LEN + 1];
	const char *paren;
	char code[3] = "";

	if (!text || !plain_name(text, name))
		return NULL;
	if (strlen(name) == 2)
		return by_code(name);
	if (by_name(name))
		return by_name(name);
	/* "US (UNITED STATES)" */
	paren = strchr(text, '(');
	if (!paren || paren - text < 2 || paren - text > 4)
		return NULL;
	memcpy(code, name, 2);
	return by_code(code);
}
