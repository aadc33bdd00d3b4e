/* SPDX-License-Identifier: MIT */

#include "message/encoded-word.h"

#include <glib.h>
#include <string.h>

#include "base/base64.h"
#include "base/limits.h"
#include "base/text.h"
#include "message/header.h"

/* One encoded word in place: =?charset*language?encoding?text?= */
typedef struct Word {
	const char *charset;
	size_t charset_len;
	char encoding; /* 'B' or 'Q' */
	const char *text;
	size_t text_len;
	size_t len; /* of the whole word */
} Word;

/* Text under way: what was decoded, and the bytes of words whose charset is the same. */
typedef struct Decoding {
	GString *out;
	GByteArray *bytes;
	char charset[CHARSET_LABEL_MAX + 1]; /* "" while no word is open */
	EncodedFacts *facts;
} Decoding;

/*
 * Reads the word that begins with "=?" at @p. Up to the closing "?=" all is text, what must not
 * stand there too: mailers leave spaces and question marks in it. Where @cut, the field goes on
 * behind @end and the word may as well.
 */
static bool
word_read(const char *p, const char *end, bool cut, Word *ret)
{
	const char *charset_end = memchr(p + 2, '?', MIN((size_t)(end - p - 2), CHARSET_LABEL_MAX));
	const char *language;
	const char *text;
	const char *stop;

	if (!charset_end || charset_end == p + 2 || end - charset_end < 4 || charset_end[2] != '?')
		return false;
	ret->encoding = g_ascii_toupper(charset_end[1]);
	if (ret->encoding != 'B' && ret->encoding != 'Q')
		return false;
	text = charset_end + 3;
	stop = memmem(text, (size_t)(end - text), "?=", 2);
	if (!stop && !cut)
		return false;
	language = memchr(p + 2, '*', (size_t)(charset_end - p - 2));
	ret->charset = p + 2;
	ret->charset_len = (size_t)((language ? language : charset_end) - ret->charset);
	ret->text = text;
	ret->text_len = (size_t)((stop ? stop : end) - text);
	ret->len = (size_t)((stop ? stop + 2 : end) - p);
	return true;
}

size_t
encoded_word_length(const char *p, size_t len)
{
	const char *end = p + MIN(len, ENCODED_WORD_MAX);
	Word word;

	return len > 6 && p[0] == '=' && p[1] == '?' && word_read(p, end, false, &word) ? word.len
	                                                                                : 0;
}

static bool
decode_b(const Word *word, GByteArray *out)
{
	Base64 state = { 0, 0 };
	guint start = out->len;
	size_t n;

	g_byte_array_set_size(out, start + (guint)word->text_len * 3 / 4 + 3);
	n = base64_step(&state, word->text, word->text_len, out->data + start);
	n += base64_end(&state, out->data + start + n);
	g_byte_array_set_size(out, start + (guint)n);
	return n > 0 || word->text_len == 0;
}

static bool
decode_q(const Word *word, GByteArray *out)
{
	bool good = true;

	for (size_t i = 0; i < word->text_len; i++) {
		char c = word->text[i];
		int high = c == '=' && i + 2 < word->text_len
		                   ? g_ascii_xdigit_value(word->text[i + 1])
		                   : -1;
		int low = high >= 0 ? g_ascii_xdigit_value(word->text[i + 2]) : -1;
		uint8_t byte = (uint8_t)(c == '_' ? ' ' : c);

		if (low >= 0) {
			byte = (uint8_t)(high << 4 | low);
			i += 2;
		} else if (c == '=') {
			good = false;
		}
		g_byte_array_append(out, &byte, 1);
	}
	return good;
}

/* Appends the word's bytes. Returns false when they are not of its encoding. */
static bool
word_decode(const Word *word, GByteArray *out)
{
	return word->encoding == 'B' ? decode_b(word, out) : decode_q(word, out);
}

static void
append_bytes(Decoding *d, const char *bytes, size_t len, const char *label)
{
	size_t text_len = 0;
	g_autofree char *text = charset_to_utf8(bytes, len, label, &text_len, &d->facts->charset);

	g_string_append_len(d->out, text, (gssize)text_len);
}

/* Converts the words that are open. */
static void
flush(Decoding *d)
{
	if (d->bytes->len > 0)
		append_bytes(d, (const char *)d->bytes->data, d->bytes->len, d->charset);
	g_byte_array_set_size(d->bytes, 0);
	d->charset[0] = '\0';
}

static void
take_word(Decoding *d, const Word *word)
{
	if (strlen(d->charset) != word->charset_len ||
	    g_ascii_strncasecmp(d->charset, word->charset, word->charset_len) != 0)
		flush(d);
	memcpy(d->charset, word->charset, word->charset_len);
	d->charset[word->charset_len] = '\0';
	d->facts->words++;
	if (!word_decode(word, d->bytes))
		d->facts->broken_words++;
}

static void
take_plain(Decoding *d, const char *text, size_t len)
{
	flush(d);
	for (size_t i = 0; i < len && !d->facts->raw_8bit; i++)
		d->facts->raw_8bit = (unsigned char)text[i] >= 0x80;
	if (len > 0)
		append_bytes(d, text, len, NULL);
}

/* Returns the next "=?" at or after @p, or @end. */
static const char *
find_word(const char *p, const char *end)
{
	while (p < end && (p = memchr(p, '=', (size_t)(end - p)))) {
		if (p + 1 < end && p[1] == '?')
			return p;
		p++;
	}
	return end;
}

char *
encoded_words_decode(const char *raw, size_t len, EncodedFacts *ret_facts)
{
	const char *start = raw ? raw : ""; /* a field may be empty bytes at no place */
	Decoding d = { .out = g_string_sized_new(MIN(len, HEADER_TEXT_MAX) + 1),
		       .bytes = g_byte_array_new(),
		       .facts = ret_facts };
	const char *end = start + MIN(len, HEADER_TEXT_MAX);
	const char *plain = start; /* text not taken yet */
	const char *p = start;
	bool after_word = false;
	char *text;

	while ((p = find_word(p, end)) < end) {
		const char *gap = plain;
		Word word;

		if (!word_read(p, end, len > HEADER_TEXT_MAX, &word)) {
			ret_facts->broken_words++;
			p += 2;
			continue;
		}
		/* White space between two words is not part of the text (§6.2). */
		while (gap < p && header_is_white(*gap))
			gap++;
		if (gap < p || !after_word)
			take_plain(&d, plain, (size_t)(p - plain));
		take_word(&d, &word);
		after_word = true;
		p += word.len;
		plain = p;
	}
	take_plain(&d, plain, (size_t)(end - plain));
	text = text_clean_len(d.out->str, d.out->len);
	g_string_free(d.out, TRUE);
	g_byte_array_unref(d.bytes);
	return text;
}
