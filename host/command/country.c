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
