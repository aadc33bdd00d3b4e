/* SPDX-License-Identifier: MIT */

#include "fetch/public-address.h"

#include <arpa/inet.h>
#include <glib.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "base/ip.h"

bool
public_address_is(const struct sockaddr *address)
{
	char text[INET6_ADDRSTRLEN];

	if (address->sa_family == AF_INET)
		inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)address)->sin_addr,
		          text, sizeof(text));
	else if (address->sa_family == AF_INET6)
		inet_ntop(AF_INET6,
		          &((const struct sockaddr_in6 *)(const void *)address)->sin6_addr, text,
		          sizeof(text));
	else
		return false;
	/* Mapped and NAT64 addresses lie outside of 2000::/3, those of 6to4 in a block. */
	return ip_is_public(text);
}

static curl_socket_t
open_socket(void *user, curlsocktype purpose G_GNUC_UNUSED, struct curl_sockaddr *address)
{
	PublicGuard *guard = user;

	if (!guard->may_be_private && !public_address_is(&address->addr)) {
		guard->refused = true;
		return CURL_SOCKET_BAD;
	}
	return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void
public_guard_set(CURL *easy, PublicGuard *guard)
{
	(void)curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
	(void)curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, guard);
}
