/* SPDX-License-Identifier: MIT */

#include "report/writer.h"

#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "base/text.h"

/*
 * GString's own functions cost more than the few bytes that most of what is written has. Returns
 * where @len bytes, now the last, are to be written.
 */
static char *
grow(Writer *writer, size_t len)
{
	GString *out = writer->out;
	size_t at = out->len;

	if (at + len < out->allocated_len)
		out->len += len;
	else
		g_string_set_size(out, at + len);
	out->str[out->len] = '\0';
	return out->str + at;
}

static void
put(Writer *writer, const char *data, size_t len)
{
	memcpy(grow(writer, len), data, len);
}

/* Begins a value and returns where its @n bytes are to be written. */
static char *
begin_sized(Writer *writer, const char *key, size_t n)
{
	size_t len = key ? strlen(key) : 0;
	char *to = grow(writer, writer->comma + (key ? len + strlen("\"\":") : 0) + n);

	if (writer->comma)
		*to++ = ',';
	if (key) {
		*to = '"';
		memcpy(to + 1, key, len);
		memcpy(to + 1 + len, "\":", 2);
		to += len + strlen("\"\":");
	}
	writer->comma = true;
	return to;
}

static void
begin_value(Writer *writer, const char *key)
{
	(void)begin_sized(writer, key, 0);
}

/* Writes @len bytes that need no escape as a string. */
static void
put_plain(Writer *writer, const char *key, const char *value, size_t len)
{
	char *to = begin_sized(writer, key, len + 2);

	to[0] = to[len + 1] = '"';
	memcpy(to + 1, value, len);
}

static void
begin(Writer *writer, const char *key, char bracket)
{
	*begin_sized(writer, key, 1) = bracket;
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
writer_begin_made(Writer *writer, const GString *made)
{
	memcpy(begin_sized(writer, NULL, made->len), made->str, made->len);
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
	static bool plain[256];
	size_t n = 0;

	if (!plain[' '])
		for (unsigned c = ' '; c < 0x7f; c++)
			plain[c] = c != '"' && c != '\\';
	while (plain[(unsigned char)text[n]])
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
	plain = plain_length(value);
	if (value[plain] == '\0' && plain <= TEXT_MAX) {
		put_plain(writer, key, value, plain);
	} else {
		g_autofree char *visible = text_visible(value);

		begin_value(writer, key);
		put(writer, "\"", 1);
		escape(writer, visible);
		put(writer, "\"", 1);
	}
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
writer_json(Writer *writer, const char *key, const json_t *value)
{
	g_autofree char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);

	begin_value(writer, key);
	put(writer, text, strlen(text));
}

void
writer_word(Writer *writer, const char *key, const char *value)
{
	put_plain(writer, key, value, strlen(value));
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
