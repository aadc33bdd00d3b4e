/* SPDX-License-Identifier: MIT */

#include "authenticate/spf-address.h"

#include <arpa/inet.h>
#include <string.h>

bool
spf_address_read(Slice text, size_t len, SpfAddress *ret_address)
{
	char buf[INET6_ADDRSTRLEN];

	if (text.len == 0 || text.len >= sizeof(buf))
		return false;
	memcpy(buf, text.text, text.len);
	buf[text.len] = '\0';
	ret_address->len = len;
	return strlen(buf) == text.len &&
	       inet_pton(len == 4 ? AF_INET : AF_INET6, buf, ret_address->bytes) == 1;
}

bool
spf_address_inside(const SpfAddress *address, const SpfAddress *network, unsigned bits)
{
	size_t whole = bits / 8;
	unsigned mask = 0xff00u >> (bits % 8) & 0xff;

	if (address->len != network->len || memcmp(address->bytes, network->bytes, whole) != 0)
		return false;
	return mask == 0 || ((address->bytes[whole] ^ network->bytes[whole]) & mask) == 0;
}
