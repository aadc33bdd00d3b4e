/* SPDX-License-Identifier: MIT */

#include "message/phrase-table.h"

#include <glib.h>
#include <string.h>

#include "data/phrases-de.h"
#include "data/phrases-en.h"
#include "data/phrases-es.h"
#include "data/phrases-fr.h"
#include "data/phrases-ja.h"
#include "data/phrases-nl.h"
#include "data/phrases-pt.h"
#include "data/phrases-zh.h"
#include "message/bounds.h"
#include "message/folded.h"
#include "message/letter.h"

#define GAP       "…"
#define TRIED_MAX 32 /* places tried for several nodes before those before are given up */

static const struct {
	const char *name;
	const PhraseRow *rows;
	size_t n;
	bool spaced;
} languages[] = {
	{ "ja", phrases_ja, G_N_ELEMENTS(phrases_ja), false },
	{ "en", phrases_en, G_N_ELEMENTS(phrases_en), true },
	{ "de", phrases_de, G_N_ELEMENTS(phrases_de), true },
	{ "pt", phrases_pt, G_N_ELEMENTS(phrases_pt), true },
	{ "nl", phrases_nl, G_N_ELEMENTS(phrases_nl), true },
	{ "fr", phrases_fr, G_N_ELEMENTS(phrases_fr), true },
	{ "es", phrases_es, G_N_ELEMENTS(phrases_es), true },
	{ "zh", phrases_zh, G_N_ELEMENTS(phrases_zh), false },
};

/* A node while the tree grows: all that stands behind it hangs in a list. */
typedef struct Sprout {
	uint32_t first, next; /* node behind it; the next one of its list. 0 for none */
	uint32_t use;         /* the last use of the word that ends here, 0 for none */
	char byte;
} Sprout;

/* A use while they are gathered. */
typedef struct Gathered {
	PhraseUse use;
	uint32_t before; /* the use of the same word that came before, 0 for none */
} Gathered;

typedef struct Building {
	GArray *items;
	GArray *gathered; /* Gathered */
	GArray *sprouts;  /* Sprout */
	GArray *nodes;    /* PhraseNode */
	GArray *uses;     /* PhraseUse, as they will stay */
	uint32_t free;    /* no place before it is free */
	uint32_t crowded; /* before it are few: enough for one node, hardly for several */
	bool marked[256]; /* first bytes behind which anything may stand, "#" above all */
	PhraseTable *table;
} Building;

#define AT(array, type, i) g_array_index(array, type, i)

/* Returns the node behind @from by @byte, which is made when there is none. */
static uint32_t
add_step(Building *b, uint32_t from, char byte)
{
	Sprout sprout = { .next = AT(b->sprouts, Sprout, from).first, .byte = byte };
	uint32_t to = sprout.next;

	while (to && AT(b->sprouts, Sprout, to).byte != byte)
		to = AT(b->sprouts, Sprout, to).next;
	if (to)
		return to;
	to = b->sprouts->len;
	AT(b->sprouts, Sprout, from).first = to;
	g_array_append_val(b->sprouts, sprout);
	return to;
}

static void
set_bit(unsigned char *bits, uint32_t place)
{
	bits[place / 8] |= (unsigned char)(1U << place % 8);
}

static bool
is_three_bytes(const char *p)
{
	return ((unsigned char)*p & 0xf0) == 0xe0;
}

static void
mark_third(Building *b, char *begin, size_t len, bool goes_on)
{
	for (unsigned third = 0; third < 256; third++) {
		if (third > 0 && !phrase_letter(begin[0], (char)third))
			continue;
		if (len < 3)
			begin[2] = (char)third;
		set_bit(b->table->begins, phrase_begin(begin));
		if (len >= 3 || !goes_on)
			break;
	}
}

