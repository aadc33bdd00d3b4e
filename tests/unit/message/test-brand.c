/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "message/brand-fold.h"
#include "message/brand.h"
#include "message/charset.h"
#include "web/site.h"

static const struct {
	const char *text, *brand;
} names[] = {
	{ "KAGOYA Inc", "KAGOYA" },
	{ "ＫＡＧＯＹＡ", "KAGOYA" },
	{ "カゴヤ・ジャパン", "KAGOYA" },
	{ "Amazon.co.jp", "Amazon" },
	{ "Amazonas Tours", NULL },
	{ "My Paypal!", "PayPal" },
	{ "Taro Yamada", NULL },
	{ "Ａｍａｚｏｎ", "Amazon" },
	{ "𝐀𝐦𝐚𝐳𝐨𝐧", "Amazon" },
	{ "Dropbox™ Team", "Dropbox" },
	{ "ラ\xef\xbf\xbdクマ", "楽天ラクマ" },
	{ "Ama\xe2\x80\x8bzon", "Amazon" },
	{ "ﾒﾙｶﾘ事務局", "メルカリ" },
	{ "ペイペイ", "PayPay" },
	{ "Pe\xcc\x81kao", NULL },
	{ "三井住友カード株式会社", "三井住友カード" },
	{ "三井住友海上", "三井住友海上" },
	{ "JR東日本からのお知らせ", "JR東日本" },
	{ "Sam’s Club Rewards", "Sam's Club" },
	{ "Itaú", "Itaú" },
	/* A name in the middle of a word in katakana is none. */
	{ "マドコモリ", NULL },
	{ "ドコモショップ", "NTTドコモ" },
	/* Ordinary words name somebody only where they stand alone. */
	{ "Apple", "Apple" },
	{ " 【au】 ", NULL },
	{ "[au]", "au" },
	{ "Apple pie for all", NULL },
	{ "au revoir", NULL },
	{ "Line 5 is closed", NULL },
	{ "Chase Miller", NULL },
	{ "Chase", NULL },
	{ "Visa", "Visa" },
	{ "My visa application", NULL },
	{ "the target group", NULL },
	{ "Please discover our offers", NULL },
	{ "Orange juice", NULL },
	{ "東京銀座", NULL },
	{ "田中みずほ", NULL },
	{ "", NULL },
	{ NULL, NULL },
};

static void
test_named(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		const Brand *brand = brand_named(names[i].text);

		g_assert_cmpstr(brand ? brand->name : NULL, ==, names[i].brand);
	}
}

static void
test_owner(void)
{
	g_assert_cmpstr(brand_of_host("cp.kagoya.net")->name, ==, "KAGOYA");
	g_assert_null(brand_of_host("kagoya.evil.example"));
	g_assert_true(brand_owns(brand_named("kagoya"), "www.kagoya.jp"));
	g_assert_false(brand_owns(brand_named("kagoya"), "kyoto-inet.or.jp"));
	g_assert_true(same_organisation("amazon.co.jp", "www.amazon.com"));
	g_assert_true(same_organisation("a.shop.example", "b.shop.example"));
	g_assert_false(same_organisation("shop.co.jp", "bank.co.jp"));
	g_assert_false(same_organisation(NULL, NULL));
}

static void
test_mentions(void)
{
	static const char text[] = "ＰａｙＰａｌ と\xe2\x80\x8b 楽天カード、PayPal; é Amazon";
	BrandMention mentions[8];
	size_t n = brands_in(text, mentions, G_N_ELEMENTS(mentions));

	g_assert_cmpuint(n, ==, 3);
	g_assert_cmpstr(mentions[0].brand->name, ==, "PayPal");
	g_assert_cmpmem(text + mentions[0].at, mentions[0].len, "ＰａｙＰａｌ",
	                strlen("ＰａｙＰａｌ"));
	g_assert_cmpmem(text + mentions[1].at, mentions[1].len, "楽天カード", strlen("楽天カード"));
	g_assert_cmpmem(text + mentions[2].at, mentions[2].len, "Amazon", strlen("Amazon"));
	g_assert_cmpuint(brands_in(text, mentions, 1), ==, 1);
	g_assert_cmpuint(brands_in(text, mentions, 0), ==, 0);
}

