/* SPDX-License-Identifier: MIT */

#include "message/brand.h"

#include <glib.h>
#include <string.h>

#include "base/limits.h"
#include "base/memo.h"
#include "message/brand-fold.h"
#include "message/brand-index.h"
#include "message/ending.h"
#include "message/letter.h"
#include "message/organisation.h"
#include "web/lookalike.h"
#include "web/site.h"

#define LIST(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const Brand brands[] = {
#include "data/brands-japan.h"
#include "data/brands-world.h"
};

/* A name of ASCII alone is disguised by ASCII only where it is long, or an honest word is hit. */
#define DISGUISED_MIN       4
#define DISGUISED_ASCII_MIN 6

#define MENTIONS_MAX 8 /* organisations named in one sender's name */

/* A name whose skeleton is looked for. */
typedef struct Mask {
	const Brand *brand;
	const char *name;
} Mask;

static struct {
	BrandIndex *named;    /* tag: the row */
	BrandIndex *disguise; /* tag: Mask; of skeletons, which live on */
	GHashTable *whole;    /* name → row: those that name nobody unless nothing else is said */
	GHashTable *owners;   /* domain → row */
} tables;

const Brand *
brand_at(size_t n)
{
	return n < G_N_ELEMENTS(brands) ? &brands[n] : NULL;
}

/* Returns: (transfer full) what folded @text looks like. */
static Folded *
disguise_of(const char *text)
{
	g_autofree char *skeleton = lookalike_skeleton(text);

	return folded_new(skeleton);
}

static void
add_name(const Brand *brand, const char *name)
{
	g_autoptr(Folded) disguise = NULL;
	Mask *mask;

	if (*name == '~')
		return;
	if (*name == '=') {
		g_hash_table_insert(tables.whole, (gpointer)(name + 1), (gpointer)brand);
		return;
	}
	brand_index_add(tables.named, name, brand);
	disguise = disguise_of(name);
	if (disguise->text->len < DISGUISED_MIN)
		return;
	mask = g_new(Mask, 1);
	*mask = (Mask){ brand, name };
	brand_index_add(tables.disguise, g_strdup(disguise->text->str), mask);
}

void
brand_init(void)
{
	if (tables.named)
		return;
	(void)lookalike_init();
	letter_init();
	tables.named = brand_index_new();
	tables.disguise = brand_index_new();
	tables.whole = g_hash_table_new(g_str_hash, g_str_equal);
	tables.owners = g_hash_table_new(g_str_hash, g_str_equal);
	for (size_t i = 0; i < G_N_ELEMENTS(brands); i++) {
		for (const char *const *name = brands[i].names; *name; name++)
			add_name(&brands[i], *name);
		for (const char *const *domain = brands[i].domains; *domain; domain++)
			g_hash_table_insert(tables.owners, (gpointer)*domain, (gpointer)&brands[i]);
	}
}

/* Returns the organisation that is all of folded @text, whatever stands around it, or NULL. */
static const Brand *
brand_whole(const char *text)
{
	static const char around[] = " \t\r\n\"'.,:;!?()[]<>*-_|";
	const char *start = text + strspn(text, around);
	size_t len = strlen(start);
	g_autofree char *bare = NULL;

	while (len > 0 && strchr(around, start[len - 1]))
		len--;
	if (len == 0 || len > DOMAIN_MAX)
		return NULL;
	bare = g_strndup(start, len);
	return g_hash_table_lookup(tables.whole, bare);
}

typedef struct Gathering {
	const Folded *folded;
	BrandMention *mentions;
	size_t n, max;
} Gathering;

static bool
gather(const void *tag, const char *name, size_t at, void *user)
{
	Gathering *gathering = user;
	size_t start = folded_place(gathering->folded, at);

	for (size_t i = 0; i < gathering->n; i++)
		if (gathering->mentions[i].brand == tag)
			return true;
	gathering->mentions[gathering->n++] = (BrandMention){
		.brand = tag,
		.name = name,
		.at = start,
		.len = folded_place(gathering->folded, at + strlen(name)) - start,
	};
	return gathering->n < gathering->max;
}

size_t
brands_in(const char *text, BrandMention *ret, size_t max)
{
	g_autoptr(Folded) folded = NULL;
	Gathering gathering = { .mentions = ret, .max = max };
	const Brand *whole;

	if (!text || max == 0)
		return 0;
	brand_init();
	gathering.folded = folded = folded_new(text);
	brand_index_search(tables.named, folded->text->str, gather, &gathering);
	whole = gathering.n == 0 ? brand_whole(folded->text->str) : NULL;
	if (whole)
		ret[gathering.n++] = (BrandMention){ whole, whole->name, 0, strlen(text) };
	return gathering.n;
}

const Brand *
brand_named(const char *text)
{
	BrandMention mention = { NULL, NULL, 0, 0 };

	return brands_in(text, &mention, 1) > 0 ? mention.brand : NULL;
}

typedef struct Disguise {
	const char *folded;
	size_t known; /* bytes of the longest name that it does bear */
	const Brand *brand;
} Disguise;

/* A shorter name in the open may be the beginning of a longer one in disguise. */
static bool
take_disguise(const void *tag, const char *name, size_t at G_GNUC_UNUSED, void *user)
{
	Disguise *disguise = user;
	const Mask *mask = tag;

	if ((g_str_is_ascii(disguise->folded) && strlen(name) < DISGUISED_ASCII_MIN) ||
	    strlen(mask->name) <= disguise->known || strstr(disguise->folded, mask->name))
		return true;
	disguise->brand = mask->brand;
	return false;
}

