/* SPDX-License-Identifier: MIT */

#include "report/writer.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"

static void
begin_value(Writer *writer, const char *key)
{
	if (writer->comma)
		g_string_append_c(writer->out, ',');
	if (key) {
		g_string_append_c(writer->out, '"');
		g_string_append(writer->out, key);
		g_string_append_len(writer->out, "\":", 2);
	}
	writer->comma = true;
}

static void
begin(Writer *writer, const char *key, char bracket)
{
	begin_value(writer, key);
	g_string_append_c(writer->out, bracket);
	writer->comma = false;
}

static void
end(Writer *writer, char bracket)
{
	g_string_append_c(writer->out, bracket);
	writer->comma = true;
}

void
writer_begin_object(Writer *writer, const char *key)
{
	begin(writer, key, '{');
}

void
writer_end_object(Writer *writer)
{
	end(writer, '}');
}

void
writer_begin_array(Writer *writer, const char *key)
{
	begin(writer, key, '[');
}

void
writer_end_array(Writer *writer)
{
	end(writer, ']');
}

/* Returns the length of the plain start of @text: printable ASCII that needs no escape. */
static size_t
plain_length(const char *text)
{
	size_t n = 0;

	while (text[n] > ' ' - 1 && text[n] < 0x7f && text[n] != '"' && text[n] != '\\')
		n++;
	return n;
}

static void
escape(GString *out, const char *text)
{
	while (*text) {
		size_t n = strcspn(text, "\"\\");

		g_string_append_len(out, text, (gssize)n);
		text += n;
		if (*text) {
			g_string_append_c(out, '\\');
			g_string_append_c(out, *text++);
		}
	}
}

void
writer_text(Writer *writer, const char *key, const char *value)
{
	size_t plain;

	if (!value)
		return;
	begin_value(writer, key);
	g_string_append_c(writer->out, '"');
	plain = plain_length(value);
	if (value[plain] == '\0' && plain <= TEXT_MAX) {
		g_string_append_len(writer->out, value, (gssize)plain);
	} else {
		g_autofree char *visible = text_visible(value);

		escape(writer->out, visible);
	}
	g_string_append_c(writer->out, '"');
}

void
writer_word(Writer *writer, const char *key, const char *value)
{
	begin_value(writer, key);
	g_string_append_c(writer->out, '"');
	g_string_append(writer->out, value);
	g_string_append_c(writer->out, '"');
}

void
writer_number(Writer *writer, const char *key, gint64 value)
{
	char text[24];
	char *p = text + sizeof(text);
	guint64 rest = value < 0 ? -(guint64)value : (guint64)value;

	do
		*--p = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (value < 0)
		*--p = '-';
	begin_value(writer, key);
	g_string_append_len(writer->out, p, text + sizeof(text) - p);
}

void
writer_bool(Writer *writer, const char *key, bool value)
{
	begin_value(writer, key);
	g_string_append(writer->out, value ? "true" : "false");
}

void
writer_flag(Writer *writer, const char *key, bool value)
{
	if (value)
		writer_bool(writer, key, true);
}

void
writer_null(Writer *writer, const char *key)
{
	begin_value(writer, key);
	g_string_append_len(writer->out, "null", 4);
}
