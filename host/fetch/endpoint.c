/* SPDX-License-Identifier: MIT */

#include "fetch/endpoint.h"

#include <glib.h>
#include <string.h>

#include "base/ip.h"

#define PORT_DNS 53

/* Parts @text into an address and the text behind it. Returns the length of the address at *ret. */
static size_t
split(const char *text, const char **ret, const char **ret_behind)
{
	const char *end = NULL;

	*ret = text;
	if (text[0] == '[') {
		end = strchr(text, ']');
		*ret = text + 1;
		*ret_behind = end ? end + 1 : "]";
		return end ? (size_t)(end - text - 1) : 0;
	}
	/* Two colons or more are an IPv6 address, which has no port without brackets. */
	end = strchr(text, ':');
	if (!end || strchr(end + 1, ':'))
		end = text + strlen(text);
	*ret_behind = end;
	return (size_t)(end - text);
}

Endpoint *
endpoint_read(const char *text)
{
	const char *address, *behind;
	size_t len = split(text, &address, &behind);
	g_autofree char *ip = ip_canonical(address, len);
	guint64 port = PORT_DNS;
	Endpoint *endpoint;

	/* ip_canonical() is for mail: it takes "IPv6:" and zones, which are not meant here. */
	if (!ip || g_ascii_strncasecmp(address, "IPv6:", 5) == 0 || memchr(address, '%', len))
		return NULL;
	if (text[0] == '[' && !memchr(address, ':', len))
		return NULL;
	if (behind[0] && (behind[0] != ':' ||
	                  !g_ascii_string_to_unsigned(behind + 1, 10, 1, G_MAXUINT16, &port, NULL)))
		return NULL;
	endpoint = g_new0(Endpoint, 1);
	endpoint->ip = g_steal_pointer(&ip);
	endpoint->port = (uint16_t)port;
	return endpoint;
}

void
endpoint_free(Endpoint *endpoint)
{
	if (!endpoint)
		return;
	g_free(endpoint->ip);
	g_free(endpoint);
}

char *
endpoint_text(const Endpoint *endpoint)
{
	if (endpoint->port == PORT_DNS)
		return g_strdup(endpoint->ip);
	return g_strdup_printf(strchr(endpoint->ip, ':') ? "[%s]:%u" : "%s:%u", endpoint->ip,
	                       endpoint->port);
}

bool
endpoint_is_loopback(const Endpoint *endpoint)
{
	return g_str_has_prefix(endpoint->ip, "127.") || strcmp(endpoint->ip, "::1") == 0;
}
