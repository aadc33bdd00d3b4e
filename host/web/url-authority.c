/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "web/url-parser.h"

#define PORT_MAX 65535

static void
parse_userinfo(Parser *u, const char *text, size_t len)
{
	const char *colon = len ? memchr(text, ':', len) : NULL;
	size_t name_len = colon ? (size_t)(colon - text) : len;
	char *begin = u->w;

	parser_encode(u, text, name_len, URL_CLASS_USERINFO);
	u->username = (Span){ begin, (size_t)(u->w - begin) };
	begin = u->w;
	if (colon)
		parser_encode(u, colon + 1, len - name_len - 1, URL_CLASS_USERINFO);
	u->password = (Span){ begin, (size_t)(u->w - begin) };
	u->oddities |= URL_USERINFO;
}

/* Parses the digits from @p to @end. Returns whether they are a port. */
static bool
parse_port(Parser *u, const char *p, const char *end)
{
	int port = 0;

	if (p == end)
		return true;
	for (; p < end; p++) {
		if (!url_is_digit(*p))
			return false;
		port = port * 10 + (*p - '0');
		if (port > PORT_MAX)
			return false;
	}
	if (port != u->default_port) {
		u->port = port;
		u->oddities |= URL_PORT;
	}
	return true;
}

/* Returns the end of the host that begins at @p: a colon, but not one inside of brackets. */
static const char *
host_end(const char *p, const char *end)
{
	bool brackets = false;

	for (; p < end; p++) {
		if (*p == ':' && !brackets)
			break;
		if (*p == '[')
			brackets = true;
		else if (*p == ']')
			brackets = false;
	}
	return p;
}

bool
parser_authority(Parser *u)
{
	const char *host = u->p, *at = NULL, *end = u->p, *stop = NULL;

	for (; end < u->end && *end != '?' && *end != '#' && !parser_is_slash(u, *end); end++)
		if (*end == '@')
			at = end;
	if (at) {
		parse_userinfo(u, u->p, (size_t)(at - u->p));
		host = at + 1;
		if (host == end)
			return false;
	}
	stop = host_end(host, end);
	if (stop == host && (u->special || stop < end))
		return false;
	if (!parser_host(u, host, (size_t)(stop - host)))
		return false;
	if (stop < end && !parse_port(u, stop + 1, end))
		return false;
	u->p = end;
	parser_path_start(u);
	return true;
}
