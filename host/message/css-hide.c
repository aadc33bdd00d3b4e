/* SPDX-License-Identifier: MIT */

#include "message/css-hide.h"

#include <glib.h>
#include <string.h>

static bool
is_property(const char *p, size_t len, const char *name)
{
	return strlen(name) == len && g_ascii_strncasecmp(p, name, len) == 0;
}

static bool
begins(const char *value, size_t len, const char *word)
{
	size_t n = strlen(word);

	return len >= n && g_ascii_strncasecmp(value, word, n) == 0;
}

/* Returns the number @value begins with, -1 when it begins with none. Digits past six are noise. */
static double
number(const char *value, size_t len)
{
	double n = 0;
	double scale = 0;
	size_t i = 0;

	for (; i < len && i < 12; i++) {
		if (value[i] == '.' && scale == 0) {
			scale = 1;
		} else if (g_ascii_isdigit(value[i])) {
			n = n * 10 + (value[i] - '0');
			scale *= 10;
		} else {
			break;
		}
	}
	if (i == 0)
		return -1;
	return scale > 1 ? n / scale : n;
}

/* A size that no eye can read: 0 or 1 px or pt. "1em" and "100%" are sizes of their own. */
static bool
is_tiny(const char *value, size_t len)
{
	double n = number(value, len);
	size_t digits = 0;

	while (digits < len && (g_ascii_isdigit(value[digits]) || value[digits] == '.'))
		digits++;
	if (n == 0)
		return true;
	return n > 0 && n <= 1 &&
	       (begins(value + digits, len - digits, "px") ||
	        begins(value + digits, len - digits, "pt"));
}

static void
declaration(Sight *sight, const char *name, size_t name_len, const char *value, size_t len)
{
	switch (g_ascii_tolower(name[0])) {
	case 'd':
		if (is_property(name, name_len, "display") && begins(value, len, "none"))
			sight->hidden = true;
		break;
	case 'v':
		if (is_property(name, name_len, "visibility") &&
		    (begins(value, len, "hidden") || begins(value, len, "collapse")))
			sight->hidden = true;
		break;
	case 'o':
		if (is_property(name, name_len, "opacity")) {
			double n = number(value, len);

			sight->hidden = sight->hidden || (n >= 0 && n < 0.02);
		}
		break;
	case 'm':
		if (is_property(name, name_len, "max-height") && number(value, len) == 0)
			sight->hidden = true;
		if (is_property(name, name_len, "mso-hide") && begins(value, len, "all"))
			sight->hidden = true;
		break;
	case 'f':
		if (is_property(name, name_len, "font-size")) {
			sight->tiny = is_tiny(value, len);
			sight->font_size = !sight->tiny;
		}
		break;
	default: break;
	}
}

Sight
style_sight(const char *style, size_t len)
{
	Sight sight = { false, false, false };
	const char *p = style;
	const char *end = style + len;

	while (p < end) {
		const char *stop = memchr(p, ';', (size_t)(end - p));
		const char *colon;
		const char *name_end;

		if (!stop)
			stop = end;
		while (p < stop && g_ascii_isspace(*p))
			p++;
		colon = memchr(p, ':', (size_t)(stop - p));
		if (colon && colon > p) {
			const char *value = colon + 1;

			name_end = colon;
			while (name_end > p && g_ascii_isspace(name_end[-1]))
				name_end--;
			while (value < stop && g_ascii_isspace(*value))
				value++;
			if (name_end > p)
				declaration(&sight, p, (size_t)(name_end - p), value,
				            (size_t)(stop - value));
		}
		p = stop + 1;
	}
	return sight;
}
