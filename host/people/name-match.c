/* SPDX-License-Identifier: MIT */

#include "people/people.h"

#include <string.h>

#include "message/brand-fold.h"
#include "web/lookalike.h"

#define PARTS_MAX_OF_NAME 8 /* more are no person's name */
#define LETTERS_MIN       3 /* of a name without spaces in an alphabet that needs none */

#define HIRAGANA_FIRST 0x3041
#define HIRAGANA_LAST  0x3096
#define TO_KATAKANA    0x60
#define MIDDLE_DOT     0x30fb

/* A name as it is compared. */
typedef struct Key {
	char *in_order; /* its parts, joined */
	char *sorted;   /* the same, whatever their order was */
	bool tells;     /* there is enough of it to tell one person from another */
} Key;

static void
key_clear(Key *key)
{
	g_free(key->in_order);
	g_free(key->sorted);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Key, key_clear)

static bool
parts_here(gunichar c)
{
	return g_unichar_isspace(c) || c == MIDDLE_DOT || (c < 0x80 && strchr(",.;\"'_-", (int)c));
}

/* Returns: (transfer full) the parts of a folded name; what stands in brackets is no part of it. */
static GPtrArray *
parts_of(const char *folded)
{
	GPtrArray *parts = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GString) part = g_string_new(NULL);
	unsigned depth = 0;

	for (const char *p = folded;; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if ((c == 0 || parts_here(c) || c == '(') && part->len > 0) {
			g_ptr_array_add(parts, lookalike_skeleton(part->str));
			g_string_truncate(part, 0);
		}
		if (c == 0)
			return parts;
		depth += c == '(';
		if (depth == 0 && !parts_here(c))
			g_string_append_unichar(part, c >= HIRAGANA_FIRST && c <= HIRAGANA_LAST
			                                      ? c + TO_KATAKANA
			                                      : c);
		depth -= c == ')' && depth > 0;
	}
}

static int
compare_parts(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static char *
join(const GPtrArray *parts)
{
	GString *joined = g_string_new(NULL);

	for (guint i = 0; i < parts->len; i++)
		g_string_append(joined, g_ptr_array_index(parts, i));
	return g_string_free(joined, FALSE);
}

static void
key_of(const char *name, Key *key)
{
	g_autoptr(Folded) folded = folded_new(name);
	g_autoptr(GPtrArray) parts = parts_of(folded->text->str);

	key->in_order = join(parts);
	g_ptr_array_sort(parts, compare_parts);
	key->sorted = join(parts);
	key->tells = parts->len <= PARTS_MAX_OF_NAME &&
	             (parts->len > 1 || (!g_str_is_ascii(key->in_order) &&
	                                 g_utf8_strlen(key->in_order, -1) >= LETTERS_MIN));
}

bool
names_match(const char *a, const char *b)
{
	g_auto(Key) one = { 0 };
	g_auto(Key) other = { 0 };

	key_of(a, &one);
	key_of(b, &other);
	return one.tells && other.tells &&
	       (strcmp(one.in_order, other.in_order) == 0 || strcmp(one.sorted, other.sorted) == 0);
}
