/* SPDX-License-Identifier: MIT */

#include <glib.h>

#include "base/ip.h"
#include "data/anycast-networks.h"
#include "data/hosting-networks.h"
#include "place/network.h"

static void
test_anycast(void)
{
	static const struct {
		const char *ip;
		uint32_t asn;
		bool anycast;
	} rows[] = {
		{ "8.8.8.8", 15169, true },
		{ "8.8.9.8", 15169, false },
		{ "8.8.8.8", 0, true },
		{ "104.16.132.229", 13335, true },
		{ "104.16.132.229", 0, false }, /* without a number only blocks can tell */
		{ "1.1.1.1", 0, true },
		{ "9.9.9.9", 0, true },
		{ "198.41.0.4", 0, true },
		{ "2001:4860:4860::8888", 0, true },
		{ "2001:4860:4861::8888", 15169, false },
		{ "2001:7fd:ffff::1", 0, true },
		{ "2001:7fc::1", 0, false },
		{ "76.223.127.1", 16509, true },
		{ "76.223.128.1", 16509, false },  /* Amazon SES */
		{ "209.85.220.41", 15169, false }, /* Gmail: one machine in one place */
		{ "18.170.98.138", 16509, false },
		{ "nonsense", 0, false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_test_message("%s AS%u", rows[i].ip, rows[i].asn);
		g_assert_cmpint(network_is_anycast(rows[i].ip, rows[i].asn), ==, rows[i].anycast);
	}
}

static void
test_hosting(void)
{
	g_assert_cmpint(network_hosting(16509), ==, HOSTING_CLOUD);
	g_assert_cmpint(network_hosting(24940), ==, HOSTING_SERVER);
	g_assert_cmpint(network_hosting(39351), ==, HOSTING_VPN);
	g_assert_cmpint(network_hosting(4713), ==, HOSTING_UNKNOWN);
	g_assert_cmpint(network_hosting(0), ==, HOSTING_UNKNOWN);
	g_assert_cmpint(network_hosting(UINT32_MAX), ==, HOSTING_UNKNOWN);
	g_assert_true(network_is_mail_service("40.107.1.1"));
	g_assert_true(network_is_mail_service("54.240.8.31"));
	g_assert_true(network_is_mail_service("2a01:111:f403:c::1"));
	g_assert_false(network_is_mail_service("52.185.142.1"));
	g_assert_false(network_is_mail_service("76.223.160.1"));
}

static void
check_blocks(const NetworkBlock *blocks, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		g_autofree char *canonical =
			ip_canonical(blocks[i].prefix, strlen(blocks[i].prefix));
		uint8_t bytes[16];
		size_t len = ip_bytes(blocks[i].prefix, bytes);

		g_test_message("%s/%u", blocks[i].prefix, blocks[i].bits);
		g_assert_cmpstr(canonical, ==, blocks[i].prefix);
		g_assert_cmpuint(blocks[i].bits, >, 0);
		g_assert_cmpuint(blocks[i].bits, <=, 8 * len);
		for (size_t bit = blocks[i].bits; bit < 8 * len; bit++)
			g_assert_cmpuint(bytes[bit / 8] & (0x80u >> (bit % 8)), ==, 0);
	}
}

/* They are searched by halves, and a block is written by its first address. */
static void
test_tables(void)
{
	for (size_t i = 1; i < G_N_ELEMENTS(anycast_networks); i++)
		g_assert_cmpuint(anycast_networks[i - 1], <, anycast_networks[i]);
	for (size_t i = 1; i < G_N_ELEMENTS(hosting_networks); i++)
		g_assert_cmpuint(hosting_networks[i - 1].asn, <, hosting_networks[i].asn);
	check_blocks(anycast_blocks, G_N_ELEMENTS(anycast_blocks));
	check_blocks(mail_service_blocks, G_N_ELEMENTS(mail_service_blocks));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/network/anycast", test_anycast);
	g_test_add_func("/network/hosting", test_hosting);
	g_test_add_func("/network/tables", test_tables);
	return g_test_run();
}
