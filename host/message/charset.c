/* SPDX-License-Identifier: MIT */

#include "message/charset.h"

#include <gmime/gmime.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include "base/limits.h"
#include "web/utf8.h"

#define STRAY_MAX 3

/* How a label's bytes are read. */
typedef enum {
	READ_UTF8,
	READ_ISO_2022_JP,
	READ_TABLE
} Reading;

typedef struct Charset {
	Reading reading;
	UConverter *converter; /* NULL for UTF-8 */
} Charset;

/* Where browsers read a name as more than it says. Every other name is ICU's to know. */
static const struct {
	const char *label, *table;
} read_as[] = {
	{ "us-ascii", "windows-1252" },
	{ "ascii", "windows-1252" },
	{ "ansi_x3.4-1968", "windows-1252" },
	{ "iso-8859-1", "windows-1252" },
	{ "iso8859-1", "windows-1252" },
	{ "iso_8859-1", "windows-1252" },
	{ "latin1", "windows-1252" },
	{ "l1", "windows-1252" },
	{ "iso-8859-9", "windows-1254" },
	{ "iso-8859-11", "windows-874" },
	{ "tis-620", "windows-874" },
	{ "shift_jis", "windows-31j" },
	{ "shift-jis", "windows-31j" },
	{ "sjis", "windows-31j" },
	{ "x-sjis", "windows-31j" },
	{ "ms_kanji", "windows-31j" },
	{ "gb2312", "gb18030" },
	{ "gbk", "gb18030" },
	{ "x-gbk", "gb18030" },
	{ "cp936", "gb18030" },
	{ "gb_2312-80", "gb18030" },
	{ "big5", "big5-hkscs" },
	{ "x-x-big5", "big5-hkscs" },
	{ "euc-kr", "windows-949" },
	{ "ks_c_5601-1987", "windows-949" },
	{ "cp-850", "ibm-850" },
};

/* Opened before the sandbox shuts: what real mail is written in. ICU keeps its tables in memory. */
static const char *const warm[] = {
	"windows-31j",  "euc-jp",       "gb18030",      "big5-hkscs",   "windows-949",
	"koi8-r",       "koi8-u",       "iso-8859-2",   "iso-8859-3",   "iso-8859-4",
	"iso-8859-5",   "iso-8859-6",   "iso-8859-7",   "iso-8859-8",   "iso-8859-10",
	"iso-8859-13",  "iso-8859-14",  "iso-8859-15",  "iso-8859-16",  "windows-874",
	"windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
	"windows-1255", "windows-1256", "windows-1257", "windows-1258", "ibm-850",
	"utf-7",        "utf-16",       "utf-16le",     "utf-16be",     "hz",
};

/* The names by which GMime asks iconv for the charset of a file name (RFC 2231). */
static const char *const iconv_names[] = {
	"iso-2022-jp", "shift_jis",   "cp932",      "euc-jp",     "gb2312",     "gbk",
	"gb18030",     "big5",        "euc-kr",     "koi8-r",     "koi8-u",     "cp1250",
	"cp1251",      "cp1252",      "cp1253",     "cp1254",     "cp1255",     "cp1256",
	"cp1257",      "cp1258",      "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-7",
	"iso-8859-9",  "iso-8859-15", "us-ascii",
};

static GHashTable *charsets; /* label, lower case → Charset; only names that are known */

/* Returns: (transfer full), NULL when nobody knows @label (lower case). */
static Charset *
charset_open(const char *label)
{
	const char *table = label;
	Reading reading = READ_TABLE;
	UConverter *converter = NULL;
	Charset *charset;

	for (size_t i = 0; i < G_N_ELEMENTS(read_as); i++)
		if (strcmp(read_as[i].label, label) == 0)
			table = read_as[i].table;
	if (strcmp(table, "utf-8") == 0 || strcmp(table, "utf8") == 0) {
		reading = READ_UTF8;
	} else if (g_str_has_prefix(table, "iso-2022-jp") || strcmp(table, "csiso2022jp") == 0) {
		/* The tables of ICU lack the vendor characters that Japanese mail uses daily. */
		reading = READ_ISO_2022_JP;
		table = "windows-31j";
	}
	if (reading != READ_UTF8) {
		UErrorCode error = U_ZERO_ERROR;

		converter = ucnv_open(table, &error);
		if (U_FAILURE(error))
			return NULL;
		if (ucnv_getType(converter) == UCNV_UTF8)
			reading = READ_UTF8;
	}
	charset = g_new(Charset, 1);
	*charset = (Charset){ reading, converter };
	return charset;
}

