/* SPDX-License-Identifier: MIT */

#include "command/country.h"

#include <string.h>

const char *
country_name(const Catalogue *catalogue, const char *code)
{
	char key[] = "country_XX";
	char *at = key + strlen("country_");

	if (!code || !g_ascii_isalpha(code[0]) || !g_ascii_isalpha(code[1]) || code[2])
		return NULL;
	at[0] = g_ascii_toupper(code[0]);
	at[1] = g_ascii_toupper(code[1]);
	return catalogue_has(catalogue, key) ? catalogue_word(catalogue, key) : NULL;
}

char *
page_country(const Page *page, const char *code)
{
	const char *name = country_name(page->words, code);

	if (!code || !*code)
		return NULL;
	return name ? g_strdup(name) : page_clean(page, code);
}
