/* SPDX-License-Identifier: MIT */

#include "base/ip.h"

#include <arpa/inet.h>
#include <glib.h>
#include <stdint.h>
#include <string.h>

/* Bytes of an address in network order; an IPv4 address has four. */
typedef struct Address {
	uint8_t bytes[16];
	size_t len;
} Address;

/* A special-purpose block (RFC 6890 and the registries it began). */
typedef struct Block {
	const char *prefix;
	unsigned bits;
	bool is_private; /* inside somebody's own walls; the others are for no host at all */
} Block;

static const Block blocks[] = {
	{ "0.0.0.0", 8, true },
	{ "10.0.0.0", 8, true },
	{ "100.64.0.0", 10, true },
	{ "127.0.0.0", 8, true },
	{ "169.254.0.0", 16, true },
	{ "172.16.0.0", 12, true },
	{ "192.0.0.0", 24, false },
	{ "192.0.2.0", 24, false },
	{ "192.31.196.0", 24, false },
	{ "192.52.193.0", 24, false },
	{ "192.88.99.0", 24, false },
	{ "192.168.0.0", 16, true },
	{ "192.175.48.0", 24, false },
	{ "198.18.0.0", 15, false },
	{ "198.51.100.0", 24, false },
	{ "203.0.113.0", 24, false },
	{ "224.0.0.0", 3, false },
	{ "::", 128, true },
	{ "::1", 128, true },
	{ "fc00::", 7, true },
	{ "fe80::", 10, true },
	{ "2001::", 23, false },
	{ "2001:db8::", 32, false },
	{ "2002::", 16, false },
	{ "2620:4f:8000::", 48, false },
	{ "3fff::", 20, false },
};

static bool
address_read(const char *text, Address *ret)
{
	if (inet_pton(AF_INET, text, ret->bytes) == 1)
		ret->len = 4;
	else if (inet_pton(AF_INET6, text, ret->bytes) == 1)
		ret->len = 16;
	else
		return false;
	return true;
}

static bool
address_inside(const Address *address, const Address *prefix, unsigned bits)
{
	unsigned whole = bits / 8, rest = bits % 8;

	return prefix->len == address->len && bits <= 8 * prefix->len &&
	       memcmp(address->bytes, prefix->bytes, whole) == 0 &&
	       (rest == 0 || (address->bytes[whole] ^ prefix->bytes[whole]) >> (8 - rest) == 0);
}

/* Whether @address is in one of the blocks, or in one of the private ones. */
static bool
address_is_special(const Address *address, bool only_private)
{
	static Address prefixes[G_N_ELEMENTS(blocks)]; /* read once */

	for (size_t i = 0; i < G_N_ELEMENTS(blocks); i++) {
		if (prefixes[i].len == 0)
			(void)address_read(blocks[i].prefix, &prefixes[i]);
		if ((blocks[i].is_private || !only_private) &&
		    address_inside(address, &prefixes[i], blocks[i].bits))
			return true;
	}
	return false;
}

char *
ip_canonical(const char *text, size_t len)
{
	static const uint8_t mapped[12] = { [10] = 0xff, [11] = 0xff };
	char buf[INET6_ADDRSTRLEN];
	Address address;
	const char *zone;
	bool tagged = len > 5 && g_ascii_strncasecmp(text, "IPv6:", 5) == 0;

	if (tagged) {
		text += 5;
		len -= 5;
	}
	/* Windows writes a link-local address with the number of its interface: "fe80::1%14". */
	zone = memchr(text, '%', len);
	if (zone)
		len = (size_t)(zone - text);
	if (len == 0 || len >= sizeof(buf) || memchr(text, '\0', len))
		return NULL;
	memcpy(buf, text, len);
	buf[len] = '\0';
	if (!address_read(buf, &address) || (address.len == 4 && (tagged || zone)))
		return NULL;
	if (address.len == 16 && memcmp(address.bytes, mapped, sizeof(mapped)) == 0) {
		memmove(address.bytes, address.bytes + 12, 4);
		address.len = 4;
	}
	/* glibc shortens as RFC 5952 §4 says: the longest run of zeros, the first of equals. */
	inet_ntop(address.len == 4 ? AF_INET : AF_INET6, address.bytes, buf, sizeof(buf));
	return g_strdup(buf);
}

bool
ip_is_private(const char *ip)
{
	Address address;

	return address_read(ip, &address) && address_is_special(&address, true);
}

bool
ip_is_public(const char *ip)
{
	Address address;

	if (!address_read(ip, &address))
		return false;
	/* Of IPv6, 2000::/3 is all that was ever given out (RFC 4291 §2.4). */
	if (address.len == 16 && address.bytes[0] >> 5 != 1)
		return false;
	return !address_is_special(&address, false);
}

char *
ip_reversed(const char *ip)
{
	GString *labels;
	Address address;

	if (!address_read(ip, &address))
		return NULL;
	labels = g_string_new(NULL);
	for (size_t i = address.len; i > 0; i--) {
		unsigned byte = address.bytes[i - 1];

		if (address.len == 4)
			g_string_append_printf(labels, "%u.", byte);
		else
			g_string_append_printf(labels, "%x.%x.", byte & 0xf, byte >> 4);
	}
	g_string_truncate(labels, labels->len - 1);
	return g_string_free(labels, FALSE);
}

bool
ip_is_inside(const char *ip, const char *prefix, unsigned bits)
{
	Address address, block;

	return address_read(ip, &address) && address_read(prefix, &block) &&
	       address_inside(&address, &block, bits);
}

size_t
ip_bytes(const char *ip, uint8_t ret_bytes[16])
{
	Address address;

	if (!address_read(ip, &address))
		return 0;
	memcpy(ret_bytes, address.bytes, address.len);
	return address.len;
}
