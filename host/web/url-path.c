/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "web/url-parser.h"

void
parser_encode(Parser *u, const char *text, size_t len, UrlClass set)
{
	static const char digits[] = "0123456789ABCDEF";
	char *w = u->w;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];

		if (G_LIKELY(!(url_class[c] & set))) {
			*w++ = (char)c;
			continue;
		}
		*w++ = '%';
		*w++ = digits[c >> 4];
		*w++ = digits[c & 15];
	}
	u->w = w;
}

bool
parser_is_drive(const char *text, size_t len)
{
	return len == 2 && url_is_alpha(text[0]) && (text[1] == ':' || text[1] == '|');
}

bool
parser_at_drive(const Parser *u)
{
	size_t left = (size_t)(u->end - u->p);

	if (left < 2 || !parser_is_drive(u->p, 2))
		return false;
	return left == 2 || strchr("/\\?#", u->p[2]);
}

void
parser_shorten(Parser *u, const char *begin)
{
	size_t len = (size_t)(u->w - begin);

	/* "/C:" is a file's root. */
	if (u->file && len == 3 && parser_is_drive(begin + 1, 2) && begin[2] == ':')
		return;
	while (u->w > begin && *--u->w != '/')
		;
}

/* Returns how many dots @text is, plain or escaped: 1 for this folder, 2 for its parent, or 0. */
static int
count_dots(const char *text, size_t len)
{
	int dots = 0;

	for (size_t i = 0; i < len; dots++) {
		if (text[i] == '.')
			i++;
		else if (len - i >= 3 && text[i] == '%' && text[i + 1] == '2' &&
		         url_lower(text[i + 2]) == 'e')
			i += 3;
		else
			return 0;
	}
	return dots <= 2 ? dots : 0;
}

static void
add_segment(Parser *u, char *begin, const char *text, size_t len)
{
	bool at_end = u->p == u->end || *u->p == '?' || *u->p == '#';
	int dots = len <= 6 ? count_dots(text, len) : 0;
	bool first = u->w == begin;

	if (dots == 2)
		parser_shorten(u, begin);
	if (dots > 0) {
		if (at_end)
			*u->w++ = '/';
		return;
	}
	*u->w++ = '/';
	parser_encode(u, text, len, URL_CLASS_PATH);
	if (u->file && first && parser_is_drive(text, len))
		u->w[-1] = ':';
}

void
parser_path(Parser *u, char *begin)
{
	for (;;) {
		const char *text = u->p;

		while (u->p < u->end && *u->p != '?' && *u->p != '#' && !parser_is_slash(u, *u->p))
			u->p++;
		add_segment(u, begin, text, (size_t)(u->p - text));
		if (u->p == u->end || *u->p == '?' || *u->p == '#')
			break;
		u->p++;
	}
	u->path = (Span){ begin, (size_t)(u->w - begin) };
	parser_query(u);
}

void
parser_path_start(Parser *u)
{
	bool more = u->p < u->end && *u->p != '?' && *u->p != '#';

	if (!u->special && !more) {
		u->path = (Span){ u->w, 0 };
		parser_query(u);
		return;
	}
	if (more && parser_is_slash(u, *u->p))
		u->p++;
	parser_path(u, u->w);
}

void
parser_opaque_path(Parser *u)
{
	const char *text = u->p;
	char *begin = u->w;
	size_t len = 0;

	while (u->p < u->end && *u->p != '?' && *u->p != '#')
		u->p++;
	len = (size_t)(u->p - text);
	parser_encode(u, text, len, URL_CLASS_C0);
	/* A last space would be lost when the result, cut short of its query, is parsed again. */
	if (u->p < u->end && len > 0 && text[len - 1] == ' ') {
		memcpy(u->w - 1, "%20", 3);
		u->w += 2;
	}
	u->opaque_path = true;
	u->path = (Span){ begin, (size_t)(u->w - begin) };
	parser_query(u);
}

void
parser_query(Parser *u)
{
	UrlClass set = u->special ? URL_CLASS_SPECIAL_QUERY : URL_CLASS_QUERY;

	if (u->p < u->end && *u->p == '?') {
		size_t left = (size_t)(u->end - ++u->p);
		const char *hash = left ? memchr(u->p, '#', left) : NULL;
		size_t len = hash ? (size_t)(hash - u->p) : left;
		char *begin = u->w;

		parser_encode(u, u->p, len, set);
		u->query = (Span){ begin, (size_t)(u->w - begin) };
		u->p += len;
	}
	if (u->p < u->end && *u->p == '#') {
		char *begin = u->w;

		u->p++;
		parser_encode(u, u->p, (size_t)(u->end - u->p), URL_CLASS_FRAGMENT);
		u->fragment = (Span){ begin, (size_t)(u->w - begin) };
		u->p = u->end;
	}
}
