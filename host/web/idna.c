/* SPDX-License-Identifier: MIT */

#include "web/idna.h"

#include <glib.h>
#include <string.h>
#include <unicode/uidna.h>
#include <unicode/unorm2.h>

#include "base/limits.h"
#include "data/idna-changes.h"
#include "web/utf8.h"

#define OPTIONS                                                                     \
	(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | \
	 UIDNA_NONTRANSITIONAL_TO_UNICODE)
#define IGNORED                                                                                    \
	(UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | \
	 UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4)

#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER     0x200d
#define IDEOGRAPHIC_STOP      0x3002
#define MAPPED_MAX            32 /* code units one character may become */

static UIDNA *idna;
static const UNormalizer2 *fold;

bool
idna_init(void)
{
	UErrorCode code = U_ZERO_ERROR;

	if (idna)
		return true;
	fold = unorm2_getNFKCCasefoldInstance(&code);
	if (U_SUCCESS(code))
		idna = uidna_openUTS46(OPTIONS, &code);
	return idna;
}

/* Returns what @c maps to where tables newer than ICU's may know better, 0 for nothing. */
static gunichar
change(gunichar c)
{
	for (size_t i = 0; i < G_N_ELEMENTS(idna_changes) && c >= idna_changes[i].first; i++) {
		if (c > idna_changes[i].last)
			continue;
		return idna_changes[i].becomes ? idna_changes[i].becomes + c - idna_changes[i].first
		                               : 0;
	}
	return c;
}

size_t
idna_to_ascii(const char *domain, size_t len, char *out, size_t size)
{
	UErrorCode code = U_ZERO_ERROR;
	UIDNAInfo info = UIDNA_INFO_INITIALIZER;
	char text[URL_IDNA_MAX + 1]; /* no change is longer than what it replaces */
	int32_t n = 0;

	if (len > URL_IDNA_MAX || !idna_init())
		return 0;
	for (const char *p = domain; p < domain + len; p = g_utf8_next_char(p)) {
		gunichar c = change(g_utf8_get_char(p));

		if (c || !*p)
			n += (int32_t)utf8_put(text + n, c);
	}
	n = uidna_nameToASCII_UTF8(idna, text, n, out, (int32_t)size, &info, &code);
	if (U_FAILURE(code) || n < 0 || (size_t)n > size || (info.errors & ~(uint32_t)IGNORED))
		return 0;
	return (size_t)n;
}

static bool
is_disguised(gunichar c)
{
	UErrorCode code = U_ZERO_ERROR;
	UChar text[2], mapped[MAPPED_MAX];
	int32_t len = 0, n = 0;

	if (c < 0x80 || c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER)
		return false;
	if (c == IDEOGRAPHIC_STOP)
		return true;
	U16_APPEND_UNSAFE(text, len, c);
	n = unorm2_normalize(fold, text, len, mapped, MAPPED_MAX, &code);
	if (U_FAILURE(code))
		return false;
	for (int32_t i = 0; i < n; i++)
		if (mapped[i] >= 0x80 && mapped[i] != IDEOGRAPHIC_STOP)
			return false;
	return true;
}

bool
idna_has_disguised(const char *domain, size_t len)
{
	if (len > URL_IDNA_MAX || !idna_init())
		return false;
	for (const char *p = domain; p < domain + len; p = g_utf8_next_char(p))
		if (is_disguised(g_utf8_get_char(p)))
			return true;
	return false;
}

/* Whether every character can be seen and leaves the others in their places. */
static bool
is_displayable(const char *text)
{
	const unsigned hidden = 1U << G_UNICODE_CONTROL | 1U << G_UNICODE_FORMAT |
	                        1U << G_UNICODE_UNASSIGNED | 1U << G_UNICODE_PRIVATE_USE |
	                        1U << G_UNICODE_SURROGATE | 1U << G_UNICODE_LINE_SEPARATOR |
	                        1U << G_UNICODE_PARAGRAPH_SEPARATOR |
	                        1U << G_UNICODE_SPACE_SEPARATOR;

	for (const char *p = text; *p; p = g_utf8_next_char(p))
		if (1U << g_unichar_type(g_utf8_get_char(p)) & hidden)
			return false;
	return true;
}

char *
idna_to_unicode(const char *host)
{
	UErrorCode code = U_ZERO_ERROR;
	UIDNAInfo info = UIDNA_INFO_INITIALIZER;
	size_t len = strlen(host), size = 4 * URL_IDNA_MAX + 1;
	g_autofree char *text = NULL;
	int32_t n = 0;

	if (len > URL_IDNA_MAX || !g_strstr_len(host, (gssize)len, "xn--") || !idna_init())
		return NULL;
	text = g_malloc(size);
	n = uidna_nameToUnicodeUTF8(idna, host, (int32_t)len, text, (int32_t)size - 1, &info,
	                            &code);
	if (U_FAILURE(code) || (info.errors & ~(uint32_t)IGNORED))
		return NULL;
	text[n] = '\0';
	return is_displayable(text) ? g_steal_pointer(&text) : NULL;
}
