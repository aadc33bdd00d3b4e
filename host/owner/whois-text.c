/* SPDX-License-Identifier: MIT */

#include "owner/whois-text.h"

#include <string.h>

#include "base/text.h"
#include "message/charset.h"
#include "owner/bounds.h"

#define TAB   8
#define WHITE " \t\r\f\v"

/* Whether a charset is chosen by ISO-2022-JP's escape sequences (RFC 1468). */
static bool
has_escapes(const char *text, size_t len)
{
	for (size_t i = 0; i + 1 < len; i++) {
		if (text[i] == '\x1b' && (text[i + 1] == '(' || text[i + 1] == '$'))
			return true;
	}
	return false;
}

char *
whois_text(const char *server, const char *text, size_t len)
{
	CharsetFacts facts = { 0 };
	const char *charset = whois_server(server)->charset;
	g_autofree char *plain = NULL;
	char *out = NULL;

	if (len > WHOIS_SIZE_MAX)
		len = text_cut(text, len, WHOIS_SIZE_MAX);
	plain = g_malloc(len + 1);
	for (size_t i = 0; i < len; i++)
		plain[i] = text[i] == '\0' ? ' ' : text[i];
	if (has_escapes(plain, len))
		charset = "iso-2022-jp";
	else if (g_utf8_validate(plain, (gssize)len, NULL))
		charset = "utf-8";
	else if (!charset)
		charset = "iso-8859-1";
	out = charset_to_utf8(plain, len, charset, &len, &facts);
	return out;
}

static void
line_clear(gpointer data)
{
	WhoisLine *line = data;

	g_free(line->label);
}

static void
trim(const char **text, size_t *len)
{
	while (*len > 0 && strchr(WHITE, **text)) {
		(*text)++;
		(*len)--;
	}
	while (*len > 0 && strchr(WHITE, (*text)[*len - 1]))
		(*len)--;
}

char *
whois_plain_label(const char *text, size_t len)
{
	const char *open = text + MIN(strcspn(text, "(["), len);
	const char *other = g_strstr_len(text, (gssize)len, " / ");
	GString *out = NULL;

	if (open > text)
		len = (size_t)(open - text);
	if (other && other < text + len) {
		len -= (size_t)(other + 3 - text);
		text = other + 3;
	}
	while (len > 0 && strchr("* \t", *text)) {
		text++;
		len--;
	}
	while (len > 0 && strchr(". \t:", text[len - 1]))
		len--;
	if (len == 0)
		return NULL;
	out = g_string_sized_new(len);
	for (size_t i = 0; i < len; i++) {
		bool white = strchr(WHITE, text[i]) != NULL;

		if (!white)
			g_string_append_c(out, g_ascii_tolower(text[i]));
		else if (out->len > 0 && out->str[out->len - 1] != ' ')
			g_string_append_c(out, ' ');
	}
	return g_string_free(out, out->len == 0);
}

static void
set_value(WhoisLine *line, const char *value)
{
	line->value = value;
	line->value_len = (size_t)(line->text + line->len - value);
	trim(&line->value, &line->value_len);
}

/* "[label] value", and before it "a. " in some of JPRS' forms, "a " in those of .my. */
static bool
read_bracket(WhoisLine *line)
{
	const char *open = line->text, *end = line->text + line->len, *shut = NULL;

	if (line->len > 3 && g_ascii_islower(open[0]) && strchr(". ", open[1]) &&
	    strchr(" [", open[2]))
		open += 2;
	while (open < end && *open == ' ')
		open++;
	if (open == end || *open != '[')
		return false;
	shut = memchr(open, ']', (size_t)(end - open));
	if (!shut)
		return false;
	line->label = whois_plain_label(open + 1, (size_t)(shut - open - 1));
	line->bracket = true;
	set_value(line, shut + 1);
	return line->label != NULL;
}

/* Returns: the colon behind a label, or NULL; that of "http://" is none. */
static const char *
find_colon(const WhoisLine *line)
{
	const char *end = line->text + MIN(line->len, WHOIS_LABEL_MAX);
	const char *colon = memchr(line->text, ':', (size_t)(end - line->text));

	if (!colon || g_str_has_prefix(colon, "://"))
		return NULL;
	return colon;
}

/* Returns: the end of the dots that lead to a value without a colon, or NULL. */
static const char *
find_dots(const WhoisLine *line)
{
	const char *end = line->text + MIN(line->len, WHOIS_LABEL_MAX);
	const char *dots = g_strstr_len(line->text, end - line->text, "...");
	const char *p = dots;

	while (p && p < end && *p == '.')
		p++;
	if (!p || p == end || *p != ' ' || dots == line->text)
		return NULL;
	while (p < end && *p == ' ')
		p++;
	return p < end && *p != ':' && !memchr(line->text, ':', (size_t)(dots - line->text)) ? p
	                                                                                     : NULL;
}

static void
read_label(WhoisLine *line)
{
	size_t sentence = whois_sentence(line->text, line->len);
	const char *colon = NULL, *dots = NULL;

	if (sentence > 0) {
		line->label = whois_plain_label(line->text, sentence);
		set_value(line, line->text + sentence);
		return;
	}
	if (read_bracket(line))
		return;
	dots = find_dots(line);
	if (dots) {
		line->label = whois_plain_label(line->text, (size_t)(dots - line->text));
		set_value(line, dots);
		return;
	}
	colon = find_colon(line);
	if (!colon)
		return;
	line->colon = true;
	line->label = whois_plain_label(line->text, (size_t)(colon - line->text));
	line->is_object = line->indent == 0 && g_ascii_islower(line->text[0]);
	set_value(line, colon + 1);
}

static unsigned
columns(const char *text, size_t len)
{
	unsigned n = 0;

	for (size_t i = 0; i < len && (text[i] == ' ' || text[i] == '\t'); i++)
		n = text[i] == '\t' ? (n / TAB + 1) * TAB : n + 1;
	return n;
}

static bool
is_comment(const WhoisLine *line, WhoisLayout layout)
{
	if (line->len == 0)
		return false;
	if (line->text[0] == '%' || line->text[0] == '#')
		return true;
	/* JPRS' notice, line by line: "[ JPRS database provides information ... ]" */
	return layout == WHOIS_BRACKETS && g_str_has_prefix(line->text, "[ ") &&
	       line->text[line->len - 1] == ']';
}

GArray *
whois_lines(const char *text, WhoisLayout layout)
{
	GArray *lines = g_array_new(FALSE, TRUE, sizeof(WhoisLine));

	g_array_set_clear_func(lines, line_clear);
	for (const char *p = text; *p && lines->len < WHOIS_LINES_MAX;) {
		size_t len = strcspn(p, "\n");
		WhoisLine line = { .text = p, .len = len, .indent = columns(p, len) };

		trim(&line.text, &line.len);
		line.comment = is_comment(&line, layout);
		if (line.len > 0 && !line.comment)
			read_label(&line);
		g_array_append_val(lines, line);
		p += len + (p[len] == '\n');
	}
	return lines;
}
