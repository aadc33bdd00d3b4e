/* SPDX-License-Identifier: MIT */

#include "fetch/doh-request.h"

#include <glib.h>

static void
test_url(void)
{
	static const struct {
		const char *url;
		bool good;
	} cases[] = {
		{ "https://dns.example/dns-query", true },
		{ "HTTPS://dns.example", true },
		{ "https://[2001:db8::53]:8443/", true },
		{ "http://127.0.0.1:8053/dns-query", true },
		{ "http://[::1]/dns-query", true },
		{ "http://dns.example/dns-query", false },
		{ "http://localhost/dns-query", false },
		{ "http://127.0.0.1.example/", false },
		{ "http://127.0.0.1@dns.example/", false },
		{ "https://user:secret@dns.example/", false },
		{ "https://user@dns.example/", false },
		{ "https://dns.example/#x", false },
		{ "ftp://dns.example/", false },
		{ "file:///etc/passwd", false },
		{ "dns.example/dns-query", false },
		{ "https://", false },
		{ "", false },
	};
	g_autofree char *many = g_strnfill(1100, 'a');
	g_autofree char *longest = g_strconcat("https://dns.example/", many, NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_cmpint(doh_url_is_good(cases[i].url), ==, cases[i].good);
	g_assert_false(doh_url_is_good(longest));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/doh-request/url", test_url);
	return g_test_run();
}
