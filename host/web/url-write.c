/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "base/limits.h"
#include "web/url-parser.h"

static char *
put(char *w, const char *data, size_t len)
{
	if (len)
		memcpy(w, data, len);
	return w + len;
}

static char *
put_string(char *w, const char *string)
{
	return put(w, string, strlen(string));
}

/* Writes @span with its NUL to *@w and moves it on. Returns the string, NULL if not there. */
static const char *
keep(char **w, Span span)
{
	char *string = *w;

	if (!span.data)
		return NULL;
	*w = put(*w, span.data, span.len);
	*(*w)++ = '\0';
	return string;
}

static char *
write_port(char *w, int port)
{
	char digits[8];
	size_t n = 0;

	*w++ = ':';
	for (; port > 0 || n == 0; port /= 10)
		digits[n++] = (char)('0' + port % 10);
	while (n > 0)
		*w++ = digits[--n];
	return w;
}

static char *
write_href(char *w, const Parser *u)
{
	w = put(w, u->scheme.data, u->scheme.len);
	*w++ = ':';
	if (u->host.data) {
		w = put_string(w, "//");
		w = put(w, u->username.data, u->username.len);
		if (u->password.len) {
			*w++ = ':';
			w = put(w, u->password.data, u->password.len);
		}
		if (u->username.len || u->password.len)
			*w++ = '@';
		w = put(w, u->host.data, u->host.len);
		if (u->port >= 0)
			w = write_port(w, u->port);
	} else if (!u->opaque_path && u->path.len >= 2 && memcmp(u->path.data, "//", 2) == 0) {
		/* Or the path would be read as a host the next time. */
		w = put_string(w, "/.");
	}
	w = put(w, u->path.data, u->path.len);
	if (u->query.data) {
		*w++ = '?';
		w = put(w, u->query.data, u->query.len);
	}
	if (u->fragment.data) {
		*w++ = '#';
		w = put(w, u->fragment.data, u->fragment.len);
	}
	*w++ = '\0';
	return w;
}

Url *
parser_finish(const Parser *u)
{
	static const Span none = { "", 0 };
	size_t parts = u->scheme.len + u->username.len + u->password.len + u->host.len +
	               u->path.len + u->query.len + u->fragment.len;
	size_t marks = strlen("://:@:65535/.?#");
	char *block = NULL, *w = NULL;
	Url *url = NULL;

	if (parts + marks > URL_MAX)
		return NULL;

	/* One block holds the struct, href, and each of the seven components with its NUL. */
	block = g_malloc(sizeof(Url) + 2 * parts + marks + 8);
	url = (Url *)(void *)block;
	w = block + sizeof(Url);
	url->href = w;
	w = write_href(w, u);
	url->scheme = keep(&w, u->scheme);
	url->username = keep(&w, u->username.data ? u->username : none);
	url->password = keep(&w, u->password.data ? u->password : none);
	url->host = keep(&w, u->host);
	url->path = keep(&w, u->path);
	url->query = keep(&w, u->query);
	url->fragment = keep(&w, u->fragment);
	url->host_kind = u->host_kind;
	url->port = u->port;
	url->opaque_path = u->opaque_path;
	url->oddities = u->oddities;
	return url;
}

void
url_free(Url *url)
{
	g_free(url);
}
