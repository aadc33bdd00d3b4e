/* SPDX-License-Identifier: MIT */

#include "owner/country.h"

#include <glib.h>
#include <stdbool.h>

#include "data/countries.h"

static bool
counts(char c)
{
	return g_ascii_isalnum(c) || (unsigned char)c >= 0x80;
}

/* Whether two names are one: case, spaces and punctuation do not count. */
static bool
same_name(const char *a, const char *b)
{
	for (;; a++, b++) {
		while (*a && !counts(*a))
			a++;
		while (*b && !counts(*b))
			b++;
		if (g_ascii_tolower(*a) != g_ascii_tolower(*b))
			return false;
		if (!*a)
			return true;
	}
}

const char *
country_code(const char *text)
{
	if (!text)
		return NULL;
	if (same_name(text, "UK"))
		return "GB";
	for (size_t i = 0; i < G_N_ELEMENTS(countries); i++)
		if (same_name(text, countries[i].code) || same_name(text, countries[i].name))
			return countries[i].code;
	return NULL;
}
