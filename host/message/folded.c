/* SPDX-License-Identifier: MIT */

#include "message/folded.h"

#include <string.h>

#include "message/letter.h"

/* White space that is due before the next character. */
typedef enum {
	BLANK_NONE,
	BLANK_SPACE,
	BLANK_LINE,
	BLANK_PARAGRAPH
} Blank;

typedef struct Folding {
	Folded *out;
	Blank blank;
	LetterKind last;            /* the character before */
	bool unseen;                /* marks without width stand after it */
	bool soft;                  /* or soft hyphens only, which divide words by right */
	size_t run;                 /* letters since the last of them */
	size_t word;                /* where the word at the end of out->text begins */
	bool latin, foreign, other; /* letters it has; other: foreign ones that do not look Latin */
	size_t small; /* small capitals before, one after the other, and where the first is */
	size_t small_at;
} Folding;

static inline bool
is_letter(char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

static void
saw(Seen *seen, size_t at)
{
	if (seen->count++ == 0)
		seen->at = at;
}

/* Makes room for @n bytes, and for what stands behind the text. */
static void
reserve(Folded *out, size_t n)
{
	if (out->len + n + FOLDED_AHEAD <= out->room)
		return;
	out->room = out->len + n + FOLDED_AHEAD + out->room / 2;
	out->text = g_realloc(out->text, out->room);
	out->origin = g_realloc_n(out->origin, out->room, sizeof(*out->origin));
}

static void
put_bytes(Folding *f, const char *bytes, size_t n, size_t at)
{
	Folded *out = f->out;

	reserve(out, n);
	for (size_t i = 0; i < n; i++) {
		out->text[out->len] = bytes[i];
		out->origin[out->len++] = (uint32_t)at;
	}
}

/* Puts Latin letters in the place of those in the last word that only look so. */
static void
mend_word(Folding *f)
{
	Folded *out = f->out;
	const char *end = out->text + out->len;
	size_t len = f->word;

	for (const char *p = out->text + f->word; p < end;) {
		size_t from = (size_t)(p - out->text);
		size_t n = (size_t)g_utf8_skip[(unsigned char)*p];
		char twin = n > 1 ? letter_twin(g_utf8_get_char(p)) : 0;

		/* What is written is never beyond what is read. */
		p += n;
		for (size_t i = 0; i < (twin ? 1 : n); i++, len++) {
			out->text[len] = twin ? twin : out->text[from + i];
			out->origin[len] = out->origin[from + i];
		}
	}
	out->len = len;
}

static void
end_word(Folding *f)
{
	if (f->latin && f->foreign && !f->other) {
		saw(&f->out->letters.odd[ODDITY_MIXED], f->out->origin[f->word]);
		mend_word(f);
	}
	f->latin = f->foreign = f->other = false;
	f->word = f->out->len;
}

static bool
is_east(LetterKind kind)
{
	return kind == LETTER_KANA || kind == LETTER_HAN;
}

static void
put_blank(Folding *f, LetterKind next, size_t at)
{
	if (f->blank == BLANK_NONE)
		return;
	if (f->blank == BLANK_PARAGRAPH)
		put_bytes(f, "\n", 1, at);
	else if (!is_east(f->last) || !is_east(next))
		put_bytes(f, " ", 1, at);
	f->blank = BLANK_NONE;
	f->unseen = f->soft = false;
	f->word = f->out->len;
}

static void
add_blank(Folding *f, gunichar c)
{
	end_word(f);
	if (c == '\n')
		f->blank = f->blank >= BLANK_LINE ? BLANK_PARAGRAPH : BLANK_LINE;
	else
		f->blank = MAX(f->blank, BLANK_SPACE);
	f->small = 0;
}

/*
 * A mark without width before a letter. Soft hyphens are where words may be divided, and nobody
 * divides them after a single letter.
 */
static void
note_unseen(Folding *f, LetterKind kind, size_t at)
{
	bool both = (kind == LETTER_LATIN && f->last == LETTER_LATIN) ||
	            (is_east(kind) && is_east(f->last));

	if (both && (f->unseen || (f->soft && f->run < 2)))
		saw(&f->out->letters.odd[ODDITY_INSIDE], at);
	if (f->unseen || f->soft)
		f->run = 0;
	f->unseen = f->soft = false;
}

/* A single small capital is a phonetic sign; a word of them is a dress. */
static void
note_styled(Folding *f, const Letter *letter, size_t at)
{
	bool small = letter->c < 0x24b6 || letter->c == 0xa730 || letter->c == 0xa731;

	if (!letter->styled) {
		f->small = 0;
	} else if (!small) {
		saw(&f->out->letters.odd[ODDITY_STYLED], at);
	} else {
		if (f->small++ == 0)
			f->small_at = at;
		if (f->small >= 3)
			saw(&f->out->letters.odd[ODDITY_STYLED], f->small_at);
	}
}

/* The voiced mark of half-width kana belongs to the letter before. */
static bool
put_voiced(Folding *f, gunichar mark)
{
	Folded *out = f->out;
	gunichar whole = 0;

	if (out->len < 3 || f->last != LETTER_KANA || f->blank != BLANK_NONE ||
	    !g_unichar_compose(g_utf8_get_char(out->text + out->len - 3), mark, &whole) ||
	    g_unichar_to_utf8(whole, NULL) != 3)
		return false;
	(void)g_unichar_to_utf8(whole, out->text + out->len - 3);
	return true;
}

/* Kana and Chinese characters stand for themselves: most of a Japanese text, so in short. */
static void
put_east(Folding *f, gunichar c, const char *bytes, size_t at)
{
	Letters *letters = &f->out->letters;
	LetterKind kind = c < 0x3100 ? LETTER_KANA : LETTER_HAN;

	if (f->blank != BLANK_NONE)
		put_blank(f, kind, at);
	if (f->latin || f->foreign)
		end_word(f);
	if (f->unseen || f->soft)
		note_unseen(f, kind, at);
	put_bytes(f, bytes, 3, at);
	letters->letters++;
	letters->kana += kind == LETTER_KANA;
	if (kind == LETTER_HAN && letter_is_chinese(c))
		saw(&letters->odd[ODDITY_CHINESE], at);
	f->latin = f->foreign = f->other = false;
	f->word = f->out->len;
	f->small = 0;
	f->run++;
	f->last = kind;
}

static void
put_wide(Folding *f, const Letter *letter, size_t at)
{
	gunichar c = letter->c;
	LetterKind kind = letter->kind;

	if (letter->unseen) {
		if (c == 0xad)
			f->soft = true;
		else if (!(c >= 0xfe00 && c <= 0xfe0f && f->last == LETTER_HAN))
			f->unseen = true;
		return;
	}
	if ((c == 0xff9e || c == 0xff9f) && put_voiced(f, c == 0xff9e ? 0x3099 : 0x309a))
		return;
	note_styled(f, letter, at);
	if (kind == LETTER_OTHER && letter->read_len == 1)
		kind = LETTER_LATIN;
	put_blank(f, kind, at);
	if (kind == LETTER_NONE || is_east(kind))
		end_word(f);
	note_unseen(f, kind, at);
	put_bytes(f, letter->read, letter->read_len, at);
	f->out->letters.letters += kind != LETTER_NONE;
	f->out->letters.kana += kind == LETTER_KANA;
	if (letter->chinese)
		saw(&f->out->letters.odd[ODDITY_CHINESE], at);
	f->latin |= kind == LETTER_LATIN;
	f->foreign |= kind == LETTER_FOREIGN;
	f->other |= kind == LETTER_FOREIGN && !letter->twin;
	if (kind == LETTER_NONE || is_east(kind))
		f->word = f->out->len;
	f->run++;
	f->last = kind;
}

/* Puts the letters of ASCII from @at on: most of most texts, so in short. Returns how many. */
static size_t
put_letters(Folding *f, const char *text, size_t len, size_t at)
{
	Folded *out = f->out;
	char *to;
	uint32_t *origin;
	size_t n = 0;

	if (f->blank != BLANK_NONE)
		put_blank(f, LETTER_LATIN, at);
	if (f->unseen || f->soft)
		note_unseen(f, LETTER_LATIN, at);
	reserve(out, len - at);
	to = out->text + out->len;
	origin = out->origin + out->len;
	for (; at + n < len && is_letter(text[at + n]); n++) {
		to[n] = (char)(text[at + n] | 0x20);
		origin[n] = (uint32_t)(at + n);
	}
	out->len += n;
	out->letters.letters += n;
	f->latin = true;
	f->run += n;
	f->small = 0;
	f->last = LETTER_LATIN;
	return n;
}

static void
put_mark(Folding *f, char c, size_t at)
{
	if (f->blank != BLANK_NONE)
		put_blank(f, LETTER_NONE, at);
	if (f->foreign)
		end_word(f);
	if (f->unseen || f->soft)
		note_unseen(f, LETTER_NONE, at);
	put_bytes(f, &c, 1, at);
	f->latin = f->foreign = f->other = false;
	f->word = f->out->len;
	f->run++;
	f->small = 0;
	f->last = LETTER_NONE;
}

/* Reads what begins at @at with a byte of ASCII. Returns how many bytes. */
static size_t
read_ascii(Folding *f, const char *text, size_t len, size_t at)
{
	if (is_letter(text[at]))
		return put_letters(f, text, len, at);
	if (g_ascii_isspace(text[at]))
		add_blank(f, (unsigned char)text[at]);
	else
		put_mark(f, text[at], at);
	return 1;
}

static bool
is_plain_east(gunichar c)
{
	return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc ||
	       (c >= 0x4e00 && c <= 0x9fff);
}

/* Returns the character at @p, which is beyond ASCII and valid, and its length. */
static inline gunichar
char_at(const char *p, size_t *ret_len)
{
	const unsigned char *c = (const unsigned char *)p;

	*ret_len = c[0] < 0xe0 ? 2 : c[0] < 0xf0 ? 3 : 4;
	if (c[0] < 0xe0)
		return (c[0] & 0x1fu) << 6 | (c[1] & 0x3fu);
	if (c[0] < 0xf0)
		return (c[0] & 0x0fu) << 12 | (c[1] & 0x3fu) << 6 | (c[2] & 0x3fu);
	return (c[0] & 0x07u) << 18 | (c[1] & 0x3fu) << 12 | (c[2] & 0x3fu) << 6 | (c[3] & 0x3fu);
}

/* The same with a character beyond ASCII. */
static size_t
read_wide(Folding *f, const char *text, size_t at)
{
	size_t len;
	gunichar c = char_at(text + at, &len);
	const Letter *letter;

	if (is_plain_east(c)) {
		put_east(f, c, text + at, at);
		return len;
	}
	letter = letter_of(c);
	if (letter->space)
		add_blank(f, c);
	else
		put_wide(f, letter, at);
	return len;
}

/* Returns where the quoted lines that begin at @at end. */
static size_t
skip_quoted(const char *text, size_t len, size_t at)
{
	while (at < len && text[at] == '>') {
		const char *end = memchr(text + at, '\n', len - at);

		at = end ? (size_t)(end - text) + 1 : len;
	}
	return at;
}

void
text_fold(Folded *folded, const char *text, size_t len, bool plain)
{
	Folding f = { .out = folded };
	size_t at = 0;

	folded->len = 0;
	memset(&folded->letters, 0, sizeof(folded->letters));
	reserve(folded, len);
	while (at < len) {
		if (plain && text[at] == '>' && (at == 0 || text[at - 1] == '\n')) {
			at = skip_quoted(text, len, at);
			add_blank(&f, '\n');
			add_blank(&f, '\n');
		} else if (text[at] & 0x80) {
			at += read_wide(&f, text, at);
		} else {
			at += read_ascii(&f, text, len, at);
		}
	}
	end_word(&f);
	memset(folded->text + folded->len, 0, FOLDED_AHEAD);
}

void
folded_clear(Folded *folded)
{
	g_clear_pointer(&folded->text, g_free);
	g_clear_pointer(&folded->origin, g_free);
}
