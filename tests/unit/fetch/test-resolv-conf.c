/* SPDX-License-Identifier: MIT */

#include "fetch/resolv-conf.h"

#include "fetch/endpoint.h"

static void
test_read(void)
{
	static const struct {
		const char *text, *servers;
		bool trust_ad;
	} cases[] = {
		{ "", "127.0.0.1", false },
		{ "nameserver 192.0.2.1\n", "192.0.2.1", false },
		{ "# nameserver 192.0.2.1\n;nameserver 192.0.2.2\nnameserver\t192.0.2.3",
		  "192.0.2.3", false },
		{ "search example.com\r\nnameserver  2001:db8::1 \r\noptions edns0 trust-ad\r\n",
		  "2001:db8::1", true },
		{ "nameserver 192.0.2.1\nnameserver ::1\nnameserver 192.0.2.3\nnameserver 192.0.2.4",
		  "192.0.2.1,::1,192.0.2.3", false },
		{ "nameserver fe80::1%eth0\nnameserver nonsense\nnameserver 192.0.2.1", "192.0.2.1",
		  false },
		{ "search trust-ad\noptions trust-ads\n", "127.0.0.1", false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ResolvConf) conf = resolv_conf_read(cases[i].text);
		g_autoptr(GString) servers = g_string_new(NULL);

		for (guint j = 0; j < conf->servers->len; j++) {
			const Endpoint *endpoint = g_ptr_array_index(conf->servers, j);

			g_string_append_printf(servers, j > 0 ? ",%s" : "%s", endpoint->ip);
			g_assert_cmpuint(endpoint->port, ==, 53);
		}
		g_assert_cmpstr(servers->str, ==, cases[i].servers);
		g_assert_cmpint(conf->trust_ad, ==, cases[i].trust_ad);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/resolv-conf/read", test_read);
	return g_test_run();
}
