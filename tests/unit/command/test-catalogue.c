/* SPDX-License-Identifier: MIT */

#include <glib.h>

#include "command/catalogue.h"

static const struct {
	const char *name, *message, *filled;
} fills[] = {
	{ "/fill/none", "no placeholder", "no placeholder" },
	{ "/fill/order", "$2 before $1", "b before $3$1" },
	{ "/fill/one-pass", "$1", "$3$1" },
	{ "/fill/dollar", "$$1 costs $$", "$1 costs $" },
	{ "/fill/lone-dollar", "$ and $x and $", "$ and $x and $" },
	{ "/fill/null", "<$3>", "<>" },
	{ "/fill/too-few", "<$4$9>", "<>" },
	{ "/fill/zero-is-none", "$0", "$0" },
	{ "/fill/digit-behind", "$21", "b1" },
	{ "/fill/empty", "", "" },
};

static void
test_fill(gconstpointer data)
{
	size_t i = GPOINTER_TO_SIZE(data);
	static const char *const values[] = { "$3$1", "b", NULL };
	g_autofree char *filled = message_fill(fills[i].message, values, G_N_ELEMENTS(values));

	g_assert_cmpstr(filled, ==, fills[i].filled);
}

static void
test_languages(void)
{
	g_autoptr(Catalogue) en = catalogue_new("en");
	g_autoptr(Catalogue) ja = catalogue_new("ja");
	g_autoptr(Catalogue) other = catalogue_new("tlh");
	g_autoptr(Catalogue) none = catalogue_new(NULL);
	static const char *const values[] = { "12" };
	g_autofree char *hops = catalogue_fill(ja, "route_inside", values, 1);

	g_assert_cmpstr(catalogue_word(en, "section_subject"), ==, "Subject");
	g_assert_cmpstr(catalogue_word(ja, "section_subject"), ==, "件名");
	g_assert_cmpstr(catalogue_word(other, "section_subject"), ==, "Subject");
	g_assert_cmpstr(catalogue_word(none, "section_subject"), ==, "Subject");
	g_assert_nonnull(strstr(hops, "12行"));
}

static void
test_missing(void)
{
	g_autoptr(Catalogue) en = catalogue_new("en");
	const char *first = catalogue_word(en, "no_such_key");
	g_autofree char *filled = catalogue_fill(en, "no_such_key", NULL, 0);

	g_assert_cmpstr(first, ==, "⟦no_such_key⟧");
	g_assert_true(catalogue_word(en, "no_such_key") == first);
	g_assert_cmpstr(filled, ==, first);
	g_assert_false(catalogue_has(en, "no_such_key"));
	g_assert_true(catalogue_has(en, "section_subject"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(fills); i++)
		g_test_add_data_func(fills[i].name, GSIZE_TO_POINTER(i), test_fill);
	g_test_add_func("/languages", test_languages);
	g_test_add_func("/missing", test_missing);
	return g_test_run();
}
