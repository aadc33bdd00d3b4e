/* SPDX-License-Identifier: MIT */

#include "command/country.h"

#include <stdio.h>
#include <string.h>

#define CODES "/usr/share/zoneinfo/iso3166.tab" /* the time zones' list of ISO 3166-1 */

static void
test_names(void)
{
	g_autoptr(Catalogue) en = catalogue_new("en");
	g_autoptr(Catalogue) ja = catalogue_new("ja");

	g_assert_cmpstr(country_name(en, "US"), ==, "United States");
	g_assert_cmpstr(country_name(ja, "US"), ==, "アメリカ合衆国");
	g_assert_cmpstr(country_name(en, "pt"), ==, "Portugal");
	g_assert_cmpstr(country_name(ja, "HK"), ==, "香港");
}

static void
test_others(void)
{
	static const char *const codes[] = { NULL, "", "U", "USA", "Q7", "ZZ", "__", "\xe3\x81" };
	g_autoptr(Catalogue) words = catalogue_new("en");

	for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
		g_assert_null(country_name(words, codes[i]));
}

/* Every country has a name in both languages. */
static void
test_all(void)
{
	g_autoptr(Catalogue) en = catalogue_new("en");
	g_autoptr(Catalogue) ja = catalogue_new("ja");
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;
	unsigned n = 0;

	if (!g_file_get_contents(CODES, &text, NULL, NULL)) {
		g_test_skip("there is no " CODES);
		return;
	}
	lines = g_strsplit(text, "\n", -1);
	for (char **line = lines; *line; line++) {
		g_autofree char *code = g_strndup(*line, 2);

		if (!**line || **line == '#')
			continue;
		g_test_message("%s", code);
		g_assert_nonnull(country_name(en, code));
		g_assert_nonnull(country_name(ja, code));
		n++;
	}
	g_assert_cmpuint(n, >=, 249);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/country/names", test_names);
	g_test_add_func("/country/others", test_others);
	g_test_add_func("/country/all", test_all);
	return g_test_run();
}