static bool
take_known(const void *tag G_GNUC_UNUSED, const char *name, size_t at G_GNUC_UNUSED, void *user)
{
	size_t *known = user;

	*known = MAX(*known, strlen(name));
	return true;
}

/* Whether between two letters of @mention something stands that is not seen. */
static bool
is_split(const char *text, const BrandMention *mention)
{
	const char *end = text + mention->at + mention->len;
	bool unseen = false;

	for (const char *p = text + mention->at; p < end; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		bool ascii = c < 0x80;

		/* A byte that nobody could read is no disguise. */
		if (!ascii && letter_of(c)->unseen && c != 0xfffd)
			unseen = true;
		else if (unseen && (ascii ? g_ascii_isalpha(c) : letter_of(c)->kind != LETTER_NONE))
			return true;
	}
	return false;
}

static const Brand *
brand_in_pieces(const char *text)
{
	BrandMention mentions[MENTIONS_MAX];
	size_t n = g_str_is_ascii(text) ? 0 : brands_in(text, mentions, MENTIONS_MAX);

	for (size_t i = 0; i < n; i++)
		if (is_split(text, &mentions[i]))
			return mentions[i].brand;
	return NULL;
}

/* Returns: (transfer full) @text, of whose foreign letters the capitals look Latin: М, Н, Т. */
static char *
unmask_capitals(const char *text)
{
	GString *out = g_string_sized_new(strlen(text));

	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		char twin = *p & 0x80 && g_unichar_isupper(c) ? letter_twin(c) : 0;

		g_string_append_unichar(out, twin ? (gunichar)twin : c);
	}
	return g_string_free(out, FALSE);
}

const Brand *
brand_in_disguise(const char *text)
{
	g_autofree char *bare = NULL;
	g_autoptr(Folded) folded = NULL;
	g_autoptr(Folded) plain = NULL;
	g_autoptr(Folded) skeleton = NULL;
	Disguise disguise = { NULL, 0, NULL };

	if (!text)
		return NULL;
	brand_init();
	disguise.brand = brand_in_pieces(text);
	if (disguise.brand)
		return disguise.brand;
	folded = folded_new(text);
	bare = unmask_capitals(text);
	plain = folded_new(bare);
	skeleton = disguise_of(plain->text->str);
	disguise.folded = folded->text->str;
	brand_index_search(tables.named, disguise.folded, take_known, &disguise.known);
	brand_index_search(tables.disguise, skeleton->text->str, take_disguise, &disguise);
	return disguise.brand;
}

/* Returns who has the label of @site right below the registry of any country ("amazon.*"). */
static const Brand *
find_everywhere(const char *site)
{
	g_autofree char *pattern = NULL;
	const char *dot = strchr(site, '.');
	const char *top = strrchr(site, '.');

	if (!dot || strlen(top + 1) != 2 || (dot == top && ending_is_anybodys(top + 1)))
		return NULL;
	pattern = g_strdup_printf("%.*s.*", (int)(dot - site), site);
	return g_hash_table_lookup(tables.owners, pattern);
}

/* The narrowest name that has a row counts: cr.mufg.jp is not mufg.jp. */
static const Brand *
find_owner(const char *host)
{
	g_autofree char *site = site_registrable(host, SITE_ICANN);
	g_autofree char *name = site ? g_ascii_strdown(host, -1) : NULL;
	size_t len = name ? strlen(name) : 0;
	const char *last;

	if (!site)
		return NULL;
	if (len > 0 && name[len - 1] == '.')
		name[--len] = '\0';
	last = name + len - MIN(len, strlen(site));
	for (const char *p = name; p && p <= last; p = strchr(p, '.')) {
		const Brand *brand;

		if (*p == '.')
			p++;
		brand = g_hash_table_lookup(tables.owners, p);
		if (brand)
			return brand;
	}
	return find_everywhere(site);
}

const Brand *
brand_of_host(const char *host)
{
	static Memo *memo; /* host → Brand */
	const void *known = NULL;

	if (!host)
		return NULL;
	brand_init();
	if (!memo)
		memo = memo_new(NULL);
	memo_reserve(memo, 1);
	if (memo_get(memo, host, &known))
		return known;
	return memo_put(memo, host, (gpointer)find_owner(host));
}

/* Whether the label of @host that somebody registered has a name of @brand in it. */
static bool
holds_name(const Brand *brand, const char *host)
{
	g_autofree char *site = site_registrable(host, SITE_ICANN);
	size_t len = site ? strcspn(site, ".") : 0;

	for (const char *const *name = brand->names; len > 0 && *name; name++)
		if (g_strstr_len(site, (gssize)len, *name))
			return true;
	return false;
}

/* Whether @host may be of one of the houses that share @brand's name. */
static bool
is_house(const Brand *brand, const char *host)
{
	const char *top = strrchr(host, '.');

	return top && holds_name(brand, host) &&
	       (g_ascii_strcasecmp(top + 1, brand->country) == 0 ||
	        g_ascii_strcasecmp(top, ".com") == 0 || g_ascii_strcasecmp(top, ".org") == 0);
}

bool
brands_related(const Brand *a, const Brand *b)
{
	return a && b &&
	       (a == b || (*a->group && *a->group != '*' && strcmp(a->group, b->group) == 0));
}

bool
brand_owns(const Brand *brand, const char *host)
{
	const Brand *owner = brand_of_host(host);

	return brands_related(owner, brand) ||
	       (!owner && host && *brand->group == '*' && is_house(brand, host));
}

bool
same_organisation(const char *a, const char *b)
{
	const Brand *brand;

	if (organisation_same(a, b))
		return true;
	brand = brand_of_host(a);
	return brand && brands_related(brand, brand_of_host(b));
}
