/* SPDX-License-Identifier: MIT */

#include "checks/letters.h"

#include <unicode/uchar.h>

#include "message/letter.h"

#define PICTURES_MAX     8
#define PICTURE_SELECTOR 0xfe0f /* the character before it is drawn as a picture */

size_t
count_styled(const char *text)
{
	size_t n = 0;

	for (const char *p = text; *p; p = g_utf8_next_char(p))
		n += (*p & 0x80) && letter_of(g_utf8_get_char(p))->styled;
	return n;
}

static bool
is_picture(const char *p)
{
	gunichar c = g_utf8_get_char(p);

	/* Digits have such a form, too, and nobody sees them as pictures. */
	return c > 0xff && (u_hasBinaryProperty((UChar32)c, UCHAR_EMOJI_PRESENTATION) ||
	                    g_utf8_get_char(g_utf8_next_char(p)) == PICTURE_SELECTOR);
}

char *
pictures_in(const char *text)
{
	GString *found = g_string_new(NULL);
	size_t n = 0;

	for (const char *p = text; *p && n < PICTURES_MAX; p = g_utf8_next_char(p)) {
		if (!is_picture(p))
			continue;
		g_string_append_unichar(found, g_utf8_get_char(p));
		n++;
	}
	return g_string_free(found, n == 0);
}
