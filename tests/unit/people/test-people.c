/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "message/brand.h"
#include "message/read.h"
#include "people/people.h"
#include "web/site.h"

static void
test_names(void)
{
	static const struct {
		const char *a, *b;
		bool match;
	} pairs[] = {
		{ "Taro Yamada", "taro  yamada", true },
		{ "Taro Yamada", "Yamada, Taro", true },
		{ "Taro Yamada", "Ｔａｒｏ　Ｙａｍａｄａ", true },
		{ "Taro Yamada", "Taro.Yamada", true },
		{ "Taro Yamada", "Taro Yamada (Sales)", true },
		{ "Taro Yamada", "(Sales) Taro (x) Yamada", true },
		{ "山田 太郎", "山田太郎", true },
		{ "山田太郎", "山田　太郎", true },
		{ "やまだ たろう", "ヤマダ タロウ", true },
		{ "ヤマダ・タロウ", "ﾔﾏﾀﾞ ﾀﾛｳ", true },
		{ "Paul Miller", "PauI MiIIer", true },     /* capital i for l */
		{ "Anna Karenina", "Аnna Kаrenina", true }, /* Cyrillic А, а */
		{ "José Álvarez", "Jose Alvarez", true },
		{ "Jean-Luc Picard", "jean luc picard", true },
		{ "Taro Yamada", "Taro Yamamoto", false },
		{ "Taro Yamada", "Taro", false },
		{ "Taro", "Taro", false }, /* many are called so */
		{ "Support", "Support", false },
		{ "山田", "山田", false },
		{ "", "", false },
		{ "(Sales)", "(Sales)", false },
		{ "((((", "((((", false },
		{ "a b c d e f g h i", "a b c d e f g h i", false }, /* a sentence */
		{ "やまだ たろう", "やまた たろう", false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
		if (names_match(pairs[i].a, pairs[i].b) != pairs[i].match ||
		    names_match(pairs[i].b, pairs[i].a) != pairs[i].match)
			g_error("“%s” and “%s”", pairs[i].a, pairs[i].b);
	}
}

static Facts *
facts_of(const char *mail, GByteArray *raw)
{
	const char *const none[] = { NULL };
	ReadSettings settings = { .recipients = none, .receivers = none, .rendered = none };

	g_byte_array_append(raw, (const guint8 *)mail, (guint)strlen(mail));
	return message_read(raw, &settings);
}

/* Nothing is believed to have the right shape, or the right size. */
static void
test_anything(void)
{
	static const char *const texts[] = {
		"null",
		"[]",
		"{}",
		"\"contact\"",
		"{\"standing\":7,\"names\":{},\"domains\":\"x\"}",
		"{\"standing\":\"friend\",\"names\":[1,[],[\"a\"],[1,2],null],\"domains\":[1,null,[]]}",
		"[{\"kind\":\"address\"},{\"value\":\"x\"},7,{\"kind\":\"person\",\"value\":\"x\"}]",
	};
	g_autoptr(GByteArray) raw = g_byte_array_new();
	g_autoptr(Facts) facts = facts_of("From: <x@firm.example>\n\n", raw);

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(json_t) json = json_loads(texts[i], JSON_DECODE_ANY, NULL);
		g_autoptr(People) people = people_read(facts, json, json);

		g_assert_nonnull(json);
		g_assert_cmpint(people->known, ==, json_is_object(json));
		g_assert_cmpint(people->standing, ==, ACQUAINTANCE_UNKNOWN);
		g_assert_cmpuint(people->names->len, ==, 0);
		g_assert_cmpuint(people->domains->len, ==, 0);
		g_assert_cmpuint(people->trusted->len, ==, 0);
	}
}

static void
test_limits(void)
{
	g_autoptr(GByteArray) raw = g_byte_array_new();
	g_autoptr(Facts) facts = facts_of("From: <x@firm.example>\n\n", raw);
	g_autoptr(json_t) rows = json_array();
	g_autoptr(json_t) domains = json_array();
	g_autoptr(json_t) trust = json_array();
	g_autoptr(json_t) settings = NULL;
	g_autoptr(People) people = NULL;

	for (int i = 0; i < 1000; i++) {
		json_array_append_new(rows, json_pack("[s, s]", "A B", "a@b.example"));
		json_array_append_new(domains, json_string("Firm.Example"));
		json_array_append_new(
			trust, json_pack("{s:s, s:s}", "kind", "domain", "value", "firm.example"));
	}
	settings = json_pack("{s:O, s:O}", "names", rows, "domains", domains);
	people = people_read(facts, settings, trust);
	g_assert_cmpuint(people->names->len, ==, PEOPLE_NAMES_MAX);
	g_assert_cmpuint(people->domains->len, ==, PEOPLE_DOMAINS_MAX);
	g_assert_cmpuint(people->trusted->len, ==, TRUST_MAX);
	g_assert_cmpstr(g_ptr_array_index(people->domains, 0), ==, "firm.example");
}

/* Only what is about the mail is kept. */
static void
test_trust(void)
{
	static const struct {
		const char *kind, *value;
		bool about;
	} rows[] = {
		{ "address", "Taro@Firm.example", true },
		{ "address", "hanako@firm.example", false },
		{ "domain", "FIRM.example", true },
		{ "domain", "example", false },
		{ "domain", "mail.firm.example", false },
		{ "list", "walkers.lists.example", true },
		{ "list", "lists.example", false },
		{ "list", "", false },
	};
	g_autoptr(GByteArray) raw = g_byte_array_new();
	g_autoptr(Facts) facts = facts_of("From: Taro <taro@firm.example>\n"
	                                  "List-Id: All <who walk> <Walkers.lists.example>\n\n",
	                                  raw);

	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(json_t) trust =
			json_pack("[{s:s, s:s, s:s}]", "kind", rows[i].kind, "value", rows[i].value,
		                  "by", "dkim:Firm.Example");
		g_autoptr(People) people = people_read(facts, NULL, trust);
		const Trust *first;

		g_assert_cmpuint(people->trusted->len, ==, rows[i].about);
		if (!rows[i].about)
			continue;
		first = g_ptr_array_index(people->trusted, 0);
		g_assert_cmpint(first->proof, ==, PROOF_DKIM);
		g_assert_cmpstr(first->domain, ==, "firm.example");
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	site_init(NULL);
	brand_init();
	g_test_add_func("/people/names", test_names);
	g_test_add_func("/people/anything", test_anything);
	g_test_add_func("/people/limits", test_limits);
	g_test_add_func("/people/trust", test_trust);
	return g_test_run();
}
