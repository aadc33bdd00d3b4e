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

#define GAP "…"

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

typedef struct Building {
	GArray *items, *uses, *node_uses;
	PhraseTable *table; /* whose steps are made at once */
} Building;

#define AT(array, type, i) g_array_index(array, type, i)

/* Returns the node behind @from by @byte, which is made when there is none. */
static uint16_t
add_step(Building *b, uint16_t from, char byte)
{
	uint16_t to = phrase_step(b->table, from, byte);
	uint32_t place = phrase_place(from, byte);
	uint16_t none = 0;

	if (to)
		return to;
	g_assert(b->node_uses->len < PHRASE_STEPS / 2);
	to = (uint16_t)b->node_uses->len;
	g_array_append_val(b->node_uses, none);
	while (b->table->steps[place].to)
		place = (place + 1) % PHRASE_STEPS;
	b->table->steps[place] = (PhraseStep){ .from = from, .to = to, .byte = byte };
	return to;
}

/* Marks how the word begins. @goes_on: more letters may follow, so that it may have another hash.
 */
static void
add_begin(Building *b, const char *word, size_t len, bool goes_on)
{
	bool is_short = goes_on && len < PHRASE_BEGIN_LONG;
	unsigned char *bits = is_short ? b->table->short_begins : b->table->begins;
	uint32_t place =
		phrase_begin(word, MIN(len, is_short ? PHRASE_BEGIN_SHORT : PHRASE_BEGIN_LONG));

	g_assert(!is_short || len >= PHRASE_BEGIN_SHORT);
	bits[place / 8] |= (unsigned char)(1U << place % 8);
}

static void
add_word(Building *b, char *word, PhraseUse use)
{
	size_t len = strlen(g_strdelimit(word, "_", ' '));
	uint16_t node = PHRASE_ROOT;

	if (len > 1 && word[len - 1] == '*') {
		use.open = true;
		len--;
	}
	g_assert(len > 0 && b->uses->len < UINT16_MAX);
	add_begin(b, word, len, use.open || word[0] & 0x80);
	for (size_t i = 0; i < len; i++) {
		if (i > 0 && g_ascii_isalnum(word[i]) && !g_ascii_isalnum(word[i - 1]) &&
		    !(word[i - 1] & 0x80))
			use.breaks++;
		node = add_step(b, node, word[i]);
	}
	use.next = AT(b->node_uses, uint16_t, node);
	AT(b->node_uses, uint16_t, node) = (uint16_t)b->uses->len;
	g_array_append_val(b->uses, use);
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

const PhraseTable *
phrase_table(void)
{
	static PhraseTable table;
	Building b = { .table = &table };

	if (table.steps)
		return &table;
	letter_init();
	b.items = g_array_new(FALSE, TRUE, sizeof(PhraseItem));
	b.uses = g_array_new(FALSE, TRUE, sizeof(PhraseUse));
	b.node_uses = g_array_new(FALSE, TRUE, sizeof(uint16_t));
	table.steps = g_new0(PhraseStep, PHRASE_STEPS);
	table.begins = g_new0(unsigned char, PHRASE_BEGINS / 8);
	table.short_begins = g_new0(unsigned char, PHRASE_BEGINS / 8);
	g_array_set_size(b.uses, 1);
	g_array_set_size(b.node_uses, PHRASE_ROOT + 1);
	for (size_t l = 0; l < G_N_ELEMENTS(languages); l++) {
		for (size_t i = 0; i < languages[l].n; i++) {
			PhraseItem item = {
				.theme = (uint8_t)languages[l].rows[i].theme,
				.language = (uint8_t)l,
			};

			add_pattern(&b, item, languages[l].spaced, languages[l].rows[i].pattern);
		}
	}
	table.n_items = b.items->len;
	table.n_uses = b.uses->len;
	table.n_nodes = b.node_uses->len;
	table.items = (PhraseItem *)(gpointer)g_array_free(b.items, FALSE);
	table.uses = (PhraseUse *)(gpointer)g_array_free(b.uses, FALSE);
	table.node_uses = (uint16_t *)(gpointer)g_array_free(b.node_uses, FALSE);
	return &table;
}

const char *
phrase_language(const PhraseItem *item)
{
	return languages[item->language].name;
}
