/* SPDX-License-Identifier: MIT */

#include "owner/told.h"

#include <string.h>

#include "base/text.h"
#include "message/charset.h"
#include "owner/bounds.h"
#include "owner/whois-text.h"

char *
told_bytes(const json_t *text, size_t *ret_len)
{
	const char *p = json_string_value(text);
	const char *end;
	GString *bytes;

	if (!p)
		return NULL;
	end = p + json_string_length(text);
	bytes = g_string_sized_new((gsize)(end - p));
	while (p < end) {
		gunichar c = g_utf8_get_char(p);

		g_string_append_c(bytes, c <= 0xff ? (char)c : '?');
		p = g_utf8_next_char(p);
	}
	*ret_len = bytes->len;
	return g_string_free(bytes, FALSE);
}

/* Writes @text as lines: every other control character is a space, and CR LF one line's end. */
static void
keep_lines(char *text)
{
	char *out = text;

	for (const char *p = text; *p; p++) {
		if (*p == '\r' && p[1] == '\n')
			continue;
		*out++ = *p == '\r' ? '\n' : g_ascii_iscntrl(*p) && *p != '\n' ? ' ' : *p;
	}
	*out = '\0';
}

char *
told_text(const char *server, const char *bytes, size_t len)
{
	char *text = whois_text(server, bytes, len);

	text[text_cut(text, strlen(text), OWNER_TEXT_MAX)] = '\0';
	keep_lines(text);
	return text;
}

static bool
is_one_of(const char *text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}

bool
told_is_redaction(const char *text)
{
	/* Registries' and registrars' own words in the place of a value. */
	static const char *const parts[] = {
		"redacted",
		"not disclosed",
		"data protected",
		"gdpr masked",
		"statutory mask",
		"non-public data",
		"not publicly available",
		"hidden upon",
		"withheld for privacy purposes",
		"can not be publicly disclosed",
		"公開されて",
		"非公開",
	};
	static const char *const wholes[] = { "private person", "hidden", "private" };
	g_autofree char *lower = text ? g_ascii_strdown(text, -1) : NULL;

	for (size_t i = 0; lower && i < G_N_ELEMENTS(parts); i++)
		if (strstr(lower, parts[i]))
			return true;
	return lower && is_one_of(lower, wholes, G_N_ELEMENTS(wholes));
}

/* What a form is filled with that wants a value where there is none. */
static bool
is_filler(const char *text)
{
	static const char *const fillers[] = { "n/a", "none", "not applicable", "null", "-",
		                               "--",  "." };
	g_autofree char *lower = g_ascii_strdown(text, -1);

	return is_one_of(lower, fillers, G_N_ELEMENTS(fillers));
}

bool
told_set(char **field, const char *value)
{
	g_autofree char *clean = *field || !value ? NULL : text_clean(value);

	if (clean && *clean && !is_filler(clean) && !told_is_redaction(clean))
		*field = g_steal_pointer(&clean);
	return *field != NULL;
}

bool
told_set_word(char **field, const char *word)
{
	if (!*field)
		*field = g_strdup(word);
	return *field != NULL;
}

void
told_add(GPtrArray *list, const char *value)
{
	g_autofree char *clean = value ? text_clean(value) : NULL;

	if (!clean || !*clean || list->len >= OWNER_LIST_MAX ||
	    g_ptr_array_find_with_equal_func(list, clean, g_str_equal, NULL))
		return;
	g_ptr_array_add(list, g_steal_pointer(&clean));
}
