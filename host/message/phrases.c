/* SPDX-License-Identifier: MIT */

#include "message/phrases.h"

#include <string.h>

#include "message/bounds.h"
#include "message/folded.h"
#include "message/phrase-quote.h"
#include "message/phrase-table.h"

/* Up to where a pattern has come: the last place of it that was met. */
typedef struct Progress {
	uint32_t sentence; /* in which; 0 when it has not begun */
	uint32_t word;     /* number of the last word taken */
	uint32_t end;      /* byte behind it */
	uint32_t start;    /* byte where the pattern began */
} Progress;

typedef struct Scan {
	const PhraseTable *table;
	const Folded *folded;
	const PhraseText *words; /* the original */
	GPtrArray *phrases;
	uint32_t word; /* begun so far */
	uint32_t sentence;
	guint first;     /* phrase of this sentence */
	uint32_t denied; /* the sentence that took back what it says, 0 for none */
	size_t denied_at;
} Scan;

/* Goes on from text to text: sentences are counted through. */
static struct {
	Progress *progress; /* one for each item */
	uint32_t sentence;
} state;

static char *
quote(const Scan *s, size_t first, size_t last)
{
	return phrase_quote(s->words->text, s->words->len, first, last);
}

/* What senders warn of: it is asked for by others, in their name. */
static bool
may_be_denied(Theme theme)
{
	static const Theme themes[] = {
		THEME_SECRET,      THEME_PAYMENT,   THEME_PARCEL, THEME_GIFT_CARDS,
		THEME_BANK_CHANGE, THEME_MESSENGER, THEME_CALL,   THEME_ADVANCE_FEE,
	};

	for (size_t i = 0; i < G_N_ELEMENTS(themes); i++)
		if (themes[i] == theme)
			return true;
	return false;
}

static bool
is_near(size_t a, size_t b)
{
	return MAX(a, b) - MIN(a, b) < PHRASE_DENIED_MAX;
}

/* The sentence takes back what stands near @at: "we never ask for your password". */
static void
deny(Scan *s, size_t at)
{
	s->denied = s->sentence;
	s->denied_at = at;
	for (guint i = s->phrases->len; i > s->first; i--) {
		const Phrase *phrase = g_ptr_array_index(s->phrases, i - 1);

		if (may_be_denied(phrase->theme) && is_near(phrase->place, at))
			g_ptr_array_remove_index(s->phrases, i - 1);
	}
}

static void
found(Scan *s, const PhraseItem *item, size_t from, size_t to)
{
	g_autofree char *words = NULL;
	Phrase *phrase;
	unsigned same = 0;

	if (item->theme == THEME_DENIAL) {
		deny(s, to);
		return;
	}
	if (s->denied == s->sentence && may_be_denied(item->theme) && is_near(s->denied_at, to))
		return;
	for (guint i = 0; i < s->phrases->len; i++) {
		phrase = g_ptr_array_index(s->phrases, i);
		same += phrase->theme == item->theme;
	}
	if (same >= PHRASES_EACH_MAX)
		return;
	words = quote(s, s->folded->origin[from], s->folded->origin[to - 1]);
	for (guint i = 0; i < s->phrases->len; i++) {
		phrase = g_ptr_array_index(s->phrases, i);
		if (phrase->theme == item->theme && strcmp(phrase->quote, words) == 0)
			return;
	}
	phrase = g_new0(Phrase, 1);
	phrase->theme = item->theme;
	phrase->language = phrase_language(item);
	phrase->quote = g_steal_pointer(&words);
	phrase->at = g_strdup(s->words->at);
	phrase->place = to;
	g_ptr_array_add(s->phrases, phrase);
}

/* The word from @from to @to may be the one at @use: take it, if what comes before is there. */
static void
take(Scan *s, const PhraseUse *use, size_t from, size_t to)
{
	Progress *progress = &state.progress[use->item];
	const Progress *before = progress - 1;
	uint32_t start = (uint32_t)from;

	if (!use->first) {
		if (before->sentence != s->sentence || from < before->end)
			return;
		if (use->spaced ? s->word <= before->word || s->word - before->word > use->gap + 1u
		                : from - before->end > use->gap)
			return;
		start = before->start;
	}
	progress->sentence = s->sentence;
	progress->word = s->word + use->breaks;
	progress->end = (uint32_t)to;
	progress->start = start;
	if (use->last)
		found(s, &s->table->items[use->item], start, to);
}

/* What a byte of folded text is, as far as words begin and end there. */
typedef enum {
	BYTE_WORD, /* a letter or digit of ASCII */
	BYTE_MARK,
	BYTE_WIDE, /* the first of a character beyond ASCII */
	BYTE_INSIDE,
} ByteKind;