static const struct {
	const char *text, *brand;
} disguises[] = {
	{ "三井住友カ一ド", "三井住友カード" }, /* the kanji for one */
	{ "三井住友力ード", "三井住友カード" }, /* the kanji for power */
	{ "メルカリ", NULL },                   /* itself */
	{ "イオン力ード", "イオンカード" },
	{ "エポス力一ド", "エポスカード" },
	{ "Аmazon", "Amazon" }, /* Cyrillic А */
	{ "PayPaI Service", "PayPal" },
	{ "Micr0soft", "Microsoft" },
	{ "Rnicrosoft 365", "Microsoft" },
	{ "Nеtflix", "Netflix" },
	{ "MetaМask", "MetaMask" },       /* Cyrillic М, whose small letter looks like no m */
	{ "Coin\u00adbase", "Coinbase" }, /* a soft hyphen */
	{ "B\u200bi\u200bnance", "Binance" },
	{ "N\U000e0139etflix", "Netflix" }, /* a character of tags */
	{ "Netflix\u200b \u200bTeam", NULL },
	{ "Nestl\ufffd", NULL },
	{ "ニトリ", NULL },
	{ "田中一郎", NULL },
	{ "Марина Иванова", NULL },
	{ "Barnes Millner", NULL },
	{ "Αθήνα", NULL },
	{ "山口二郎", NULL },
	{ "PayPal", NULL },
	{ "", NULL },
	{ NULL, NULL },
};

static void
test_disguise(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(disguises); i++) {
		const Brand *brand = brand_in_disguise(disguises[i].text);

		g_test_message("%s", disguises[i].text);
		g_assert_cmpstr(brand ? brand->name : NULL, ==, disguises[i].brand);
	}
}

static void
test_borne(void)
{
	g_assert_cmpstr(brand_borne("千 葉 銀 行")->name, ==, "千葉銀行");
	g_assert_cmpstr(brand_borne("|BANK*OF*AMERICA|/")->name, ==, "Bank of America");
	g_assert_cmpstr(brand_borne("Wells..Fargo")->name, ==, "Wells Fargo");
	g_assert_cmpstr(brand_borne("PayPal")->name, ==, "PayPal");
	g_assert_cmpstr(brand_borne("C o i n b a s e")->name, ==, "Coinbase");
	g_assert_cmpstr(brand_borne("M.e.t.a.M.a.s.k  Team")->name, ==, "MetaMask");
	g_assert_null(brand_borne("J. P. Coin Base"));
	g_assert_null(brand_borne("田 中 太 郎"));
	g_assert_null(brand_borne("*** ..."));
	g_assert_null(brand_borne(""));
	g_assert_null(brand_borne(NULL));
}

/* Returns the brand that a sender of that name and address pretends to be, as its name. */
static const char *
pretended(const char *name, const char *address)
{
	g_autoptr(Facts) facts = facts_new();
	g_autofree char *raw = g_strdup_printf("%s <%s>", name, address);
	const Brand *brand;

	g_ptr_array_unref(facts->from);
	facts->from = addresses_parse(raw, strlen(raw));
	brand = brand_pretended(facts);
	return brand ? brand->name : NULL;
}

static void
test_pretended(void)
{
	g_assert_cmpstr(pretended("Amazon Benefits", "a@shop.example"), ==, "Amazon");
	g_assert_cmpstr(pretended("Amazon Benefits", "a@mail.fidelity.com"), ==, "Amazon");
	g_assert_null(pretended("Amazon Benefits at Fidelity", "a@mail.fidelity.com"));
	g_assert_cmpstr(pretended("Amazon at Fidelityville", "a@fidelity.com"), ==, "Amazon");
	g_assert_null(pretended("Amazon", "a@amazon.co.jp"));
	g_assert_null(pretended("Taro", "a@shop.example"));
}

