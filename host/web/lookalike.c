/* SPDX-License-Identifier: MIT */

#include "web/lookalike.h"

#include <glib.h>
#include <string.h>
#include <unicode/uspoof.h>

#define GROWTH \
	4 /* bytes of skeleton for one of text; it is looked up again where that is too few */

static USpoofChecker *checker;

bool
lookalike_init(void)
{
	UErrorCode code = U_ZERO_ERROR;
	char out[8];

	if (checker)
		return true;
	checker = uspoof_open(&code);
	if (U_SUCCESS(code)) /* its tables are read on first use */
		(void)uspoof_getSkeletonUTF8(checker, 0, "\xd0\xb0", -1, out, sizeof(out), &code);
	return checker;
}

/* Returns: (transfer full) the skeleton of Unicode's, or NULL. */
static char *
unicode_skeleton(const char *text)
{
	UErrorCode code = U_ZERO_ERROR;
	size_t size = strlen(text) * GROWTH + 1;
	char *out = NULL;
	int32_t len;

	if (!lookalike_init() || size > G_MAXINT32)
		return NULL;
	out = g_malloc(size);
	len = uspoof_getSkeletonUTF8(checker, 0, text, -1, out, (int32_t)size, &code);
	if (code == U_BUFFER_OVERFLOW_ERROR) {
		code = U_ZERO_ERROR;
		size = (size_t)len + 1;
		out = g_realloc(out, size);
		len = uspoof_getSkeletonUTF8(checker, 0, text, -1, out, (int32_t)size, &code);
	}
	if (U_SUCCESS(code) && (size_t)len < size)
		return out;
	g_free(out);
	return NULL;
}

/* Leaves accents out, and makes what letters of ASCII are taken for each other the same. */
static char *
fold_pairs(const char *text)
{
	GString *out = g_string_sized_new(strlen(text));
	char last = 0;

	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		char c = g_ascii_tolower(*p);

		if (*p & 0x80) {
			gunichar u = g_utf8_get_char(p);

			if (!g_unichar_ismark(u) || u >= 0x3000)
				g_string_append_unichar(out, u);
			last = 0;
			continue;
		}
		c = c == 'i' || c == '1' || c == '|' ? 'l' : c == '0' ? 'o' : c;
		if ((last == 'r' && c == 'n') || (last == 'v' && c == 'v')) {
			g_string_truncate(out, out->len - 1);
			c = c == 'n' ? 'm' : 'w';
			g_string_append_c(out, c);
			last = 0;
			continue;
		}
		g_string_append_c(out, c);
		last = c;
	}
	return g_string_free(out, FALSE);
}

char *
lookalike_skeleton(const char *text)
{
	g_autofree char *bare = NULL;
	g_autofree char *skeleton = NULL;

	if (g_str_is_ascii(text))
		return fold_pairs(text);
	skeleton = unicode_skeleton(text);
	/* Kana keep their marks: が is another letter than か. */
	bare = skeleton ? g_utf8_normalize(skeleton, -1, G_NORMALIZE_NFD) : NULL;
	return fold_pairs(bare ? bare : text);
}

/* Optimal string alignment, three rows at a time. */
unsigned
lookalike_distance(const char *a, const char *b, unsigned most)
{
	size_t m = strlen(a);
	size_t n = MIN(strlen(b), LOOKALIKE_LENGTH_MAX);
	unsigned rows[3][LOOKALIKE_LENGTH_MAX + 1];

	if ((m > n ? m - n : n - m) > most)
		return most + 1;
	for (unsigned j = 0; j <= n; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= m; i++) {
		unsigned *row = rows[i % 3];
		const unsigned *above = rows[(i + 2) % 3];
		const unsigned *higher = rows[(i + 1) % 3];
		unsigned least = row[0] = (unsigned)i;

		for (size_t j = 1; j <= n; j++) {
			row[j] = above[j - 1] + (a[i - 1] != b[j - 1]);
			row[j] = MIN(row[j], MIN(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = MIN(row[j], higher[j - 2] + 1);
			least = MIN(least, row[j]);
		}
		if (least > most)
			return most + 1;
	}
	return MIN(rows[m % 3][n], most + 1);
}
