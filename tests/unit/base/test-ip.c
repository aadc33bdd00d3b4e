/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "base/ip.h"

#include <glib.h>

static void
test_canonical(void)
{
	static const struct {
		const char *text, *ip;
	} cases[] = {
		{ "192.0.2.1", "192.0.2.1" },
		{ "2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1" },
		{ "2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1" },
		{ "IPv6:2001:db8::25", "2001:db8::25" },
		{ "ipv6:::1", "::1" },
		{ "::ffff:192.0.2.1", "192.0.2.1" },
		{ "::FFFF:C000:0201", "192.0.2.1" },
		{ "fe80::1%14", "fe80::1" },
		{ "fe80::1%eth0", "fe80::1" },
		{ "::", "::" },
		{ "", NULL },
		{ "127.1", NULL },
		{ "0x7f.0.0.1", NULL },
		{ "1.2.3.4.5", NULL },
		{ "1.2.3.256", NULL },
		{ "192.0.2.1%0", NULL },
		{ "IPv6:192.0.2.1", NULL },
		{ "IPv6:", NULL },
		{ "%eth0", NULL },
		{ " 192.0.2.1", NULL },
		{ "[192.0.2.1]", NULL },
		{ "192.0.2.1.static.example", NULL },
		{ "2001:db8:0000:0000:0000:0000:0000:0000:0000:0001", NULL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *ip = ip_canonical(cases[i].text, strlen(cases[i].text));

		g_assert_cmpstr(ip, ==, cases[i].ip);
	}
}

/* Only the bytes given are read, and none of them may be NUL. */
static void
test_bytes(void)
{
	g_autofree char *part = ip_canonical("192.0.2.123", 9);
	g_autofree char *nul = ip_canonical("192.0.2.1\0", 10);

	g_assert_cmpstr(part, ==, "192.0.2.1");
	g_assert_null(nul);
}

static void
test_network(void)
{
	static const struct {
		const char *ip;
		bool is_private, is_public;
	} cases[] = {
		{ "127.0.0.1", true, false },
		{ "10.255.0.1", true, false },
		{ "172.16.0.1", true, false },
		{ "172.31.255.255", true, false },
		{ "172.32.0.1", false, true },
		{ "192.168.1.1", true, false },
		{ "169.254.1.1", true, false },
		{ "100.64.0.1", true, false },
		{ "100.128.0.1", false, true },
		{ "0.0.0.0", true, false },
		{ "192.0.2.1", false, false },
		{ "198.51.100.1", false, false },
		{ "203.0.113.1", false, false },
		{ "224.0.0.1", false, false },
		{ "255.255.255.255", false, false },
		{ "8.8.8.8", false, true },
		{ "::", true, false },
		{ "::1", true, false },
		{ "::2", false, false },
		{ "fe80::1", true, false },
		{ "fec0::1", false, false },
		{ "fd00::1", true, false },
		{ "2001:db8::1", false, false },
		{ "2002:c000:201::1", false, false },
		{ "2603:10b6::1", false, true },
		{ "64:ff9b::808:808", false, false },
		{ "no address", false, false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_assert_cmpint(ip_is_private(cases[i].ip), ==, cases[i].is_private);
		g_assert_cmpint(ip_is_public(cases[i].ip), ==, cases[i].is_public);
	}
}

static void
test_reversed(void)
{
	g_autofree char *four = ip_reversed("192.0.2.1");
	g_autofree char *six = ip_reversed("2001:db8::1");

	g_assert_cmpstr(four, ==, "1.2.0.192");
	g_assert_cmpstr(six, ==, "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2");
	g_assert_null(ip_reversed("mail.example"));
}

static void
test_inside(void)
{
	g_assert_true(ip_is_inside("52.185.142.1", "52.0.0.0", 8));
	g_assert_true(ip_is_inside("52.185.142.1", "52.185.142.1", 32));
	g_assert_true(ip_is_inside("52.185.142.1", "0.0.0.0", 0));
	g_assert_true(ip_is_inside("2001:3ff::1", "2001:200::", 23));
	g_assert_false(ip_is_inside("53.0.0.1", "52.0.0.0", 8));
	g_assert_false(ip_is_inside("2001:400::1", "2001:200::", 23));
	g_assert_false(ip_is_inside("52.185.142.1", "52.0.0.0", 33));
	g_assert_false(ip_is_inside("52.185.142.1", "::", 0));
	g_assert_false(ip_is_inside("mail.example", "::", 0));
	g_assert_false(ip_is_inside("52.185.142.1", "", 0));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/ip/canonical", test_canonical);
	g_test_add_func("/ip/bytes", test_bytes);
	g_test_add_func("/ip/network", test_network);
	g_test_add_func("/ip/reversed", test_reversed);
	g_test_add_func("/ip/inside", test_inside);
	return g_test_run();
}