static unsigned char byte_kinds[256];

static void
byte_kinds_init(void)
{
	for (unsigned c = 0; c < 256; c++)
		byte_kinds[c] = c >= 0xc0                                    ? BYTE_WIDE
		                : c >= 0x80                                  ? BYTE_INSIDE
		                : g_ascii_isalnum((char)c) || (char)c == '_' ? BYTE_WORD
		                                                             : BYTE_MARK;
}

static inline ByteKind
kind_of(char c)
{
	return byte_kinds[(unsigned char)c];
}

static inline bool
is_word_byte(char c)
{
	return kind_of(c) == BYTE_WORD;
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void
take_all(Scan *s, uint16_t first, size_t from, size_t to)
{
	const PhraseUse *use = &s->table->uses[first];
	const char *text = s->folded->text;
	/* "don't" is no "don". */
	bool inside = is_word_byte(text[to - 1]) &&
	              (is_word_byte(text[to]) || (text[to] == '\'' && is_word_byte(text[to + 1])));

	for (;; use++) {
		if (use->open || !inside)
			take(s, use, from, to);
		if (!use->more)
			return;
	}
}

/* Follows the tree from @from on; a branch for numbers takes all digits. */
static void
look(Scan *s, size_t from)
{
	const PhraseTable *table = s->table;
	const char *text = s->folded->text;
	size_t p = from;
	uint16_t node = PHRASE_ROOT;

	for (;;) {
		bool number = is_digit(text[p]);

		node = phrase_step(table, node, number ? PHRASE_DIGITS : text[p]);
		if (!node)
			return;
		while (number && is_digit(text[p + 1]))
			p++;
		p++;
		if (table->nodes[node].uses)
			take_all(s, table->nodes[node].uses, from, p);
	}
}

static void
begin_sentence(Scan *s)
{
	s->sentence = ++state.sentence;
	s->first = s->phrases->len;
}

/* A mark of ASCII, a blank among them. *address: it stands in a link, whose words nobody reads. */
static void
scan_mark(Scan *s, size_t at, bool *address)
{
	const char *p = s->folded->text + at;

	if (*p == ' ') {
		*address = false;
		return;
	}
	if (*p == '\n')
		*address = false;
	else if (*p == ':' && p[1] == '/' && p[2] == '/')
		*address = true;
	else if (!*address && phrase_may_begin(s->table, p))
		look(s, at);
	if (phrase_ends_sentence(p))
		begin_sentence(s);
}

static void
scan(Scan *s)
{
	const char *text = s->folded->text;
	bool address = false;

	begin_sentence(s);
	for (size_t i = 0; i < s->folded->len; i++) {
		switch (kind_of(text[i])) {
		case BYTE_WORD:
			s->word++;
			if (!address && (is_digit(text[i]) || phrase_may_begin(s->table, text + i)))
				look(s, i);
			while (is_word_byte(text[i + 1]))
				i++;
			break;
		case BYTE_MARK: scan_mark(s, i, &address); break;
		case BYTE_WIDE:
			if (phrase_may_begin(s->table, text + i))
				look(s, i);
			if ((unsigned char)text[i] == 0xe3 && phrase_ends_sentence(text + i))
				begin_sentence(s);
			break;
		case BYTE_INSIDE: break;
		}
	}
}

void
phrases_init(void)
{
	const PhraseTable *table = phrase_table();

	if (state.progress)
		return;
	byte_kinds_init();
	state.progress = g_new0(Progress, table->n_items);
}

static void
add_writing(Writing *writing, const Scan *s)
{
	const Letters *letters = &s->folded->letters;

	writing->letters += letters->letters;
	writing->kana += letters->kana;
	for (int i = 0; i < ODDITIES_N; i++) {
		Oddity *oddity = &writing->oddities[i];

		if (letters->odd[i].count > 0 && oddity->count == 0) {
			oddity->quote = quote(s, letters->odd[i].at, letters->odd[i].at);
			oddity->at = g_strdup(s->words->at);
		}
		oddity->count += letters->odd[i].count;
	}
}

void
phrases_find(const PhraseText *words, GPtrArray *phrases, Writing *writing)
{
	static Folded folded; /* kept: its memory serves for all texts */
	Scan s = { .folded = &folded, .words = words, .phrases = phrases };

	phrases_init();
	s.table = phrase_table();
	text_fold(&folded, words->text, words->len, words->plain);
	scan(&s);
	add_writing(writing, &s);
}
