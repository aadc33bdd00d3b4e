/* SPDX-License-Identifier: MIT */

/*
 * What the pieces of the URL parser share
 *
 * Components are written one after the other to @w, memory that is sized beforehand for the worst
 * case (three bytes out for each in), so that nothing ever grows. Inherited ones point into base.
 */

#pragma once

#include "web/url-class.h"
#include "web/url.h"

typedef struct {
	const char *data; /* NULL: not there */
	size_t len;
} Span;

typedef struct {
	const char *p, *end; /* what is left of the text: valid UTF-8, no tabs or newlines */
	const Url *base;
	char *w;
	bool special, file, opaque_path;
	Span scheme, username, password, host, path, query, fragment;
	HostKind host_kind;
	int port, default_port;
	unsigned oddities;
} Parser;

#define IDNA_OUT_MAX ((size_t)4096) /* A-labels of URL_IDNA_MAX; mapping may expand a character */

/* Writes @len bytes of @text to @u->w, escaping the characters of @set. */
void parser_encode(Parser *u, const char *text, size_t len, UrlClass set);

/* Whether @c at this place is a slash to a browser. Notes a backslash. */
static inline bool
parser_is_slash(Parser *u, char c)
{
	if (c == '/')
		return true;
	if (c != '\\' || !u->special)
		return false;
	u->oddities |= URL_BACKSLASH;
	return true;
}

/* Sets @u->host and @u->host_kind from the written host @text. Returns whether it is one. */
bool parser_host(Parser *u, const char *text, size_t len);

/* "User:password@host:port", then what follows it. */
bool parser_authority(Parser *u);

/* The path from its start, then query and fragment. */
void parser_path_start(Parser *u);

/*
 * The segments at @u->p, appended to the path that reaches from @begin to @u->w, then query and
 * fragment.
 */
void parser_path(Parser *u, char *begin);
void parser_opaque_path(Parser *u);

/* Removes the last segment of the path from @begin to @u->w. */
void parser_shorten(Parser *u, const char *begin);

/* The query and the fragment, or only the fragment, that begin at @u->p. */
void parser_query(Parser *u);

/* Whether @text is a drive letter: "C:" or "C|". */
bool parser_is_drive(const char *text, size_t len);

/* Whether a path that begins with a drive letter is what is left. */
bool parser_at_drive(const Parser *u);

/* Returns: (transfer full): the result, or NULL if its serialisation is too long. */
Url *parser_finish(const Parser *u);
