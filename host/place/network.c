/* SPDX-License-Identifier: MIT */

#include "place/network.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/ip.h"
#include "data/anycast-networks.h"
#include "data/hosting-networks.h"

/* Both tables' rows begin with the number, by which they are sorted. */
static int
by_number(const void *key, const void *row)
{
	uint32_t a = *(const uint32_t *)key;
	uint32_t b = *(const uint32_t *)row;

	return (a > b) - (a < b);
}

typedef struct Block {
	uint8_t bytes[16]; /* in network order */
	size_t len;        /* 4 or 16 */
	unsigned bits;
} Block;

static Block anycast[G_N_ELEMENTS(anycast_blocks)];
static Block mail_services[G_N_ELEMENTS(mail_service_blocks)];

static void
read_blocks(Block *blocks, const NetworkBlock *table, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		blocks[i].len = ip_bytes(table[i].prefix, blocks[i].bytes);
		blocks[i].bits = table[i].bits;
	}
}

/* The tables are text for whoever compares them with their source; they are read once. */
static void
read_tables(void)
{
	static bool ready;

	if (ready)
		return;
	read_blocks(anycast, anycast_blocks, G_N_ELEMENTS(anycast));
	read_blocks(mail_services, mail_service_blocks, G_N_ELEMENTS(mail_services));
	ready = true;
}

static bool
is_inside(const uint8_t *bytes, const Block *block)
{
	size_t whole = block->bits / 8;
	unsigned rest = block->bits % 8;

	return memcmp(bytes, block->bytes, whole) == 0 &&
	       (rest == 0 || (bytes[whole] ^ block->bytes[whole]) >> (8 - rest) == 0);
}

static bool
is_in_one_of(const char *ip, const Block *blocks, size_t n)
{
	uint8_t bytes[16];
	size_t len = ip_bytes(ip, bytes);

	for (size_t i = 0; i < n; i++)
		if (blocks[i].len == len && is_inside(bytes, &blocks[i]))
			return true;
	return false;
}

bool
network_is_anycast(const char *ip, uint32_t asn)
{
	read_tables();
	return bsearch(&asn, anycast_networks, G_N_ELEMENTS(anycast_networks),
	               sizeof(*anycast_networks), by_number) ||
	       is_in_one_of(ip, anycast, G_N_ELEMENTS(anycast));
}

bool
network_is_mail_service(const char *ip)
{
	read_tables();
	return is_in_one_of(ip, mail_services, G_N_ELEMENTS(mail_services));
}

Hosting
network_hosting(uint32_t asn)
{
	const HostingNetwork *network =
		bsearch(&asn, hosting_networks, G_N_ELEMENTS(hosting_networks),
	                sizeof(*hosting_networks), by_number);

	if (!network)
		return HOSTING_UNKNOWN;
	switch (network->kind) {
	case NETWORK_CLOUD: return HOSTING_CLOUD;
	case NETWORK_SERVER: return HOSTING_SERVER;
	case NETWORK_VPN: return HOSTING_VPN;
	}
	g_assert_not_reached();
}
