/* SPDX-License-Identifier: MIT */

#include "message/charset.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>
#include <unicode/ustring.h>

#include "base/limits.h"
#include "message/charset-table.h"
#include "message/iso-2022-jp.h"
#include "web/utf8.h"

#define SAMPLE    ((size_t)8 * 1024) /* bytes looked at to guess */
#define STRAY_MAX 1                  /* broken bytes that are damage, whatever else the text is */

void
charset_init(void)
{
	charset_table_init();
}

/* Returns: (transfer full): the text with a NUL behind it that is not counted. */
static char *
terminated(char *text, size_t len, size_t *ret_len)
{
	text = g_realloc(text, len + 1);
	text[len] = '\0';
	*ret_len = len;
	return text;
}

/* Counts what a decoder put in place of bytes that are no character. */
static size_t
count_replacements(const char *text, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i + 2 < len; i++)
		n += text[i] == '\xef' && text[i + 1] == '\xbf' && text[i + 2] == '\xbd';
	return n;
}

static char *
from_utf8(const char *data, size_t len, size_t *ret_len, size_t *ret_broken)
{
	char *out;

	/* A valid text that has U+FFFD was sent with it. */
	if (utf8_valid(data, len)) {
		*ret_broken = 0;
		out = g_malloc(len + 1);
		memcpy(out, data, len);
		return terminated(out, len, ret_len);
	}
	out = g_malloc(3 * len + 1);
	len = utf8_scrub(data, len, out);
	*ret_broken = count_replacements(out, len);
	return terminated(out, len, ret_len);
}

static bool
is_ascii(const char *data, size_t len)
{
	uint64_t word;
	size_t i = 0;

	for (; i + sizeof(word) <= len; i += sizeof(word)) {
		memcpy(&word, data + i, sizeof(word));
		if (word & UINT64_C(0x8080808080808080))
			return false;
	}
	for (; i < len; i++)
		if ((unsigned char)data[i] >= 0x80)
			return false;
	return true;
}

static char *
from_table(UConverter *converter, const char *data, size_t len, size_t *ret_len, size_t *ret_broken)
{
	UErrorCode error = U_ZERO_ERROR;
	int32_t room = (int32_t)len + 16;
	g_autofree UChar *wide = g_new(UChar, (size_t)room);
	int32_t wide_len;
	int32_t out_len = 0;
	char *out;

	ucnv_reset(converter);
	wide_len = ucnv_toUChars(converter, wide, room, data, (int32_t)len, &error);
	if (error == U_BUFFER_OVERFLOW_ERROR) {
		g_free(wide);
		wide = g_new(UChar, (size_t)wide_len + 1);
		error = U_ZERO_ERROR;
		wide_len = ucnv_toUChars(converter, wide, wide_len + 1, data, (int32_t)len, &error);
	}
	if (U_FAILURE(error))
		wide_len = 0;
	out = g_malloc(3 * (size_t)wide_len + 1);
	error = U_ZERO_ERROR;
	u_strToUTF8WithSub(out, 3 * wide_len + 1, &out_len, wide, wide_len, 0xfffd, NULL, &error);
	*ret_broken = count_replacements(out, (size_t)out_len);
	return terminated(out, (size_t)out_len, ret_len);
}

static char *
from_charset(const Charset *charset, const char *data, size_t len, size_t *ret_len,
             size_t *ret_broken)
{
	g_autoptr(GByteArray) sjis = NULL;

	/* Most text is ASCII, whatever is declared. */
	if (charset->plain && is_ascii(data, len))
		return from_utf8(data, len, ret_len, ret_broken);
	switch (charset->reading) {
	case READ_UTF8: return from_utf8(data, len, ret_len, ret_broken);
	case READ_ASCII:
	case READ_TABLE: return from_table(charset->converter, data, len, ret_len, ret_broken);
	case READ_ISO_2022_JP:
		sjis = iso_2022_jp_to_shift_jis((const uint8_t *)data, len);
		return from_table(charset->converter, (const char *)sjis->data, sjis->len, ret_len,
		                  ret_broken);
	}
	g_assert_not_reached();
}

