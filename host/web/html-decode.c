/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "web/html-tokenizer.h"

#define SHORT  32  /* up to this length a loop is faster than three searches */
#define WINDOW 512 /* what is searched at a time, since each search goes on past others' finds */

/* NUL becomes three bytes; a reference grows by a quarter at most, the rest not at all. */
static size_t
decoded_most(const char *data, size_t len)
{
	return len && memchr(data, '\0', len) ? 3 * len : len + len / 4 + 1;
}

char *
html_reserve(HtmlTokenizer *t, const char *data, size_t len)
{
	size_t need = decoded_most(data, len);
	char *old = t->decoded;

	if (t->decoded_size - t->decoded_len >= need)
		return old + t->decoded_len;

	t->decoded_size = MAX(2 * t->decoded_size, t->decoded_len + need);
	t->decoded = g_malloc(t->decoded_size);
	if (t->decoded_len)
		memcpy(t->decoded, old, t->decoded_len);
	for (size_t i = 0; old && i < 2 * HTML_ATTRIBUTES_MAX; i++) {
		HtmlAttribute *attribute = &t->attributes[i / 2];
		HtmlSlice *slice = i % 2 ? &attribute->value : &attribute->name;

		if (slice->data >= old && slice->data < old + t->decoded_len)
			slice->data = t->decoded + (slice->data - old);
	}
	g_free(old);
	return t->decoded + t->decoded_len;
}

#define ALWAYS 0x80U /* beyond the flags of HtmlDecode */

/* For each character when it does not stand for itself. */
static const unsigned char specials[256] = {
	['\r'] = ALWAYS,
	['\0'] = ALWAYS,
	['&'] = HTML_DECODE_REFERENCES,
	['A' ... 'Z'] = HTML_DECODE_LOWER,
};

static bool
is_special(char c, unsigned how)
{
	return specials[(unsigned char)c] & (how | ALWAYS);
}

/* The first special character of a piece short enough that searching it thrice for each find stays
 * cheap. */
static const char *
find_in_window(const char *p, const char *end, bool references)
{
	const char *found = NULL;

	if ((found = memchr(p, '\r', (size_t)(end - p))))
		end = found;
	if ((found = memchr(p, '\0', (size_t)(end - p))))
		end = found;
	if (references && (found = memchr(p, '&', (size_t)(end - p))))
		end = found;
	return end;
}

/* Returns the first character of @p to @end that does not stand for itself, or @end. */
static const char *
find_special(const char *p, const char *end, unsigned how)
{
	if (end - p <= SHORT || (how & HTML_DECODE_LOWER)) {
		while (p < end && !is_special(*p, how))
			p++;
		return p;
	}
	if (is_special(*p, how))
		return p;
	while (p < end) {
		const char *window = p + MIN(end - p, WINDOW);
		const char *found = find_in_window(p, window, how & HTML_DECODE_REFERENCES);

		if (found < window)
			return found;
		p = window;
	}
	return end;
}

/* Decodes the special character at @p to *@out. Returns how many bytes of input it took. */
static size_t
decode_one(const char *p, const char *end, unsigned how, char **out)
{
	size_t n = 0;

	switch (*p) {
	case '\r': *(*out)++ = '\n'; return end - p > 1 && p[1] == '\n' ? 2 : 1;
	case '\0':
		if (!(how & HTML_DECODE_DROP_NUL)) {
			memcpy(*out, "\xef\xbf\xbd", 3);
			*out += 3;
		}
		return 1;
	case '&':
		n = html_reference(p + 1, end, how & HTML_DECODE_IN_ATTRIBUTE, out);
		if (n == 0)
			*(*out)++ = '&';
		return n + 1;
	default: *(*out)++ = html_lower(*p); return 1;
	}
}

HtmlSlice
html_decode(HtmlTokenizer *t, HtmlSlice raw, unsigned how)
{
	const char *p = raw.data, *end = p + raw.len;
	const char *special = find_special(p, end, how);
	char *begin = NULL, *w = NULL;

	if (special == end)
		return raw;
	begin = w = html_reserve(t, p, raw.len);
	for (;;) {
		memcpy(w, p, (size_t)(special - p));
		w += special - p;
		p = special;
		if (p == end)
			break;
		p += decode_one(p, end, how, &w);
		special = find_special(p, end, how);
	}
	t->decoded_len += (size_t)(w - begin);
	return (HtmlSlice){ begin, (size_t)(w - begin) };
}
