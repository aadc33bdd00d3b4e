/* SPDX-License-Identifier: MIT */

#include "owner/whois-standing.h"

#include <string.h>

#include "data/whois-phrases.h"
#include "owner/bounds.h"
#include "owner/whois-text.h"

#define LINES_HEARD 40   /* lines in which no record is told; terms of use may stand before */
#define SHORT_MAX   2048 /* bytes of an answer that is no terms of use */

static bool
has_phrase(const char *text, const char *const *phrases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strstr(text, phrases[i]))
			return true;
	}
	return false;
}

static bool
is_one_of(const char *text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(text, words[i]) == 0)
			return true;
	}
	return false;
}

/*
 * Returns: (transfer full): the first @max lines that are not blank as one in lower case, so that
 * phrases may go over two.
 */
static char *
in_one_line(const GArray *lines, unsigned max)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < lines->len && max > 0; i++) {
		const WhoisLine *line = &g_array_index(lines, WhoisLine, i);

		if (line->len == 0)
			continue;
		max--;
		if (out->len > 0)
			g_string_append_c(out, ' ');
		for (size_t j = 0; j < line->len; j++)
			g_string_append_c(out, g_ascii_tolower(line->text[j]));
	}
	return g_string_free(out, FALSE);
}

/* Whether a line that is no comment ends as one that names a free domain does. */
static bool
has_ending(const GArray *lines)
{
	for (guint i = 0; i < lines->len; i++) {
		const WhoisLine *line = &g_array_index(lines, WhoisLine, i);
		size_t len = line->len;

		while (len > 0 && strchr(".!", line->text[len - 1]))
			len--;
		for (size_t j = 0; !line->label && j < G_N_ELEMENTS(missing_endings); j++) {
			size_t n = strlen(missing_endings[j]);

			if (len > n &&
			    g_ascii_strncasecmp(line->text + len - n, missing_endings[j], n) == 0)
				return true;
		}
	}
	return false;
}

/* Takes what ends a sentence off the end. */
static char *
bare(const char *text)
{
	char *out = g_ascii_strdown(text, -1);
	size_t len = 0;

	g_strstrip(out);
	for (len = strlen(out); len > 0 && strchr(".!? ", out[len - 1]); len--)
		out[len - 1] = '\0';
	return out;
}

static bool
is_throttled(const char *text)
{
	if (has_phrase(text, reduced_phrases, G_N_ELEMENTS(reduced_phrases)))
		return false;
	return has_phrase(text, throttled_phrases, G_N_ELEMENTS(throttled_phrases)) ||
	       (strlen(text) <= SHORT_MAX &&
	        has_phrase(text, short_throttled_phrases, G_N_ELEMENTS(short_throttled_phrases)));
}

Standing
whois_standing(const GArray *lines)
{
	g_autofree char *all = in_one_line(lines, WHOIS_LINES_MAX);
	g_autofree char *text = in_one_line(lines, LINES_HEARD);
	g_autofree char *alone = bare(text);

	/* A page of a proxy says "404 Not Found" of itself. */
	if (strstr(all, "<html") || strstr(all, "<!doctype"))
		return STANDING_UNKNOWN;
	if (is_throttled(all))
		return STANDING_THROTTLED;
	if (has_phrase(text, invalid_phrases, G_N_ELEMENTS(invalid_phrases)))
		return STANDING_UNKNOWN;
	if (has_phrase(text, reserved_phrases, G_N_ELEMENTS(reserved_phrases)))
		return STANDING_RESERVED;
	if (has_phrase(text, missing_phrases, G_N_ELEMENTS(missing_phrases)) || has_ending(lines) ||
	    is_one_of(alone, missing_answers, G_N_ELEMENTS(missing_answers)))
		return STANDING_NOT_FOUND;
	return STANDING_UNKNOWN;
}

bool
whois_state(const char *state, Standing *ret)
{
	g_autofree char *text = bare(state);
	const char *word = text;

	while (*word && strchr("0123456789 ", *word)) /* "220 Available" */
		word++;
	for (size_t i = 0; i < G_N_ELEMENTS(states); i++) {
		size_t len = strlen(states[i].state);

		if (strncmp(word, states[i].state, len) == 0 && !g_ascii_isalnum(word[len])) {
			*ret = states[i].standing;
			return true;
		}
	}
	return false;
}

bool
whois_is_redacted(const char *value)
{
	g_autofree char *text = bare(value);

	return has_phrase(text, redacted_phrases, G_N_ELEMENTS(redacted_phrases)) ||
	       is_one_of(text, redacted_values, G_N_ELEMENTS(redacted_values));
}

bool
whois_is_empty(const char *value)
{
	g_autofree char *text = bare(value);

	return *text == '\0' || is_one_of(text, empty_values, G_N_ELEMENTS(empty_values));
}