/* Counts the characters of @text (UTF-8) beyond ASCII, and of them hiragana and katakana. */
static size_t
count_characters(const char *text, size_t len, size_t *ret_kana)
{
	size_t n = 0;

	*ret_kana = 0;
	for (size_t i = 0; i < len; i++) {
		n += (unsigned char)text[i] >= 0xc2;
		/* U+3040 to U+30FF are E3 81-83 xx. */
		*ret_kana += i + 2 < len && (unsigned char)text[i] == 0xe3 &&
		             (unsigned char)text[i + 1] >= 0x81 &&
		             (unsigned char)text[i + 1] <= 0x83;
	}
	return n;
}

/*
 * What the bytes look like when no name helps: the first charset of a short list that reads them
 * without a mistake. Western text is last, since it reads anything.
 */
static const Charset *
guess(const char *data, size_t len)
{
	static const char *const candidates[] = { "euc-jp", "shift_jis" };
	size_t cut = len > SAMPLE; /* through one character */

	if (utf8_valid(data, len))
		return charset_find("utf-8");
	for (size_t i = 0; i < G_N_ELEMENTS(candidates); i++) {
		const Charset *charset = charset_find(candidates[i]);
		size_t broken = 0;
		size_t out_len = 0;
		size_t kana = 0;
		g_autofree char *text =
			from_charset(charset, data, MIN(len, SAMPLE), &out_len, &broken);
		size_t beyond = count_characters(text, out_len, &kana);

		/* Japanese is not written without kana; Western text read so has none. */
		if (broken <= cut && kana * 8 > beyond)
			return charset;
	}
	return charset_find("windows-1252");
}

/* The charset a byte order mark tells, which goes before every name. NULL when there is none. */
static const Charset *
marked(const char *data, size_t len)
{
	if (len >= 2 && memcmp(data, "\xff\xfe", 2) == 0)
		return charset_find("utf-16le");
	if (len >= 2 && memcmp(data, "\xfe\xff", 2) == 0)
		return charset_find("utf-16be");
	return len >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0 ? charset_find("utf-8") : NULL;
}

/*
 * Which charset to believe when the bytes, read as @text, contradict @declared; NULL when they do
 * not. A few broken bytes in good UTF-8 are damage, not another charset.
 */
static const Charset *
contradicting(const Charset *declared, const char *data, size_t len, const char *text,
              size_t text_len, size_t broken)
{
	size_t kana = 0;

	switch (declared->reading) {
	case READ_UTF8:
		/* Each U+FFFD is itself one character. A single stray byte the reader sees as such.
		 */
		return broken > STRAY_MAX && broken * 2 > count_characters(text, text_len, &kana)
		               ? guess(data, len)
		               : NULL;
	case READ_ASCII: return is_ascii(data, len) ? NULL : guess(data, len);
	case READ_ISO_2022_JP:
		if (is_ascii(data, len))
			return NULL;
		return broken > 0 && !memchr(data, 0x1b, len) ? guess(data, len)
		       : utf8_valid(data, len)                ? charset_find("utf-8")
		                                              : NULL;
	case READ_TABLE: return broken > 0 && utf8_valid(data, len) ? charset_find("utf-8") : NULL;
	}
	g_assert_not_reached();
}

/* Text under no name, or under one that nobody knows. */
static char *
from_undeclared(const char *data, size_t len, size_t *ret_len, size_t *ret_broken)
{
	const Charset *charset = NULL;

	if (!is_ascii(data, len))
		charset = guess(data, len);
	else
		charset = charset_find(memchr(data, 0x1b, len) ? "iso-2022-jp" : "utf-8");
	return from_charset(charset, data, len, ret_len, ret_broken);
}

char *
charset_to_utf8(const char *data, size_t len, const char *label, size_t *ret_len,
                CharsetFacts *ret_facts)
{
	const Charset *charset;
	const Charset *other;
	size_t broken = 0;
	char *text;

	data = data ? data : "";
	charset = marked(data, len);
	if (!charset)
		charset = charset_find(label);
	if (!charset) {
		bool named = label && *label;

		ret_facts->unknown |= named;
		ret_facts->undeclared |= !named && !is_ascii(data, len);
		text = from_undeclared(data, len, ret_len, &broken);
		ret_facts->broken += broken;
		return text;
	}
	text = from_charset(charset, data, len, ret_len, &broken);
	other = contradicting(charset, data, len, text, *ret_len, broken);
	if (other && other != charset) {
		g_free(text);
		ret_facts->mislabelled = true;
		text = from_charset(other, data, len, ret_len, &broken);
	}
	ret_facts->broken += broken;
	return text;
}
