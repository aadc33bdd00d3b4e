/* SPDX-License-Identifier: MIT */

#include "message/brand-keys.h"

#include <glib.h>
#include <string.h>

#include "data/lookalike-words.h"
#include "web/lookalike.h"

#define KEY_MIN      3  /* bytes */
#define COMPOUND_MIN 6  /* of a label that is a key without being a name: "d-card" says little */
#define NEAR_MIN     6  /* bytes of a name for one letter more or less to tell */
#define NEAR_LONG    10 /* and for two */
#define WORD_MAX     14 /* bytes of the longest word of data/lookalike-words.h */
#define LURE_MIN     3  /* and of the shortest lure */

static struct {
	GHashTable *keys;  /* skeleton → BrandKey */
	GHashTable *named; /* plain */
	GHashTable *words; /* skeletons of words that go with names, lures among them */
	GHashTable *lures;
	GPtrArray *distant[256]; /* by first byte: keys that others may be near to */
	uint64_t lure_begins[4]; /* a bit for each first byte of a lure */
} tables;

/* Returns: (transfer full) @name without what a label cannot have. */
static char *
squash(const char *name)
{
	GString *out = g_string_new(NULL);

	for (const char *p = name; *p; p++)
		if (g_ascii_isalnum(*p) || *p & 0x80)
			g_string_append_c(out, *p);
	return g_string_free(out, FALSE);
}

static uint64_t
parts_of(const char *text)
{
	uint64_t parts = 0;

	for (const char *p = text; *p; p++)
		parts |= (uint64_t)1 << (*p & 63);
	return parts;
}

static void
add_distant(BrandKey *key)
{
	GPtrArray **keys = &tables.distant[(unsigned char)*key->skeleton];

	if (!*keys)
		*keys = g_ptr_array_new();
	g_ptr_array_add(*keys, key);
}

static void
add_key(const Brand *brand, const char *name, bool ordinary, bool compound)
{
	g_autofree char *plain = squash(name);
	g_autofree char *skeleton = NULL;
	BrandKey *key;

	if (strlen(plain) < KEY_MIN || strlen(plain) > BRAND_KEY_MAX)
		return;
	g_hash_table_add(tables.named, g_strdup(plain));
	skeleton = lookalike_skeleton(plain);
	key = g_hash_table_lookup(tables.keys, skeleton);
	if (key) {
		/* "la poste" is French for the post office, "laposte" is its name. */
		key->ordinary = key->ordinary && (ordinary || key->brand != brand);
		return;
	}
	key = g_new0(BrandKey, 1);
	key->skeleton = g_steal_pointer(&skeleton);
	key->plain = g_steal_pointer(&plain);
	key->brand = brand;
	key->ordinary = ordinary;
	key->compound = compound;
	key->len = strlen(key->skeleton);
	key->parts = parts_of(key->skeleton);
	g_hash_table_insert(tables.keys, key->skeleton, key);
	if (!ordinary && key->len >= NEAR_MIN && g_str_is_ascii(key->skeleton))
		add_distant(key);
}

static void
add_names(const Brand *brand)
{
	for (const char *const *name = brand->names; *name; name++) {
		bool ordinary = **name == '=' || **name == '~';

		if (!strchr(*name, '.'))
			add_key(brand, *name + ordinary, ordinary, strpbrk(*name, " -") != NULL);
	}
}

/* Labels of several words: who else should have just these in a row? */
static void
add_labels(const Brand *brand)
{
	for (const char *const *domain = brand->domains; *domain; domain++) {
		g_autofree char *label = g_strndup(*domain, strcspn(*domain, "."));

		if (strchr(label, '-') && strlen(label) > COMPOUND_MIN)
			add_key(brand, label, false, true);
	}
}

/* Takes @skeleton. */
static void
add_lure(char *skeleton)
{
	tables.lure_begins[(unsigned char)*skeleton / 64] |= (uint64_t)1 << (*skeleton & 63);
	g_hash_table_add(tables.lures, skeleton);
}

