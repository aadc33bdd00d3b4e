/* SPDX-License-Identifier: MIT */

#include "checks/subject.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* Words that filters write, in lower case. Brackets of any kind or asterisks stand around them. */
static const char *const words[] = {
	"spam",           "possible spam", "suspected spam", "probable spam", "bulk",
	"junk",           "phishing",      "meiwaku",        "迷惑メール",    "迷惑メールの可能性",
	"迷惑メール疑い", "スパム"
};

static bool
is_frame(gunichar c)
{
	return c < 0x80 ? strchr("[]{}<>*()-_! ", (int)c) && c : c == 0x3010 || c == 0x3011;
}

/* "spam", "spam?", "spam:##", "spam 7.5": the word, then nothing but marks and digits. */
static bool
is_word(const char *inner, size_t len)
{
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
		size_t n = strlen(words[i]);

		if (len < n || g_ascii_strncasecmp(inner, words[i], n) != 0)
			continue;
		while (n < len && strchr(":#*?! .0123456789/", inner[n]))
			n++;
		if (n == len)
			return true;
	}
	return false;
}

char *
subject_stamp(const char *subject, char **ret_rest)
{
	const char *start = subject;
	const char *inner_end;
	const char *end;

	if (ret_rest)
		*ret_rest = g_strdup(subject);
	while (*start && is_frame(g_utf8_get_char(start)))
		start = g_utf8_next_char(start);
	inner_end = start;
	while (*inner_end && !strchr("[]{}<>*()", *inner_end) &&
	       g_utf8_get_char(inner_end) != 0x3011 && g_utf8_get_char(inner_end) != 0x3010)
		inner_end = g_utf8_next_char(inner_end);
	end = inner_end;
	while (*end && *end != '[' && g_utf8_get_char(end) != 0x3010 &&
	       is_frame(g_utf8_get_char(end)))
		end = g_utf8_next_char(end);
	/* Without something around it the word belongs to the subject. */
	if (start == subject || end == inner_end || !is_word(start, (size_t)(inner_end - start)))
		return NULL;
	if (ret_rest) {
		g_free(*ret_rest);
		*ret_rest = g_strdup(end);
	}
	return g_strchomp(g_strndup(subject, (size_t)(end - subject)));
}
