/* SPDX-License-Identifier: MIT */

#include "authenticate/results-reader.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"
#include "message/header.h"

/*
 * Returns the end of the comment at @p, behind its ")", or NULL. A bracket within quotation marks
 * is refused: by the standard it counts, but then a sender who may choose what a receiver quotes
 * ("x);dkim=pass (") would write results of his own.
 */
static const char *
comment_end(const char *p, const char *end)
{
	size_t depth = 0;
	bool quoted = false;

	for (; p < end; p++) {
		if (*p == '\\' && p + 1 < end) {
			p++;
		} else if (*p == '"') {
			quoted = !quoted;
		} else if (*p == '(' || *p == ')') {
			if (quoted)
				return NULL;
			depth = *p == '(' ? depth + 1 : depth - 1;
			if (depth == 0)
				return p + 1;
		}
	}
	return NULL;
}

/* What stands behind a bracket or a quotation mark without its fellow may be anybody's word. */
static void
cut_here(ResultsReader *r)
{
	r->end = r->p;
	r->cut = true;
}

void
reader_skip(ResultsReader *r)
{
	while (r->p < r->end && (*r->p == '(' || header_is_white(*r->p))) {
		const char *close = NULL;

		if (*r->p != '(') {
			r->p++;
			continue;
		}
		close = comment_end(r->p, r->end);
		if (!close) {
			cut_here(r);
			return;
		}
		if (!r->comment.text)
			r->comment = (Slice){ r->p + 1, (size_t)(close - r->p - 2) };
		r->p = close;
	}
}

bool
reader_at(const ResultsReader *r, char c)
{
	return r->p < r->end && *r->p == c;
}

bool
reader_at_end(const ResultsReader *r)
{
	return r->p >= r->end || *r->p == ';';
}

bool
reader_take(ResultsReader *r, char c)
{
	if (!reader_at(r, c))
		return false;
	r->p++;
	reader_skip(r);
	return true;
}

static bool
is_token_char(char c)
{
	return (unsigned char)c > ' ' && c != 0x7f && !strchr("()<>@,;:\\\"/[]?=", c);
}

static bool
is_keyword_char(char c)
{
	return g_ascii_isalnum(c) || c == '-' || c == '_';
}

static bool
is_digit(char c)
{
	return g_ascii_isdigit(c);
}

bool
reader_is_broken(const ResultsReader *r)
{
	return r->broken || (r->cut && r->p >= r->end);
}

static Slice
take(ResultsReader *r, bool (*is)(char c))
{
	const char *start = r->p;
	Slice slice;

	while (r->p < r->end && is(*r->p))
		r->p++;
	slice = (Slice){ start, (size_t)(r->p - start) };
	reader_skip(r);
	return slice;
}

Slice
reader_take_token(ResultsReader *r)
{
	return take(r, is_token_char);
}

Slice
reader_take_keyword(ResultsReader *r)
{
	return take(r, is_keyword_char);
}

Slice
reader_take_digits(ResultsReader *r)
{
	return take(r, is_digit);
}

static bool
all(const char *p, const char *end, bool (*is)(char c))
{
	while (p < end && is(*p))
		p++;
	return p == end;
}

static bool
is_domain_char(char c)
{
	return g_ascii_isalnum(c) || c == '-' || c == '.' || (unsigned char)c >= 0x80;
}

/* dot-atom of RFC 5322 §3.2.3 */
static bool
is_local_char(char c)
{
	return (unsigned char)c > ' ' && c != 0x7f && !strchr("()<>@,;:\\\"[]", c);
}

/*
 * Whether @slice is a token, a quoted string or [local-part] "@" domain, as value and pvalue want
 * it. @quoted is the length of the quoted string it begins with.
 */
static bool
is_value(Slice slice, size_t quoted)
{
	const char *p = slice.text + quoted, *end = slice.text + slice.len;

	if (p == end || (quoted == 0 && all(p, end, is_token_char)))
		return slice.len > 0;
	while (quoted == 0 && p < end && is_local_char(*p))
		p++;
	return p < end && *p == '@' && p + 1 < end && all(p + 1, end, is_domain_char);
}

/* Appends the quoted string that begins here, without its marks. */
static void
take_quoted(ResultsReader *r, GString *out)
{
	const char *p = r->p + 1;

	for (; p < r->end && *p != '"'; p++) {
		if (*p == '\\' && p + 1 < r->end)
			p++;
		g_string_append_c(out, *p);
	}
	if (p < r->end)
		r->p = p + 1;
	else
		cut_here(r);
}

char *
results_keep(Slice slice)
{
	g_autofree char *clean = text_clean_len(slice.text, slice.len);

	return text_visible(clean);
}

char *
results_keep_lower(Slice slice)
{
	g_autofree char *text = results_keep(slice);

	return g_ascii_strdown(text, -1);
}

GString *
reader_take_quoted(ResultsReader *r)
{
	GString *out = g_string_new(NULL);

	take_quoted(r, out);
	reader_skip(r);
	return out;
}

char *
reader_take_value(ResultsReader *r)
{
	g_autoptr(GString) out = g_string_new(NULL);
	const char *start = r->p;
	size_t quoted = 0; /* bytes of the quoted string it begins with */

	while (!reader_at_end(r) && (unsigned char)*r->p > ' ' && *r->p != '(') {
		const char *before = r->p;

		if (*r->p != '"') {
			g_string_append_c(out, *r->p++);
			continue;
		}
		take_quoted(r, out);
		if (r->p == before)
			break;
		if (before == start)
			quoted = (size_t)(r->p - start);
	}
	if (r->strict && !is_value((Slice){ start, (size_t)(r->p - start) }, quoted))
		r->broken = true;
	if (out->len > 1 && out->str[0] == '<' && out->str[out->len - 1] == '>') {
		g_string_truncate(out, out->len - 1);
		g_string_erase(out, 0, 1);
	}
	reader_skip(r);
	return results_keep((Slice){ out->str, out->len });
}