void
brand_keys_init(void)
{
	const Brand *brand;

	if (tables.keys)
		return;
	tables.keys = g_hash_table_new(g_str_hash, g_str_equal);
	tables.named = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	tables.words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	tables.lures = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (size_t i = 0; (brand = brand_at(i)); i++)
		add_names(brand);
	for (size_t i = 0; (brand = brand_at(i)); i++)
		add_labels(brand);
	for (size_t i = 0; i < G_N_ELEMENTS(lookalike_words); i++)
		g_hash_table_add(tables.words, lookalike_skeleton(lookalike_words[i]));
	for (size_t i = 0; i < G_N_ELEMENTS(lookalike_lures); i++) {
		g_hash_table_add(tables.words, lookalike_skeleton(lookalike_lures[i]));
		add_lure(lookalike_skeleton(lookalike_lures[i]));
	}
}

const BrandKey *
brand_key(const char *skeleton, size_t len)
{
	char key[BRAND_KEY_MAX * 3 + 1];

	if (len < KEY_MIN || len >= sizeof(key))
		return NULL;
	memcpy(key, skeleton, len);
	key[len] = '\0';
	return g_hash_table_lookup(tables.keys, key);
}

bool
brand_key_named(const char *plain)
{
	return g_hash_table_contains(tables.named, plain);
}

static bool
is_near(const BrandKey *key, const char *skeleton, size_t len, uint64_t parts)
{
	unsigned most = key->len >= NEAR_LONG ? 2 : 1;
	size_t apart = key->len > len ? key->len - len : len - key->len;

	return apart <= most && (unsigned)__builtin_popcountll(key->parts ^ parts) <= 2 * most &&
	       lookalike_distance(key->skeleton, skeleton, most) <= most;
}

const Brand *
brand_key_near(const char *skeleton)
{
	size_t len = strlen(skeleton);
	uint64_t parts = parts_of(skeleton);
	const GPtrArray *keys = tables.distant[(unsigned char)*skeleton];

	if (!keys || len + 1 < NEAR_MIN || len > LOOKALIKE_LENGTH_MAX || brand_key(skeleton, len))
		return NULL;
	for (guint i = 0; i < keys->len; i++) {
		const BrandKey *key = g_ptr_array_index(keys, i);

		if (is_near(key, skeleton, len, parts))
			return key->brand;
	}
	return NULL;
}

/* Whether @len bytes at @p are such a word, or a digit. */
static bool
is_word(const char *p, size_t len)
{
	char word[WORD_MAX + 1];

	if (len == 1 && g_ascii_isdigit(*p))
		return true;
	memcpy(word, p, len);
	word[len] = '\0';
	return g_hash_table_contains(tables.words, word);
}

bool
brand_key_is_word(const char *skeleton)
{
	size_t len = strlen(skeleton);

	return (len <= WORD_MAX && is_word(skeleton, len)) ||
	       (len > 0 && strspn(skeleton, "0123456789") == len);
}

bool
brand_key_has_lure(const char *skeleton, size_t len)
{
	char word[WORD_MAX + 1];

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)skeleton[i];

		if (!(tables.lure_begins[c / 64] >> c % 64 & 1))
			continue;
		for (size_t n = LURE_MIN; n <= WORD_MAX && i + n <= len; n++) {
			memcpy(word, skeleton + i, n);
			word[n] = '\0';
			if (g_hash_table_contains(tables.lures, word))
				return true;
		}
	}
	return false;
}

uint64_t
brand_key_words_before(const char *skeleton, size_t len)
{
	uint64_t places = 1;

	for (size_t i = 0; i < len; i++)
		for (size_t n = 1; places >> i & 1 && n <= WORD_MAX && i + n <= len; n++)
			if (is_word(skeleton + i, n))
				places |= (uint64_t)1 << (i + n);
	return places;
}

uint64_t
brand_key_words_behind(const char *skeleton, size_t len)
{
	uint64_t places = (uint64_t)1 << len;

	for (size_t i = len; i > 0; i--)
		for (size_t n = 1; places >> i & 1 && n <= WORD_MAX && n <= i; n++)
			if (is_word(skeleton + i - n, n))
				places |= (uint64_t)1 << (i - n);
	return places;
}