/* Marks how the word begins. @goes_on: more letters may follow, whatever they are. */
static void
add_begin(Building *b, const char *word, size_t len, bool goes_on)
{
	char begin[PHRASE_AHEAD] = { 0 };

	memcpy(begin, word, MIN(len, sizeof(begin)));
	if (len >= 6 && is_three_bytes(begin) && is_three_bytes(begin + 3)) {
		set_bit(b->table->pairs, phrase_pair(begin));
		return;
	}
	if (b->marked[(unsigned char)*word])
		return;
	b->marked[(unsigned char)*word] = len == 1 && goes_on;
	for (unsigned second = 0; second < 256; second++) {
		if (second > 0 && !phrase_letter(begin[0], (char)second))
			continue;
		if (len < 2)
			begin[1] = (char)second;
		mark_third(b, begin, len, goes_on);
		if (len >= 2 || !goes_on)
			break;
	}
}

static void
add_word(Building *b, char *word, PhraseUse use)
{
	size_t len = strlen(g_strdelimit(word, "_", ' '));
	Gathered gathered = { 0 };
	uint32_t node = PHRASE_ROOT;

	if (len > 1 && word[len - 1] == '*') {
		use.open = true;
		len--;
	}
	g_assert(len > 0 && b->gathered->len < UINT16_MAX);
	/* A letter behind a whole word of ASCII makes another word of it. */
	add_begin(b, word, len, use.open || !g_ascii_isalnum(word[len - 1]));
	for (size_t i = 0; i < len; i++) {
		if (i > 0 && g_ascii_isalnum(word[i]) && !g_ascii_isalnum(word[i - 1]) &&
		    !(word[i - 1] & 0x80))
			use.breaks++;
		node = add_step(b, node, word[i]);
	}
	gathered.use = use;
	gathered.before = AT(b->sprouts, Sprout, node).use;
	AT(b->sprouts, Sprout, node).use = b->gathered->len;
	g_array_append_val(b->gathered, gathered);
}

/* One place of a pattern: "suspended|limited". */
static void
add_item(Building *b, PhraseItem item, PhraseUse use, const char *words)
{
	g_auto(GStrv) parts = g_strsplit(words, "|", -1);

	g_assert(b->items->len < UINT16_MAX);
	use.item = (uint16_t)b->items->len;
	g_array_append_val(b->items, item);
	for (char **word = parts; *word; word++)
		add_word(b, *word, use);
}

static void
add_pattern(Building *b, PhraseItem item, bool spaced, const char *pattern)
{
	PhraseUse use = { .first = true, .spaced = spaced };
	g_auto(GStrv) pieces = g_strsplit(pattern, GAP, -1);

	for (char **piece = pieces; *piece; piece++) {
		g_auto(Folded) folded = { 0 };
		g_auto(GStrv) words = NULL;

		g_strstrip(*piece);
		text_fold(&folded, *piece, strlen(*piece), false);
		words = g_strsplit(folded.text, spaced ? " " : "\n", -1);
		use.gap = use.first ? 0 : spaced ? PHRASE_GAP_WORDS : PHRASE_GAP_BYTES;
		for (char **word = words; *word; word++) {
			use.last = !piece[1] && !word[1];
			add_item(b, item, use, *word);
			use.gap = 0;
			use.first = false;
		}
	}
}

/* Lays the uses of a word side by side, the last first. Returns where. */
static uint16_t
lay_uses(Building *b, uint32_t last)
{
	uint16_t start = (uint16_t)b->uses->len;

	for (uint32_t i = last; i; i = AT(b->gathered, Gathered, i).before) {
		PhraseUse use = AT(b->gathered, Gathered, i).use;

		use.more = AT(b->gathered, Gathered, i).before > 0;
		g_array_append_val(b->uses, use);
	}
	return last ? start : 0;
}

/* Whether all that stands behind @sprout finds its place free when they begin at @behind. */
static bool
has_room(const Building *b, const Sprout *sprout, uint32_t behind)
{
	for (uint32_t i = sprout->first; i; i = AT(b->sprouts, Sprout, i).next) {
		uint32_t place = behind + (unsigned char)AT(b->sprouts, Sprout, i).byte;

		if (place < b->nodes->len && AT(b->nodes, PhraseNode, place).from)
			return false;
	}
	return true;
}

