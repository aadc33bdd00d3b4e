/* SPDX-License-Identifier: MIT */

#include "message/brand-index.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#define HASH_BITS 14
#define LATIN_KEY 3 /* bytes that are hashed of a name */
#define OTHER_KEY 6 /* and of one in letters of three bytes each, of which one says little */

typedef struct Name {
	const char *text;
	const void *tag;
	size_t len;
	guint16 next; /* of the same hash, as a number in names plus one; longer ones first */
} Name;

struct BrandIndex {
	GArray *names; /* Name */
	guint16 first[1u << HASH_BITS];
	bool begins[256]; /* by the first byte: whether any name does */
};

/* What stands before a place, as far as it keeps a name from beginning there. */
typedef enum {
	BEFORE_NOTHING,
	BEFORE_LETTER,
	BEFORE_KATAKANA
} Before;

static bool
is_wide(const char *p)
{
	return (unsigned char)*p >= 0xe2;
}

static bool
is_katakana(const char *p)
{
	const unsigned char *c = (const unsigned char *)p;

	/* U+30A0..U+30FF but the dot between words. */
	return c[0] == 0xe3 && (c[1] == 0x82 || c[1] == 0x83) && !(c[1] == 0x82 && c[2] < 0xa1) &&
	       !(c[1] == 0x83 && c[2] == 0xbb);
}

/* A letter or digit of an alphabet, of which words with spaces between them are made. */
static bool
is_alphabetic(const char *p)
{
	const unsigned char *c = (const unsigned char *)p;

	if (c[0] < 0x80)
		return g_ascii_isalnum(*p);
	/* Latin-1 but for its two signs, Latin Extended, Greek, Cyrillic, that of Vietnamese. */
	return (c[0] == 0xc3 && c[1] != 0x97 && c[1] != 0xb7) || (c[0] > 0xc3 && c[0] <= 0xd4) ||
	       (c[0] == 0xe1 && c[1] >= 0xb8 && c[1] <= 0xbb);
}

static guint
hash_of(const char *p)
{
	const unsigned char *c = (const unsigned char *)p;
	uint32_t hash = c[0] | (uint32_t)c[1] << 8 | (uint32_t)c[2] << 16;

	G_STATIC_ASSERT(LATIN_KEY == 3 && OTHER_KEY == 6);
	if (is_wide(p))
		hash ^= (c[3] | (uint32_t)c[4] << 8 | (uint32_t)c[5] << 16) * 0x9e3779b1u;
	return hash * 0x85ebca6bu >> (32 - HASH_BITS);
}

BrandIndex *
brand_index_new(void)
{
	BrandIndex *index = g_new0(BrandIndex, 1);

	index->names = g_array_new(FALSE, FALSE, sizeof(Name));
	return index;
}

void
brand_index_add(BrandIndex *index, const char *name, const void *tag)
{
	Name entry = { name, tag, strlen(name), 0 };
	guint16 *link;

	g_assert(entry.len >= (size_t)(is_wide(name) ? OTHER_KEY : LATIN_KEY));
	link = &index->first[hash_of(name)];
	while (*link > 0 && g_array_index(index->names, Name, *link - 1).len >= entry.len)
		link = &g_array_index(index->names, Name, *link - 1).next;
	entry.next = *link;
	g_assert(index->names->len < G_MAXUINT16);
	*link = (guint16)(index->names->len + 1);
	index->begins[(unsigned char)*name] = true;
	g_array_append_val(index->names, entry);
}

static bool
ends_there(const char *name, size_t len, const char *end)
{
	return !is_alphabetic(name) || !g_ascii_isalnum(name[len - 1]) || !is_alphabetic(end);
}

static const Name *
name_at(const BrandIndex *index, const char *p)
{
	for (guint n = index->first[hash_of(p)]; n > 0;) {
		const Name *name = &g_array_index(index->names, Name, n - 1);

		if (strncmp(p, name->text, name->len) == 0 &&
		    ends_there(name->text, name->len, p + name->len))
			return name;
		n = name->next;
	}
	return NULL;
}

/* Returns what stands at @p, as far as it matters to what stands behind. */
static Before
kind_of(const char *p)
{
	unsigned char c = (unsigned char)*p;

	if (c == 0xe3)
		return is_katakana(p) ? BEFORE_KATAKANA : BEFORE_NOTHING;
	return c < 0xe2 && is_alphabetic(p) ? BEFORE_LETTER : BEFORE_NOTHING;
}

void
brand_index_search(const BrandIndex *index, const char *text, BrandFound found, void *user)
{
	Before before = BEFORE_NOTHING;

	for (const char *p = text; *p;) {
		Before here = kind_of(p);
		bool may_begin = index->begins[(unsigned char)*p] &&
		                 (here == BEFORE_NOTHING || here != before);
		const Name *name = may_begin ? name_at(index, p) : NULL;

		if (name && !found(name->tag, name->text, (size_t)(p - text), user))
			return;
		p = g_utf8_next_char(p);
		before = here;
		/* No name begins in the middle of a word. */
		while (here == BEFORE_LETTER && g_ascii_isalnum(*p))
			p++;
	}
}
