/* SPDX-License-Identifier: MIT */

#include <glib.h>

#include "message/brand.h"
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

/* A domain that two organisations claim would make one of them an impostor. */
static void
test_domains_stand_once(void)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	for (size_t i = 0; i < G_N_ELEMENTS(brands); i++) {
		for (size_t k = 0; k < G_N_ELEMENTS(brands[i].domains) && brands[i].domains[k];
		     k++) {
			g_test_message("%s", brands[i].domains[k]);
			g_assert_true(g_hash_table_add(seen, (gpointer)brands[i].domains[k]));
		}
		g_assert_nonnull(brands[i].domains[0]);
		g_assert_nonnull(brands[i].names[0]);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	site_init(NULL);
	g_test_add_func("/brand/named", test_named);
	g_test_add_func("/brand/owner", test_owner);
	g_test_add_func("/brand/domains-stand-once", test_domains_stand_once);
	return g_test_run();
}