/* Returns where the first places are that fit what stands behind @sprout. */
static uint32_t
find_room(Building *b, const Sprout *sprout)
{
	unsigned char byte = (unsigned char)AT(b->sprouts, Sprout, sprout->first).byte;
	bool several = AT(b->sprouts, Sprout, sprout->first).next;
	uint32_t behind;

	while (b->free < b->nodes->len && AT(b->nodes, PhraseNode, b->free).from)
		b->free++;
	behind = (several ? MAX(b->free, b->crowded) : b->free) - byte;
	for (unsigned tried = 0; !has_room(b, sprout, behind); tried++, behind++)
		if (tried >= TRIED_MAX)
			b->crowded = behind + byte;
	return behind;
}

/*
 * Lays what stands behind the node at @place, whose like in the growing tree is @from, at the first
 * places that fit: words that begin alike lie together.
 */
static void
lay_nodes(Building *b, uint32_t from, uint16_t place)
{
	Sprout sprout = AT(b->sprouts, Sprout, from);
	uint32_t behind;

	AT(b->nodes, PhraseNode, place).uses = lay_uses(b, sprout.use);
	if (!sprout.first)
		return;
	behind = find_room(b, &sprout);
	g_assert(behind + 256 < UINT16_MAX);
	if (b->nodes->len < behind + 256)
		g_array_set_size(b->nodes, behind + 256);
	AT(b->nodes, PhraseNode, place).behind = behind;
	for (uint32_t i = sprout.first; i; i = AT(b->sprouts, Sprout, i).next)
		AT(b->nodes, PhraseNode, behind + (unsigned char)AT(b->sprouts, Sprout, i).byte)
			.from = place;
	for (uint32_t i = sprout.first; i; i = AT(b->sprouts, Sprout, i).next)
		lay_nodes(b, i, (uint16_t)(behind + (unsigned char)AT(b->sprouts, Sprout, i).byte));
}

static void
building_init(Building *b)
{
	b->items = g_array_new(FALSE, TRUE, sizeof(PhraseItem));
	b->gathered = g_array_new(FALSE, TRUE, sizeof(Gathered));
	b->sprouts = g_array_new(FALSE, TRUE, sizeof(Sprout));
	b->nodes = g_array_new(FALSE, TRUE, sizeof(PhraseNode));
	b->uses = g_array_new(FALSE, TRUE, sizeof(PhraseUse));
	b->table->begins = g_new0(unsigned char, (1U << PHRASE_BEGINS_BITS) / 8);
	b->table->pairs = g_new0(unsigned char, (1U << PHRASE_BEGINS_BITS) / 8);
	g_array_set_size(b->gathered, 1);
	g_array_set_size(b->uses, 1);
	g_array_set_size(b->sprouts, PHRASE_ROOT + 1);
	/* Places begin at 256, so that a byte can be taken from any. */
	b->free = 256;
	g_array_set_size(b->nodes, b->free * 2);
	AT(b->nodes, PhraseNode, PHRASE_ROOT).from = PHRASE_ROOT;
}

/* What stays of the building is the table's. */
static void
building_end(Building *b)
{
	PhraseTable *table = b->table;

	lay_nodes(b, PHRASE_ROOT, PHRASE_ROOT);
	table->n_items = b->items->len;
	table->n_uses = b->uses->len;
	table->n_nodes = b->nodes->len;
	table->items = (PhraseItem *)(gpointer)g_array_free(b->items, FALSE);
	table->uses = (PhraseUse *)(gpointer)g_array_free(b->uses, FALSE);
	table->nodes = (PhraseNode *)(gpointer)g_array_free(b->nodes, FALSE);
	g_array_free(b->gathered, TRUE);
	g_array_free(b->sprouts, TRUE);
}

const PhraseTable *
phrase_table(void)
{
	static PhraseTable table;
	Building b = { .table = &table };

	if (table.nodes)
		return &table;
	letter_init();
	building_init(&b);
	for (size_t l = 0; l < G_N_ELEMENTS(languages); l++) {
		for (size_t i = 0; i < languages[l].n; i++) {
			PhraseItem item = {
				.theme = (uint8_t)languages[l].rows[i].theme,
				.language = (uint8_t)l,
			};

			add_pattern(&b, item, languages[l].spaced, languages[l].rows[i].pattern);
		}
	}
	building_end(&b);
	return &table;
}

const char *
phrase_language(const PhraseItem *item)
{
	return languages[item->language].name;
}
