/* SPDX-License-Identifier: MIT */

#include <glib.h>

#include "base/auto.h"
#include "visit/certificate.h"
#include "visit/hops.h"
#include "web/site.h"

static void
test_names(void)
{
	static const struct {
		const char *name, *host;
		bool is_for;
	} cases[] = {
		{ "shop.example", "shop.example", true },
		{ "SHOP.example", "shop.EXAMPLE", true },
		{ "DNS:shop.example", "shop.example", true },
		{ "shop.example", "shop.example.", true },
		{ "shop.example", "www.shop.example", false },
		{ "shop.example", "xshop.example", false },
		{ "*.shop.example", "www.shop.example", true },
		{ "*.shop.example", "shop.example", false },
		{ "*.shop.example", "a.b.shop.example", false },
		{ "*.example", "shop.example", false },
		{ "*", "shop.example", false },
		{ "w*.shop.example", "www.shop.example", false },
		{ "", "shop.example", false },
		{ "*.shop.example", ".shop.example", false },
		{ "IP Address:192.0.2.1", "192.0.2.1", true },
		{ "192.0.2.1", "192.0.2.1", true },
		{ "192.0.2.10", "192.0.2.1", false },
		{ "*.0.2.1", "192.0.2.1", false },
		{ "2001:DB8:0:0:0:0:0:1", "[2001:db8::1]", true },
		{ "2001:db8::2", "[2001:db8::1]", false },
		{ "shop.example", "192.0.2.1", false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("%s for %s", cases[i].name, cases[i].host);
		g_assert_cmpint(certificate_name_is_for(cases[i].name, cases[i].host), ==,
		                cases[i].is_for);
	}
}

static void
test_dates(void)
{
	g_assert_cmpint(certificate_date("Nov  5 10:00:00 2026 GMT"), ==, 1793872800);
	g_assert_cmpint(certificate_date("Nov 15 10:00:00 2026 GMT"), ==, 1794736800);
	g_assert_cmpint(certificate_date("2026-11-05 10:00:00 GMT"), ==, 1793872800);
	g_assert_cmpint(certificate_date("anF  5 10:00:00 2026 GMT"), ==, 0);
	g_assert_cmpint(certificate_date("Nov 31 10:00:00 2026 GMT"), ==, 0);
	g_assert_cmpint(certificate_date("Nov  5 10:00:00 99999999999 GMT"), ==, 0);
	g_assert_cmpint(certificate_date(""), ==, 0);
	g_assert_cmpint(certificate_date(NULL), ==, 0);
}

static void
test_who(void)
{
	static const char *const cases[][2] = {
		{ "C = US, O = Let's Encrypt, CN = R11", "R11" },
		{ "C=US; O=Let's Encrypt; CN=R11", "R11" },
		{ "/C=GB/O=Shop/CN=shop.example", "shop.example" },
		{ "CN = a.example", "a.example" },
		{ "O = Amazon.com, Inc., C = US", "Amazon.com, Inc." },
		{ "O = \\E5\\81\\BD", "偽" },
		{ "O = A\\, B, OU = C", "A, B" },
		{ "OU = Test", "Test" },
		{ "C = US", NULL },
		{ "XCN = a", NULL },
		{ "", NULL },
		{ "CN = ", NULL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *who = certificate_who(cases[i][0]);

		g_assert_cmpstr(who, ==, cases[i][1]);
	}
	g_assert_null(certificate_who(NULL));
}

static TlsVerdict
verdict(const char *url, int verify, const char *name)
{
	g_autoptr(GPtrArray) hops = g_ptr_array_new_with_free_func((GDestroyNotify)visit_hop_free);
	g_autoptr(json_t) value = json_pack("[{s:s, s:{s:i, s:[s]}}]", "url", url, "tls", "verify",
	                                    verify, "names", name);

	visit_hops_read(hops, value);
	g_assert_cmpuint(hops->len, ==, 1);
	return ((const VisitHop *)g_ptr_array_index(hops, 0))->tls;
}

/* A certificate that has ended says nothing about its names. */
static void
test_verdicts(void)
{
	const char *shop = "https://shop.example/";

	g_assert_cmpint(verdict(shop, 0, "shop.example"), ==, TLS_GOOD);
	g_assert_cmpint(verdict(shop, 0, "other.example"), ==, TLS_WRONG_NAME);
	g_assert_cmpint(verdict(shop, 10, "shop.example"), ==, TLS_EXPIRED);
	g_assert_cmpint(verdict(shop, 10, "other.example"), ==, TLS_EXPIRED);
	g_assert_cmpint(verdict(shop, 18, "other.example"), ==, TLS_SELF_SIGNED);
	g_assert_cmpint(verdict(shop, 19, "shop.example"), ==, TLS_SELF_SIGNED);
	g_assert_cmpint(verdict(shop, 20, "shop.example"), ==, TLS_UNKNOWN_ISSUER);
	g_assert_cmpint(verdict(shop, 21, "shop.example"), ==, TLS_UNKNOWN_ISSUER);
	g_assert_cmpint(verdict(shop, 2, "shop.example"), ==, TLS_UNKNOWN_ISSUER);
	g_assert_cmpint(verdict(shop, 9, "shop.example"), ==, TLS_NOT_YET);
	g_assert_cmpint(verdict(shop, 7, "shop.example"), ==, TLS_BROKEN);
	g_assert_cmpint(verdict("https://192.0.2.1/", 0, "IP Address:192.0.2.1"), ==, TLS_GOOD);
}

/* Names a hop of each address. Returns whether it led away. */
static bool
leads_away(const char *first, const char *second, const char *third)
{
	const char *const urls[] = { first, second, third };
	g_autoptr(GPtrArray) hops = g_ptr_array_new_with_free_func((GDestroyNotify)visit_hop_free);
	g_autoptr(json_t) value = json_array();

	for (size_t i = 0; i < G_N_ELEMENTS(urls); i++)
		if (urls[i])
			json_array_append_new(value, json_pack("{s:s}", "url", urls[i]));
	visit_hops_read(hops, value);
	return visit_led_away(hops);
}

static void
test_led_away(void)
{
	g_assert_true(leads_away("https://evil.example/ja", "https://www.google.com/", NULL));
	g_assert_true(leads_away("https://evil.example/ja", "https://www.bing.com/", NULL));
	g_assert_true(leads_away("https://bit.ly/x", "https://evil.example/ja",
	                         "https://www.amazon.co.jp/"));
	g_assert_false(leads_away("https://bit.ly/x", "https://www.amazon.co.jp/", NULL));
	g_assert_false(leads_away("https://amazon.com/", "https://www.amazon.co.jp/", NULL));
	g_assert_false(leads_away("https://evil.example/", "https://worse.example/", NULL));
	g_assert_false(leads_away("https://www.google.com/", NULL, NULL));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	site_init(NULL);
	g_test_add_func("/certificate/names", test_names);
	g_test_add_func("/certificate/dates", test_dates);
	g_test_add_func("/certificate/who", test_who);
	g_test_add_func("/certificate/verdicts", test_verdicts);
	g_test_add_func("/hops/led-away", test_led_away);
	return g_test_run();
}
