/* SPDX-License-Identifier: MIT */

#include "message/invite.h"

#include <string.h>

#include "message/html-body.h"
#include "message/text-body.h"

/* The properties that a calendar shows, or opens at a click; not those that name a program. */
static const char *const shown[] = { "URL",        "DESCRIPTION",
	                             "LOCATION",   "SUMMARY",
	                             "CONFERENCE", "COMMENT",
	                             "ATTACH",     "X-GOOGLE-CONFERENCE",
	                             "CONTACT",    "X-MICROSOFT-SKYPETEAMSMEETINGURL" };

static const char *const asking[] = { "REQUEST", "PUBLISH", "ADD", "CANCEL" };

/* Lines are folded by a line break and a blank (RFC 5545 §3.1). Returns: (transfer full). */
static GString *
unfold(const char *text, size_t len)
{
	GString *out = g_string_sized_new(len + 1);

	for (size_t i = 0; i < len; i++) {
		size_t lf = text[i] == '\r' && i + 1 < len && text[i + 1] == '\n' ? i + 1 : i;

		if (text[lf] == '\n' && lf + 1 < len &&
		    (text[lf + 1] == ' ' || text[lf + 1] == '\t'))
			i = lf + 1;
		else if (text[i] != '\0')
			g_string_append_c(out, text[i]);
	}
	return out;
}

/* "\n" is a line break, "\," a comma (§3.3.11). In place. */
static void
unescape(char *text)
{
	char *out = text;

	for (; *text; text++) {
		if (*text == '\\' && text[1]) {
			text++;
			*out++ = *text == 'n' || *text == 'N' ? '\n' : *text;
		} else {
			*out++ = *text;
		}
	}
	*out = '\0';
}

/* Whether the property of @line is @name, whatever its parameters. */
static bool
is_property(const char *line, const char *name)
{
	size_t n = strlen(name);

	return g_ascii_strncasecmp(line, name, n) == 0 && (line[n] == ':' || line[n] == ';');
}

/* Returns what stands behind the first colon that is not in quotation marks, or NULL. */
static char *
value_of(char *line)
{
	bool quoted = false;

	for (; *line; line++) {
		if (*line == '"')
			quoted = !quoted;
		if (*line == ':' && !quoted)
			return line + 1;
	}
	return NULL;
}

static void
read_html(char *html, LinkSet *links)
{
	Body scratch = { 0 };

	html_body_read(&scratch, links, html, strlen(html));
	g_free(scratch.text);
	g_free(scratch.unseen);
}

static void
read_line(Inside *inside, char *line, LinkSet *links)
{
	char *value = value_of(line);

	if (!value)
		return;
	if (is_property(line, "ORGANIZER") && !inside->organiser &&
	    g_ascii_strncasecmp(value, "mailto:", 7) == 0)
		inside->organiser = g_strstrip(g_strdup(value + 7));
	if (is_property(line, "METHOD"))
		for (size_t i = 0; i < G_N_ELEMENTS(asking); i++)
			if (g_ascii_strcasecmp(value, asking[i]) == 0)
				inside->invites = true;
	for (size_t i = 0; i < G_N_ELEMENTS(shown); i++) {
		if (!is_property(line, shown[i]))
			continue;
		unescape(value);
		text_links_read(links, value, strlen(value), false);
		return;
	}
	if (is_property(line, "X-ALT-DESC")) {
		unescape(value);
		read_html(value, links);
	}
}

void
invite_read(Inside *inside, const char *text, size_t len, LinkSet *links)
{
	GString *lines = unfold(text, len);

	for (char *line = lines->str, *next = NULL; line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		g_strchomp(line);
		read_line(inside, line, links);
	}
	g_string_free(lines, TRUE);
}