static void
test_related(void)
{
	g_assert_true(brand_owns(brand_named("三井住友カード"), "www.smbc.co.jp"));
	g_assert_true(brand_owns(brand_named("au"), "pay.au.com"));
	g_assert_cmpstr(brand_of_host("www.cr.mufg.jp")->name, ==, "三菱UFJニコス");
	g_assert_cmpstr(brand_of_host("amazon.com.tr")->name, ==, "Amazon");
	g_assert_null(brand_of_host("amazon.top"));
	g_assert_null(brand_of_host("amazon.tk"));
	/* Houses that share a name have domains with it, in their own country. */
	g_assert_true(brand_owns(brand_named("Sparkasse"), "sparkasse-koelnbonn.de"));
	g_assert_false(brand_owns(brand_named("Sparkasse"), "sparkasse-login.top"));
	g_assert_false(brand_owns(brand_named("Sparkasse"), "evil.de"));
	g_assert_false(same_organisation("sparkasse.de", "sparkasse-login.de"));
	g_assert_false(brands_related(NULL, NULL));
}

/* A domain that two organisations claim would make one of them an impostor. */
static void
test_domains_stand_once(void)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	const Brand *brand;

	for (size_t i = 0; (brand = brand_at(i)); i++) {
		g_assert_nonnull(brand->domains[0]);
		for (const char *const *domain = brand->domains; *domain; domain++) {
			g_autofree char *site = site_registrable(*domain, SITE_ICANN);

			g_test_message("%s", *domain);
			g_assert_true(g_hash_table_add(seen, (gpointer)*domain));
			if (g_str_has_suffix(*domain, ".*"))
				continue;
			/* A name below a domain tells sisters apart, not strangers. */
			g_assert_nonnull(site);
			if (g_strcmp0(site, *domain) != 0)
				g_assert_true(brands_related(brand_of_host(site), brand));
		}
	}
}

static void
test_names_are_folded(void)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) rows = g_hash_table_new(g_str_hash, g_str_equal);
	const Brand *brand;
	size_t japanese = 0;
	size_t n = 0;

	for (; (brand = brand_at(n)); n++) {
		g_test_message("%s", brand->name);
		g_assert_true(g_hash_table_add(rows, (gpointer)brand->name));
		g_assert_nonnull(brand->names[0]);
		japanese += g_str_equal(brand->country, "JP");
		for (const char *const *name = brand->names; *name; name++) {
			g_autoptr(Folded) folded = folded_new(*name);

			g_test_message("%s", *name);
			g_assert_cmpstr(folded->text->str, ==, *name);
			g_assert_true(
				g_hash_table_add(seen, (gpointer)(*name + strspn(*name, "=~"))) ||
				**name == '~');
		}
	}
	g_assert_cmpuint(n, >=, 400);
	g_assert_cmpuint(japanese, >=, 150);
}

/* Folding keeps what the text was, and where. */
static void
test_fold(void)
{
	static const struct {
		const char *text, *folded;
	} cases[] = {
		{ "ABC", "abc" },
		{ "ＡＢＣ　１", "abc 1" },
		{ "ｶﾞｷﾞ", "ガギ" },
		{ "か\xe3\x82\x99", "が" },
		{ "E\xcc\x81t\xc3\x89", "\xc3\xa9t\xc3\xa9" },
		{ "①㈱", "1(株)" },
		{ "Straße", "straße" },
		{ "ПРИВЕТ", "привет" },
		{ "a\xe2\x80\x8b\xc2\xad\xef\xb8\x8f"
		  "b",
		  "ab" },
		{ "", "" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Folded) folded = folded_new(cases[i].text);

		g_assert_cmpstr(folded->text->str, ==, cases[i].folded);
		for (size_t k = 0; k < FOLDED_PAD; k++)
			g_assert_cmpint(folded->text->str[folded->text->len + k], ==, 0);
		g_assert_cmpuint(folded_place(folded, folded->text->len), <=,
		                 strlen(cases[i].text));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	site_init(NULL);
	charset_init();
	g_test_add_func("/brand/named", test_named);
	g_test_add_func("/brand/owner", test_owner);
	g_test_add_func("/brand/mentions", test_mentions);
	g_test_add_func("/brand/disguise", test_disguise);
	g_test_add_func("/brand/borne", test_borne);
	g_test_add_func("/brand/pretended", test_pretended);
	g_test_add_func("/brand/related", test_related);
	g_test_add_func("/brand/names-are-folded", test_names_are_folded);
	g_test_add_func("/brand/fold", test_fold);
	g_test_add_func("/brand/domains-stand-once", test_domains_stand_once);
	return g_test_run();
}