/* Returns the charset declared as @label, NULL when there is no such. Borrowed. */
static const Charset *
charset_find(const char *label)
{
	g_autofree char *lower = NULL;
	Charset *charset;

	if (!label || !*label || strlen(label) > CHARSET_LABEL_MAX)
		return NULL;
	lower = g_ascii_strdown(label, -1);
	g_strstrip(g_strdelimit(lower, "'\"", ' '));
	charset = g_hash_table_lookup(charsets, lower);
	if (!charset && (charset = charset_open(lower)))
		g_hash_table_insert(charsets, g_steal_pointer(&lower), charset);
	return charset;
}

void
charset_init(void)
{
	if (charsets)
		return;
	charsets = g_hash_table_new(g_str_hash, g_str_equal);
	for (size_t i = 0; i < G_N_ELEMENTS(warm); i++)
		charset_find(warm[i]);
	for (size_t i = 0; i < G_N_ELEMENTS(read_as); i++)
		charset_find(read_as[i].label);
	/* Never closed: glibc unloads a converter's module with its last user. */
	for (size_t i = 0; i < G_N_ELEMENTS(iconv_names); i++)
		(void)g_iconv_open("UTF-8", iconv_names[i]);
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

static size_t
count_replacements(const char *text, size_t len)
{
	size_t n = 0;
	const char *p = text;

	while ((p = memchr(p, 0xef, len - (size_t)(p - text)))) {
		if (len - (size_t)(p - text) >= 3 && memcmp(p, "\xef\xbf\xbd", 3) == 0)
			n++;
		p++;
	}
	return n;
}

static char *
from_utf8(const char *data, size_t len, size_t *ret_len, size_t *ret_broken)
{
	char *out;

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

static char *
from_table(UConverter *converter, const char *data, size_t len, size_t *ret_len, size_t *ret_broken)
{
	UErrorCode error = U_ZERO_ERROR;
	int32_t room = (int32_t)len + 16;
	g_autofree UChar *wide = NULL;
	char *out;
	int32_t wide_len;
	int32_t out_len = 0;

	ucnv_reset(converter);
	wide = g_new(UChar, (size_t)room);
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

/* JIS X 0208 row and cell to their two bytes in Shift_JIS. */
static void
put_jis(GByteArray *out, uint8_t row, uint8_t cell)
{
	uint8_t lead = (uint8_t)((row - 0x21) / 2 + 0x81);
	uint8_t trail = (uint8_t)(row % 2 ? cell + 0x1f + (cell >= 0x60) : cell + 0x7e);
	uint8_t pair[2] = { (uint8_t)(lead > 0x9f ? lead + 0x40 : lead), trail };

	g_byte_array_append(out, pair, 2);
}

/* RFC 1468 and what Japanese mailers make of it: half-width kana, vendor rows, 8-bit Shift_JIS. */
static GByteArray *
jis_to_shift_jis(const uint8_t *data, size_t len)
{
	GByteArray *out = g_byte_array_sized_new((guint)len + 1);
	enum {
		ASCII,
		KANJI,
		KANA
	} set = ASCII;

	for (size_t i = 0; i < len;) {
		const uint8_t *p = data + i;
		size_t left = len - i;

		if (left >= 3 && p[0] == 0x1b && p[1] == '$' && (p[2] == 'B' || p[2] == '@')) {
			set = KANJI;
			i += 3;
		} else if (left >= 4 && p[0] == 0x1b && p[1] == '$' && p[2] == '(') {
			set = KANJI;
			i += 4;
		} else if (left >= 3 && p[0] == 0x1b && p[1] == '(') {
			set = p[2] == 'I' ? KANA : ASCII;
			i += 3;
		} else if (set == KANJI && left >= 2 && p[0] >= 0x21 && p[0] <= 0x7e &&
		           p[1] >= 0x21 && p[1] <= 0x7e) {
			put_jis(out, p[0], p[1]);
			i += 2;
		} else if (set == KANA && p[0] >= 0x21 && p[0] <= 0x5f) {
			g_byte_array_append(out, &(uint8_t){ p[0] | 0x80 }, 1);
			i++;
		} else {
			/* A line's end brings ASCII back, whatever was left open. */
			set = *p == '\n' || *p == '\r' ? ASCII : set;
			g_byte_array_append(out, p, 1);
			i++;
		}
	}
	return out;
}

static char *
from_charset(const Charset *charset, const char *data, size_t len, size_t *ret_len,
             size_t *ret_broken)
{
	g_autoptr(GByteArray) sjis = NULL;

	switch (charset->reading) {
	case READ_UTF8: return from_utf8(data, len, ret_len, ret_broken);
	case READ_TABLE: return from_table(charset->converter, data, len, ret_len, ret_broken);
	case READ_ISO_2022_JP:
		sjis = jis_to_shift_jis((const uint8_t *)data, len);
		return from_table(charset->converter, (const char *)sjis->data, sjis->len, ret_len,
		                  ret_broken);
	}
	g_assert_not_reached();
}

static bool
is_ascii(const char *data, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)data[i] >= 0x80)
			return false;
	return true;
}

/* Whether at least one character of more than one byte is written as UTF-8 writes it. */
static bool
has_utf8_sequence(const char *data, size_t len)
{
	for (size_t i = 0; i + 1 < len; i++) {
		unsigned char c = (unsigned char)data[i];
		size_t n = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : c >= 0xc2 ? 2 : 0;

		if (n > 0 && i + n <= len && utf8_valid(data + i, n))
			return true;
	}
	return false;
}

/*
 * What the bytes look like when no name helps: the first charset of a short list that reads them
 * without a mistake. Western text is last, since it reads anything.
 */
static const Charset *
guess(const char *data, size_t len)
{
	static const char *const candidates[] = { "euc-jp", "shift_jis" };

	if (utf8_valid(data, len))
		return charset_find("utf-8");
	for (size_t i = 0; i < G_N_ELEMENTS(candidates); i++) {
		const Charset *charset = charset_find(candidates[i]);
		size_t broken = 0;
		size_t out_len = 0;
		size_t kana = 0;
		g_autofree char *text = from_charset(charset, data, len, &out_len, &broken);

		/* Japanese is not written without hiragana and katakana (E3 81-83 xx). */
		for (size_t k = 0; k + 2 < out_len; k++)
			kana += (unsigned char)text[k] == 0xe3 &&
			        (unsigned char)text[k + 1] >= 0x81 &&
			        (unsigned char)text[k + 1] <= 0x83;
		if (broken == 0 && kana * 8 > out_len / 3)
			return charset;
	}
	return charset_find("windows-1252");
}

/* Which charset to believe when the bytes contradict @declared; NULL for @declared itself. */
static const Charset *
contradicting(const Charset *declared, const char *data, size_t len, size_t broken)
{
	/* A few stray bytes are what the reader sees as such; a whole text is not misspelt UTF-8. */
	if (declared->reading == READ_UTF8)
		return broken <= STRAY_MAX || has_utf8_sequence(data, len) ? NULL :
		                                                             guess(data, len);
	if (declared->reading == READ_ISO_2022_JP || broken > 0)
		return utf8_valid(data, len) ? charset_find("utf-8") : NULL;
	return NULL;
}

char *
charset_to_utf8(const char *data, size_t len, const char *label, size_t *ret_len,
                CharsetFacts *ret_facts)
{
	const Charset *charset = charset_find(label);
	const Charset *other;
	size_t broken = 0;
	char *text;

	if (!charset) {
		bool plain = is_ascii(data, len);

		ret_facts->unknown = ret_facts->unknown || (label && *label);
		ret_facts->undeclared = ret_facts->undeclared || (!(label && *label) && !plain);
		charset = plain && memchr(data, 0x1b, len) ? charset_find("iso-2022-jp")
		          : plain                          ? charset_find("utf-8")
		                                           : guess(data, len);
		text = from_charset(charset, data, len, ret_len, &broken);
		ret_facts->broken += broken;
		return text;
	}
	text = from_charset(charset, data, len, ret_len, &broken);
	other = broken > 0 || (charset->reading == READ_ISO_2022_JP && !is_ascii(data, len))
	                ? contradicting(charset, data, len, broken)
	                : NULL;
	/* U+FFFD that was sent as such is not broken: a valid text says what it says. */
	if (other && other != charset) {
		g_free(text);
		ret_facts->mislabelled = true;
		text = from_charset(other, data, len, ret_len, &broken);
	}
	ret_facts->broken += broken;
	return text;
}
