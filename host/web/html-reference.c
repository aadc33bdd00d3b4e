/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "data/html-entities.h"
#include "web/html-tokenizer.h"
#include "web/url-class.h"
#include "web/utf8.h"

#define REPLACEMENT    0xfffd
#define CODE_POINT_MAX 0x10ffff

/* What the numbers 0x80 to 0x9f, controls in Unicode, meant to those who write them. */
static const uint16_t windows_1252[32] = {
	0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
	0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
	0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
};

static unsigned
repair(unsigned number)
{
	if (number >= 0x80 && number <= 0x9f)
		return windows_1252[number - 0x80];
	if (number == 0 || number > CODE_POINT_MAX || (number >= 0xd800 && number <= 0xdfff))
		return REPLACEMENT;
	return number;
}

/* "#123;" or "#x7b;", at @p; the semicolon may be missing. */
static size_t
numeric(const char *p, const char *end, char **out)
{
	const char *begin = p++, *digits = NULL;
	unsigned base = 10, number = 0;

	if (p < end && html_lower(*p) == 'x') {
		base = 16;
		p++;
	}
	for (digits = p; p < end; p++) {
		int digit = url_hex_value(*p);

		if (digit < 0 || (unsigned)digit >= base)
			break;
		if (number <= CODE_POINT_MAX)
			number = number * base + (unsigned)digit;
	}
	if (p == digits)
		return 0;
	if (p < end && *p == ';')
		p++;
	*out += utf8_put(*out, repair(number));
	return (size_t)(p - begin);
}

/*
 * Returns the first of the entities from @low to @high, that agree in @n characters, whose next
 * is not below @c. They are sorted.
 */
static size_t
bound(size_t low, size_t high, size_t n, int c)
{
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (html_entities[middle].name[n] < c)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The longest of the names that begins the text at @p. */
static size_t
named(const char *p, const char *end, bool in_attribute, char **out)
{
	size_t low = 0, high = 0, found = 0, len = 0, n = 1;
	size_t left = (size_t)(end - p), most = MIN(left, HTML_ENTITY_NAME_MAX);

	low = html_entities_from[p[0] - 'A'];
	high = html_entities_from[p[0] - 'A' + 1];
	for (; n < most && low < high; n++) {
		low = bound(low, high, n, p[n]);
		high = bound(low, high, n, p[n] + 1);
		/* Of names with this beginning the shortest, which may be all of it, is first. */
		if (low < high &&
		    (n + 1 == HTML_ENTITY_NAME_MAX || !html_entities[low].name[n + 1])) {
			found = low;
			len = n + 1;
		}
	}
	if (len == 0)
		return 0;
	if (in_attribute && p[len - 1] != ';' && len < left &&
	    (p[len] == '=' || html_is_alpha(p[len]) || url_is_digit(p[len])))
		return 0;
	n = strlen(html_entities[found].text);
	memcpy(*out, html_entities[found].text, n);
	*out += n;
	return len;
}

size_t
html_reference(const char *p, const char *end, bool in_attribute, char **out)
{
	if (p == end)
		return 0;
	if (*p == '#')
		return numeric(p, end, out);
	return html_is_alpha(*p) ? named(p, end, in_attribute, out) : 0;
}
