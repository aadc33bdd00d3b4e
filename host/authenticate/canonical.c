/* SPDX-License-Identifier: MIT */

#include "authenticate/canonical.h"

#include <string.h>

static bool
is_space(char c)
{
	return c == ' ' || c == '\t';
}

/* Only line ends change, and only where they are no CRLF. */
static size_t
write_simple(char *out, Field field)
{
	char *o = out;

	for (size_t i = 0; i < field.len; i++) {
		if (field.text[i] == '\n' && (i == 0 || field.text[i - 1] != '\r'))
			*o++ = '\r';
		*o++ = field.text[i];
	}
	return (size_t)(o - out);
}

/* Name in lower case, lines joined, white space in between one space and none around. */
static size_t
write_relaxed(char *out, Field field)
{
	const char *p = field.text + field.value, *end = field.text + field.len;
	size_t name = field.value - 1;
	char *o = out, *begin;

	while (name > 0 && is_space(field.text[name - 1]))
		name--;
	for (size_t i = 0; i < name; i++)
		*o++ = g_ascii_tolower(field.text[i]);
	*o++ = ':';
	begin = o;
	while (p < end) {
		if (*p == '\n' || (*p == '\r' && p + 1 < end && p[1] == '\n')) {
			p++;
		} else if (is_space(*p)) {
			if (o > begin && o[-1] != ' ')
				*o++ = ' ';
			p++;
		} else {
			*o++ = *p++;
		}
	}
	if (o > begin && o[-1] == ' ')
		o--;
	return (size_t)(o - out);
}

void
canonical_field(GByteArray *out, Canonical canonical, Field field)
{
	guint len = out->len;
	char *end;

	/* Each LF may get a CR. */
	g_byte_array_set_size(out, len + (guint)field.len * 2);
	end = (char *)out->data + len;
	len += (guint)(canonical == CANONICAL_SIMPLE ? write_simple(end, field)
	                                             : write_relaxed(end, field));
	g_byte_array_set_size(out, len);
}
