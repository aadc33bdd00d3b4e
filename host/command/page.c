/* SPDX-License-Identifier: MIT */

#include "command/page.h"

#include <string.h>

#include "command/columns.h"

#define LABEL 14 /* columns of a label, the gap included */

static const char *
tone_code(Tone tone)
{
	switch (tone) {
	case TONE_PLAIN: return "";
	case TONE_DIM: return "\033[2m";
	case TONE_BOLD: return "\033[1m";
	case TONE_FAIL: return "\033[1;31m";
	case TONE_WARN: return "\033[33m";
	case TONE_NOTE: return "\033[36m";
	case TONE_UNKNOWN: return "\033[35m";
	case TONE_VERIFIED: return "\033[1;32m";
	}
	g_assert_not_reached();
}

static void
append(Page *page, Tone tone, const char *text, size_t len)
{
	bool coloured = page->style->colour && tone != TONE_PLAIN && len > 0;

	if (coloured)
		g_string_append(page->out, tone_code(tone));
	g_string_append_len(page->out, text, (gssize)len);
	if (coloured)
		g_string_append(page->out, "\033[0m");
}

static void
append_spaces(Page *page, size_t n)
{
	for (size_t i = 0; i < n; i++)
		g_string_append_c(page->out, ' ');
}

void
page_gap(Page *page)
{
	g_string_append_c(page->out, '\n');
}

/*
 * Writes @text from column @left on; the caller has written the start of the first line. What
 * begins the lines below is @rest, in the tone @rest_tone, or spaces.
 */
static void
append_wrapped(Page *page, size_t left, Tone tone, const char *text, const char *rest)
{
	size_t columns = page->width > left + 10 ? page->width - left : 10;
	bool first = true;

	do {
		size_t taken = columns_break(text, columns);
		size_t len = taken;

		while (len > 0 && text[len - 1] == ' ')
			len--;
		if (!first && rest)
			g_string_append(page->out, rest);
		else if (!first)
			append_spaces(page, left);
		append(page, tone, text, len);
		g_string_append_c(page->out, '\n');
		text += taken;
		text += strspn(text, " ");
		first = false;
	} while (*text);
}

void
page_line(Page *page, size_t indent, Tone tone, const char *text)
{
	append_spaces(page, indent);
	append_wrapped(page, indent, tone, text, NULL);
}

void
page_lesson(Page *page, const char *key)
{
	page_line(page, PAGE_INDENT, TONE_DIM, page_word(page, key));
}

void
page_row_lesson(Page *page, const char *key)
{
	page_line(page, PAGE_INDENT + LABEL, TONE_DIM, page_word(page, key));
}

void
page_labelled(Page *page, const char *word, Tone tone, const char *text)
{
	size_t used = columns_of(word);

	append_spaces(page, PAGE_INDENT);
	append(page, TONE_DIM, word, strlen(word));
	append_spaces(page, used < LABEL ? LABEL - used : 1);
	append_wrapped(page, PAGE_INDENT + LABEL, tone, text, NULL);
}

void
page_row(Page *page, const char *label, Tone tone, const char *text)
{
	page_labelled(page, page_word(page, label), tone, text);
}

void
page_marked(Page *page, const char *mark, Tone tone, const char *text)
{
	size_t used = 1 + columns_of(mark);

	append_spaces(page, 1);
	append(page, tone, mark, strlen(mark));
	append_spaces(page, used < PAGE_INDENT ? PAGE_INDENT - used : 1);
	append_wrapped(page, PAGE_INDENT, TONE_PLAIN, text, NULL);
}

void
page_numbered(Page *page, unsigned number, const char *text)
{
	g_autofree char *start = g_strdup_printf("%*u  ", PAGE_STEP - 2, number);

	append(page, TONE_BOLD, start, strlen(start));
	append_wrapped(page, PAGE_STEP, TONE_PLAIN, text, NULL);
}

void
page_boxed(Page *page, Tone box, const char *mark, Tone tone, const char *text)
{
	g_autoptr(GString) rest = g_string_new(NULL);
	size_t hang = *mark ? columns_of(mark) + 1 : 0;
	Page edge = *page;

	edge.out = rest;
	append(&edge, box, "┃ ", strlen("┃ "));
	g_string_append(page->out, rest->str);
	append(page, box, mark, strlen(mark));
	append_spaces(page, *mark ? 1 : 0);
	append_spaces(&edge, hang);
	append_wrapped(page, 2 + hang, tone, text, rest->str);
}

void
page_rule(Page *page, Tone tone, const char *corner, const char *line)
{
	g_autoptr(GString) rule = g_string_new(corner);

	for (size_t i = columns_of(corner); i < page->width; i++)
		g_string_append(rule, line);
	append(page, tone, rule->str, rule->len);
	g_string_append_c(page->out, '\n');
}

void
page_heading(Page *page, const char *key)
{
	g_autofree char *corner = g_strdup_printf("── %s ", page_word(page, key));

	page_gap(page);
	page_rule(page, TONE_BOLD, corner, "─");
}
