/* SPDX-License-Identifier: MIT */

#include "report/writer.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"

/* GString's own functions cost more than the few bytes that most of what is written has. */
static void
put(Writer *writer, const char *data, size_t len)
{
	GString *out = writer->out;
	size_t at = out->len;

	if (at + len < out->allocated_len)
		out->len += len;
	else
		g_string_set_size(out, at + len);
	memcpy(out->str + at, data, len);
	out->str[out->len] = '\0';
}

static void
begin_value(Writer *writer, const char *key)
{
	if (writer->comma)
		put(writer, ",", 1);
	if (key) {
		put(writer, "\"", 1);
		put(writer, key, strlen(key));
		put(writer, "\":", 2);
	}
	writer->comma = true;
}

static void
begin(Writer *writer, const char *key, char bracket)
{
	begin_value(writer, key);
	put(writer, &bracket, 1);
	writer->comma = false;
}

static void
end(Writer *writer, char bracket)
{
	put(writer, &bracket, 1);
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
escape(Writer *writer, const char *text)
{
	while (*text) {
		size_t n = strcspn(text, "\"\\");

		put(writer, text, n);
		text += n;
		if (*text) {
			put(writer, "\\", 1);
			put(writer, text++, 1);
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
	put(writer, "\"", 1);
	plain = plain_length(value);
	if (value[plain] == '\0' && plain <= TEXT_MAX) {
		put(writer, value, plain);
	} else {
		g_autofree char *visible = text_visible(value);

		escape(writer, visible);
	}
	put(writer, "\"", 1);
}

void
writer_lines(Writer *writer, const char *key, const char *value, size_t max)
{
	const char *end;

	if (!value)
		return;
	begin_value(writer, key);
	put(writer, "\"", 1);
	end = value + text_cut(value, strlen(value), max);
	while (value < end) {
		const char *stop = memchr(value, '\n', (size_t)(end - value));
		g_autofree char *line = g_strndup(value, (size_t)((stop ? stop : end) - value));
		g_autofree char *visible = text_visible(line);

		escape(writer, visible);
		if (stop)
			put(writer, "\\n", 2);
		value = stop ? stop + 1 : end;
	}
	put(writer, "\"", 1);
}

void
writer_word(Writer *writer, const char *key, const char *value)
{
	begin_value(writer, key);
	put(writer, "\"", 1);
	put(writer, value, strlen(value));
	put(writer, "\"", 1);
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
	put(writer, p, (size_t)(text + sizeof(text) - p));
}

void
writer_decimal(Writer *writer, const char *key, double value)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];

	g_ascii_formatd(text, sizeof(text), "%.4f", value);
	begin_value(writer, key);
	put(writer, text, strlen(text));
}

void
writer_bool(Writer *writer, const char *key, bool value)
{
	begin_value(writer, key);
	put(writer, value ? "true" : "false", value ? strlen("true") : strlen("false"));
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
	put(writer, "null", strlen("null"));
}
