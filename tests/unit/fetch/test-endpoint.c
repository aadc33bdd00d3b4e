/* SPDX-License-Identifier: MIT */

#include "fetch/endpoint.h"

#include <glib.h>

static void
test_good(void)
{
	static const struct {
		const char *text, *ip;
		unsigned port;
		const char *again;
		bool loopback;
	} cases[] = {
		{ "192.0.2.53", "192.0.2.53", 53, "192.0.2.53", false },
		{ "192.0.2.53:5353", "192.0.2.53", 5353, "192.0.2.53:5353", false },
		{ "127.0.0.53:53", "127.0.0.53", 53, "127.0.0.53", true },
		{ "2001:DB8::53", "2001:db8::53", 53, "2001:db8::53", false },
		{ "[2001:db8::53]", "2001:db8::53", 53, "2001:db8::53", false },
		{ "[2001:db8::53]:5353", "2001:db8::53", 5353, "[2001:db8::53]:5353", false },
		{ "[::1]:1", "::1", 1, "[::1]:1", true },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Endpoint *endpoint = endpoint_read(cases[i].text);
		g_autofree char *again = NULL;

		g_assert_nonnull(endpoint);
		again = endpoint_text(endpoint);
		g_assert_cmpstr(endpoint->ip, ==, cases[i].ip);
		g_assert_cmpuint(endpoint->port, ==, cases[i].port);
		g_assert_cmpstr(again, ==, cases[i].again);
		g_assert_cmpint(endpoint_is_loopback(endpoint), ==, cases[i].loopback);
		endpoint_free(endpoint);
	}
}

static void
test_bad(void)
{
	static const char *const cases[] = {
		"",
		"dns.example",
		"192.0.2",
		"192.0.2.53:",
		"192.0.2.53:0",
		"192.0.2.53:65536",
		"192.0.2.53:-1",
		"192.0.2.53:53x",
		"[192.0.2.53]:53",
		"[2001:db8::53",
		"[2001:db8::53]53",
		"[]:53",
		"fe80::1%eth0",
		"IPv6:2001:db8::53",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_null(endpoint_read(cases[i]));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/endpoint/good", test_good);
	g_test_add_func("/endpoint/bad", test_bad);
	return g_test_run();
}
