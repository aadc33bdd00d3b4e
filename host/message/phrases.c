/* SPDX-License-Identifier: MIT */

#include "message/phrases.h"

#include <string.h>

#include "base/text.h"
#include "message/bounds.h"
#include "message/folded.h"
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
} Scan;

/* Goes on from text to text: sentences are counted through. */
static struct {
	Progress *progress; /* one for each item */
	uint32_t sentence;
} state;

static bool
ends_sentence(const char *p)
{
	return *p == '\n' || *p == '!' || *p == '?' || (*p == '.' && (p[1] == ' ' || !p[1])) ||
	       strncmp(p, "\xe3\x80\x82", 3) == 0;
}

static bool
ends_quote(const char *p)
{
	return ends_sentence(p) || strncmp(p, "\xef\xbc\x81", 3) == 0;
}

/* Returns where a quotation of the original begins that has a few words before @start. */
static size_t
quote_start(const Scan *s, size_t start)
{
	size_t at = start;
	size_t best = start;

	while (at > 0 && start - at < PHRASE_BEFORE_MAX) {
		const char *p = g_utf8_find_prev_char(s->words->text, s->words->text + at);

		if (!p || ends_quote(p))
			return at;
		if (*p == ' ' || (*p & 0x80))
			best = at;
		at = (size_t)(p - s->words->text);
	}
	return at == 0 ? 0 : best;
}

static size_t
quote_end(const Scan *s, size_t end)
{
	size_t at = end;
	size_t best = end;

	while (at < s->words->len && at - end < PHRASE_AFTER_MAX) {
		const char *p = s->words->text + at;

		if (ends_quote(p))
			return at;
		if (*p == ' ' || (*p & 0x80))
			best = at;
		at = (size_t)(g_utf8_next_char(p) - s->words->text);
	}
	return at >= s->words->len ? s->words->len : best;
}

/*
 * Returns: (transfer full) what stands from the character at @first to the one at @last of the
 * original, with some words around it.
 */
static char *
quote(const Scan *s, size_t first, size_t last)
{
	size_t end = last + (size_t)g_utf8_skip[(unsigned char)s->words->text[last]];
	size_t begin = quote_start(s, first);
	g_autofree char *words = NULL;
	size_t len;

	end = quote_end(s, MIN(end, s->words->len));
	len = text_cut(s->words->text + begin, end - begin, PHRASE_QUOTE_MAX);
	words = text_clean_len(s->words->text + begin, len);
	return g_strconcat(words, begin + len < end ? "…" : NULL, NULL);
}

static void
found(Scan *s, const PhraseItem *item, size_t from, size_t to)
{
	g_autofree char *words = NULL;
	Phrase *phrase;
	unsigned same = 0;

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
	if (ends_sentence(p))
		s->sentence = ++state.sentence;
}

static void
scan(Scan *s)
{
	const char *text = s->folded->text;
	bool address = false;

	s->sentence = ++state.sentence;
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
			if ((unsigned char)text[i] == 0xe3 && ends_sentence(text + i))
				s->sentence = ++state.sentence;
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
