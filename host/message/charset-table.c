/* SPDX-License-Identifier: MIT */

#include "message/charset-table.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>
#include <unicode/ucnv_cb.h>

#include "base/limits.h"

/* Names without what ICU, too, skips in them: "iso88591" is ISO-8859-1 and iso_8859-1. */
static const struct {
	const char *table;
	Reading reading;
	const char *labels;
} known[] = {
	{ "utf-8", READ_UTF8, "utf8 unicode11utf8 unicode20utf8 xunicode20utf8" },
	{ "utf-16le", READ_TABLE, "utf16 utf16le unicode ucs2 csunicode iso10646ucs2 unicodefeff" },
	{ "utf-16be", READ_TABLE, "utf16be unicodefffe" },
	{ "utf-7", READ_TABLE, "utf7 unicode11utf7 csunicode11utf7" },
	{ "windows-1252", READ_ASCII, "usascii ascii ansix341968 ansix341986 iso646us us isoir6" },
	{ "windows-1252", READ_TABLE,
	  "iso88591 iso885911987 latin1 l1 isoir100 csisolatin1 cp819 ibm819 xcp1252" },
	{ "windows-1254", READ_TABLE,
	  "iso88599 iso885991989 latin5 l5 isoir148 csisolatin5 xcp1254" },
	{ "windows-874", READ_TABLE, "iso885911 tis620 dos874" },
	{ "iso-8859-8", READ_TABLE, "iso88598i iso88598e logical visual" },
	{ "windows-1250", READ_TABLE, "xcp1250" },
	{ "windows-1251", READ_TABLE, "xcp1251" },
	/* The tables of ICU lack the vendor characters that Japanese mail uses daily. */
	{ "windows-31j", READ_ISO_2022_JP,
	  "iso2022jp csiso2022jp iso2022jp1 iso2022jp2 iso2022jp3 iso2022jp2004 iso2022jpms cp50220 "
	  "cp50221 cp50222" },
	{ "windows-31j", READ_TABLE,
	  "shiftjis sjis xsjis mskanji csshiftjis cp932 ms932 windows31j windows932 cswindows31j" },
	{ "euc-jp", READ_TABLE, "eucjp xeucjp cseucpkdfmtjapanese eucjpms cp51932" },
	{ "gb18030", READ_TABLE,
	  "gb2312 gbk gb18030 xgbk cp936 ms936 windows936 gb231280 chinese csgb2312 csiso58gb231280 "
	  "isoir58 euccn" },
	{ "big5-hkscs", READ_TABLE, "big5 big5hkscs xxbig5 cnbig5 csbig5 cp950 ms950" },
	{ "windows-949", READ_TABLE,
	  "euckr cseuckr korean ksc5601 ksc56011987 ksc56011989 csksc56011987 ksx1001 isoir149 cp949 "
	  "ms949 windows949 uhc" },
};

/* Opened before the sandbox shuts, beside the above. ICU keeps its tables in memory. */
static const char *const warm[] = {
	"koi8-r",       "koi8-u",       "iso-8859-2",   "iso-8859-3",   "iso-8859-4",
	"iso-8859-5",   "iso-8859-6",   "iso-8859-7",   "iso-8859-10",  "iso-8859-13",
	"iso-8859-14",  "iso-8859-15",  "iso-8859-16",  "windows-1250", "windows-1251",
	"windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
	"windows-1257", "windows-1258", "ibm-850",      "ibm-866",      "macintosh",
};

static GHashTable *charsets; /* name as in known[] → Charset; only names that are known */

