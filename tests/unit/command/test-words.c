/* SPDX-License-Identifier: MIT */

/*
 * The catalogues against the checks: whatever a check can say has its sentence in both languages.
 * What a check can say is told by the names of its fixtures.
 */

#include <glib.h>
#include <string.h>

#include "command/catalogue.h"
#include "command/columns.h"

#define CHECK(name) #name,
static const char *const checks[] = {
#include "checks/list.h"
};
#undef CHECK

static const char *const languages[] = { "en", "ja" };

static void
test_same_keys(void)
{
	g_autoptr(Catalogue) en = catalogue_new("en");
	g_autoptr(Catalogue) ja = catalogue_new("ja");
	g_autoptr(GPtrArray) keys = catalogue_keys(en);
	g_autoptr(GPtrArray) others = catalogue_keys(ja);

	g_assert_cmpuint(keys->len, >, 100);
	for (guint i = 0; i < MIN(keys->len, others->len); i++)
		g_assert_cmpstr(g_ptr_array_index(keys, i), ==, g_ptr_array_index(others, i));
	g_assert_cmpuint(keys->len, ==, others->len);
}

/* Which of $1..$9 stand in @message, as bits. */
static unsigned
placeholders(const char *message)
{
	unsigned found = 0;

	for (const char *p = strchr(message, '$'); p; p = strchr(p + 1, '$'))
		if (g_ascii_isdigit(p[1]))
			found |= 1u << (p[1] - '0');
	return found;
}

static void
test_same_placeholders(void)
{
	g_autoptr(Catalogue) en = catalogue_new("en");
	g_autoptr(Catalogue) ja = catalogue_new("ja");
	g_autoptr(GPtrArray) keys = catalogue_keys(en);

	for (guint i = 0; i < keys->len; i++) {
		const char *key = g_ptr_array_index(keys, i);
		unsigned found = placeholders(catalogue_word(en, key));

		g_test_message("%s", key);
		g_assert_cmpuint(found, ==, placeholders(catalogue_word(ja, key)));
	}
}

/* WebExtensions' rule for keys, and rules of ours for the words. */
static void
test_house_rules(gconstpointer lang)
{
	g_autoptr(Catalogue) words = catalogue_new(lang);
	g_autoptr(GPtrArray) keys = catalogue_keys(words);

	for (guint i = 0; i < keys->len; i++) {
		const char *key = g_ptr_array_index(keys, i);
		const char *word = catalogue_word(words, key);

		g_test_message("%s", key);
		g_assert_true(g_regex_match_simple("^[A-Za-z0-9_@]+$", key, 0, 0));
		g_assert_true(*word);
		/* No half-width katakana; in Japanese no half-width brackets either. */
		g_assert_false(g_regex_match_simple("[\\x{ff61}-\\x{ff9f}]", word, 0, 0));
		if (strcmp(lang, "ja") == 0)
			g_assert_false(g_regex_match_simple("[():!?]", word, 0, 0));
		/* Nobody is told that a mail is safe. Two services bear the word in their names. */
		g_assert_false(g_regex_match_simple("\\bsafe(?! Browsing|ty Center)|安全|安心",
		                                    word, G_REGEX_CASELESS, 0));
		if (g_str_has_prefix(key, "label_"))
			g_assert_cmpuint(columns_of(word), <=, 13);
	}
}

static void
require_sentence(const Catalogue *words, const char *check, const char *status)
{
	g_autofree char *plain = g_strdup_printf("check_%s", check);
	g_autofree char *key = g_strdup_printf("check_%s_%s", check, status);

	g_test_message("%s", key);
	g_assert_true(catalogue_has(words, key) || catalogue_has(words, plain));
}

/* Returns how many statuses with a sentence the fixtures of @check show. */
static unsigned
require_sentences(const Catalogue *words, const char *check)
{
	static const char *const spoken[] = { "note", "warn", "fail" };
	g_autofree char *id = g_strdelimit(g_strdup(check), "_", '-');
	g_autofree char *folder = g_build_filename(g_getenv("FUWAKE_SOURCE_ROOT"), "tests",
	                                           "fixtures", "checks", id, NULL);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;
	unsigned found = 0;

	g_test_message("%s", folder);
	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir)))
		for (size_t i = 0; i < G_N_ELEMENTS(spoken); i++) {
			if (!g_str_has_prefix(name, spoken[i]))
				continue;
			require_sentence(words, check, spoken[i]);
			found++;
		}
	return found;
}

static void
test_checks(gconstpointer lang)
{
	g_autoptr(Catalogue) words = catalogue_new(lang);

	for (size_t i = 0; i < G_N_ELEMENTS(checks); i++) {
		g_autofree char *title = g_strdup_printf("title_%s", checks[i]);

		g_test_message("%s", title);
		g_assert_true(catalogue_has(words, title));
		g_assert_cmpuint(require_sentences(words, checks[i]), >, 0);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/same-keys", test_same_keys);
	g_test_add_func("/same-placeholders", test_same_placeholders);
	for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
		g_autofree char *rules = g_strdup_printf("/rules/%s", languages[i]);
		g_autofree char *sentences = g_strdup_printf("/checks/%s", languages[i]);

		g_test_add_data_func(rules, languages[i], test_house_rules);
		g_test_add_data_func(sentences, languages[i], test_checks);
	}
	return g_test_run();
}