static void
write_replacement(const void *context, UConverterToUnicodeArgs *args, const char *bytes,
                  int32_t len, UConverterCallbackReason reason, UErrorCode *error)
{
	static const UChar replacement = 0xfffd;

	(void)context;
	(void)bytes;
	(void)len;
	if (reason > UCNV_IRREGULAR)
		return;
	*error = U_ZERO_ERROR;
	ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

/* Whether ASCII means itself, everywhere: there is no escape to anything else. */
static bool
contains_ascii(UConverter *converter, char first, char last)
{
	UConverterType type = ucnv_getType(converter);
	UErrorCode error = U_ZERO_ERROR;
	UChar wide[129];
	char ascii[128];
	int32_t n = 0;

	if (type != UCNV_SBCS && type != UCNV_MBCS && type != UCNV_LATIN_1)
		return false;
	for (int c = first; c <= last; c++)
		ascii[n++] = (char)c;
	if (ucnv_toUChars(converter, wide, G_N_ELEMENTS(wide), ascii, n, &error) != n)
		return false;
	for (int32_t i = 0; i < n; i++)
		if (wide[i] != (UChar)ascii[i])
			return false;
	return true;
}

/* ICU would write SUB (U+001A) for some bytes that are no character, which nobody would see. */
static UConverter *
converter_open(const char *table)
{
	UErrorCode error = U_ZERO_ERROR;
	UConverter *converter = ucnv_open(table, &error);

	if (U_FAILURE(error))
		return NULL;
	ucnv_setToUCallBack(converter, write_replacement, NULL, NULL, NULL, &error);
	return converter;
}

/* Whether @label is one of the words of @labels. */
static bool
is_listed(const char *labels, const char *label, size_t len)
{
	for (const char *p = labels; (p = strstr(p, label)); p += len)
		if ((p == labels || p[-1] == ' ') && (p[len] == '\0' || p[len] == ' '))
			return true;
	return false;
}

/* Returns: (transfer full), NULL when nobody knows @label. */
static Charset *
charset_open(const char *label)
{
	size_t len = strlen(label);
	Charset charset = { .reading = READ_TABLE };
	bool known_name = false;

	for (size_t i = 0; i < G_N_ELEMENTS(known) && !known_name; i++) {
		if (!is_listed(known[i].labels, label, len))
			continue;
		known_name = true;
		charset.reading = known[i].reading;
		if (charset.reading != READ_UTF8)
			charset.converter = converter_open(known[i].table);
	}
	if (charset.reading == READ_UTF8)
		return g_memdup2(&charset, sizeof(charset));
	if (!known_name) {
		charset.converter = converter_open(label);
		if (charset.converter && !contains_ascii(charset.converter, ' ', '~'))
			g_clear_pointer(&charset.converter, ucnv_close);
	}
	if (!charset.converter)
		return NULL;
	charset.plain = contains_ascii(charset.converter, '\0', '\x7f');
	return g_memdup2(&charset, sizeof(charset));
}

/*
 * Letters and digits only, without leading zeros, as ICU compares names; so there is a bound to
 * the spellings one charset has. Returns false for what is no name, or an option ("x,version=1").
 */
static bool
normalise(const char *label, char *out)
{
	size_t n = 0;

	for (const char *p = label; *p; p++) {
		if (*p == ',' || n == CHARSET_LABEL_MAX)
			return false;
		if (!g_ascii_isalnum(*p) ||
		    (*p == '0' && (n == 0 || !g_ascii_isdigit(out[n - 1])) &&
		     g_ascii_isdigit(p[1])))
			continue;
		out[n++] = g_ascii_tolower(*p);
	}
	out[n] = '\0';
	return n > 0;
}

const Charset *
charset_find(const char *label)
{
	char name[CHARSET_LABEL_MAX + 1];
	Charset *charset;

	if (!label || !normalise(label, name))
		return NULL;
	charset = g_hash_table_lookup(charsets, name);
	if (!charset && (charset = charset_open(name)))
		g_hash_table_insert(charsets, g_strdup(name), charset);
	return charset;
}

void
charset_table_init(void)
{
	if (charsets)
		return;
	charsets = g_hash_table_new(g_str_hash, g_str_equal);
	for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
		g_autofree char *first = g_strndup(known[i].labels, strcspn(known[i].labels, " "));

		charset_find(first);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(warm); i++)
		charset_find(warm[i]);
}
