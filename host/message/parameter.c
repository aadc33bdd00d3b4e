/* SPDX-License-Identifier: MIT */

#include "message/parameter.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "message/encoded-word.h"
#include "message/header.h"

/* One "name=value" in place; the name's "*0*" (RFC 2231) is taken apart. */
typedef struct Parameter {
	const char *name;
	size_t name_len;
	int section;  /* -1 when there is no number */
	bool encoded; /* the value is percent-encoded */
	bool spaces;  /* may stand in a value without quotes: mailers write file names so */
	GString *value;
} Parameter;

/* What is known of the parameter that is looked for. */
typedef struct Found {
	const char *name;
	GString *plain;
	GString *whole; /* name*=, encoded */
	GString *sections[PARAMETER_SECTIONS_MAX];
	bool encoded[PARAMETER_SECTIONS_MAX];
} Found;

static const char *
skip_white(const char *p, const char *end)
{
	while (p < end && header_is_white(*p))
		p++;
	return p;
}

/* Past a quoted string. A backslash is one only before what needs it: names hold Windows paths. */
static const char *
read_quoted(const char *p, const char *end, GString *value)
{
	for (p++; p < end && *p != '"'; p++) {
		if (*p == '\\' && p + 1 < end && (p[1] == '"' || p[1] == '\\'))
			p++;
		if (*p != '\r' && *p != '\n')
			g_string_append_c(value, *p);
	}
	return p;
}

/* Reads the value at @p and returns where the next parameter's semicolon may stand. */
static const char *
read_value(const char *p, const char *end, bool spaces, GString *value)
{
	g_string_truncate(value, 0);
	p = skip_white(p, end);
	if (p < end && *p == '"') {
		p = read_quoted(p, end, value);
		while (p < end && *p != ';')
			p++;
		return p;
	}
	for (; p < end && *p != ';' && (spaces || !header_is_white(*p)); p++)
		if (*p != '\r' && *p != '\n')
			g_string_append_c(value, *p);
	while (p < end && *p != ';')
		p++;
	while (value->len > 0 && header_is_white(value->str[value->len - 1]))
		g_string_truncate(value, value->len - 1);
	return p;
}

/* Takes "*", "*0" or "*0*" off the name's end. */
static void
read_section(Parameter *parameter)
{
	const char *star = memchr(parameter->name, '*', parameter->name_len);
	const char *end = parameter->name + parameter->name_len;

	parameter->section = -1;
	parameter->encoded = star && end[-1] == '*';
	if (!star)
		return;
	parameter->name_len = (size_t)(star - parameter->name);
	for (star++; star < end && g_ascii_isdigit(*star); star++)
		parameter->section = MIN(MAX(parameter->section, 0) * 10 + (*star - '0'),
		                         PARAMETER_SECTIONS_MAX);
}

/* Reads the parameter at or after @p; returns where to go on, NULL at the end. */
static const char *
read_parameter(const char *p, const char *end, Parameter *ret)
{
	const char *stop;

	while (p < end && (*p == ';' || header_is_white(*p)))
		p++;
	if (p >= end)
		return NULL;
	ret->name = p;
	while (p < end && *p != '=' && *p != ';')
		p++;
	stop = p;
	while (stop > ret->name && header_is_white(stop[-1]))
		stop--;
	ret->name_len = (size_t)(stop - ret->name);
	if (p >= end || *p == ';') {
		ret->name_len = 0;
		return p;
	}
	p = read_value(p + 1, end, ret->spaces, ret->value);
	read_section(ret);
	return p;
}

static void
keep(GString **place, const GString *value)
{
	if (!*place)
		*place = g_string_new_len(value->str, (gssize)value->len);
}

static void
found_add(Found *found, const Parameter *parameter)
{
	if (parameter->name_len != strlen(found->name) ||
	    g_ascii_strncasecmp(parameter->name, found->name, parameter->name_len) != 0)
		return;
	if (parameter->section < 0) {
		keep(parameter->encoded ? &found->whole : &found->plain, parameter->value);
	} else if (parameter->section < PARAMETER_SECTIONS_MAX &&
	           !found->sections[parameter->section]) {
		keep(&found->sections[parameter->section], parameter->value);
		found->encoded[parameter->section] = parameter->encoded;
	}
}

/* Appends @value; of an encoded first one the charset and language (utf-8'en') are taken off. */
static void
append(GByteArray *out, const GString *value, bool encoded, char **ret_charset)
{
	const char *p = value->str;
	const char *end = p + value->len;

	if (encoded && ret_charset) {
		const char *language = memchr(p, '\'', value->len);
		const char *text =
			language ? memchr(language + 1, '\'', (size_t)(end - language - 1)) : NULL;

		if (text) {
			*ret_charset = g_strndup(p, (size_t)(language - p));
			p = text + 1;
		}
	}
	for (; p < end; p++) {
		uint8_t byte = (uint8_t)*p;

		if (encoded && byte == '%' && end - p > 2 && g_ascii_isxdigit(p[1]) &&
		    g_ascii_isxdigit(p[2])) {
			byte = (uint8_t)(g_ascii_xdigit_value(p[1]) << 4 |
			                 g_ascii_xdigit_value(p[2]));
			p += 2;
		}
		g_byte_array_append(out, &byte, 1);
	}
}

static void
found_done(Found *found)
{
	GString **all[] = { &found->plain, &found->whole };

	for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
		if (*all[i])
			g_string_free(*all[i], TRUE);
	for (size_t i = 0; i < PARAMETER_SECTIONS_MAX; i++)
		if (found->sections[i])
			g_string_free(found->sections[i], TRUE);
}

/* Returns the offset after the value that stands before the parameters. */
static size_t
main_length(const char *raw, size_t len)
{
	const char *semicolon = memchr(raw, ';', MIN(len, PARAMETERS_MAX));

	return semicolon ? (size_t)(semicolon - raw) : MIN(len, PARAMETERS_MAX);
}

/* Like parameter_bytes(); *ret_charset is RFC 2231's, NULL when it says none. */
static GByteArray *
find(const char *raw, size_t len, const char *name, char **ret_charset)
{
	const char *end = raw + MIN(len, PARAMETERS_MAX);
	const char *p = raw + main_length(raw, len);
	Parameter parameter = { .spaces = g_str_has_suffix(name, "name"),
		                .value = g_string_new(NULL) };
	Found found = { .name = name };
	GByteArray *out = NULL;

	while ((p = read_parameter(p, end, &parameter)))
		found_add(&found, &parameter);
	if (found.whole || found.sections[0] || found.plain)
		out = g_byte_array_new();
	if (found.whole) {
		append(out, found.whole, true, ret_charset);
	} else if (found.sections[0]) {
		for (size_t i = 0; i < PARAMETER_SECTIONS_MAX && found.sections[i]; i++)
			append(out, found.sections[i], found.encoded[i],
			       i == 0 ? ret_charset : NULL);
	} else if (found.plain) {
		append(out, found.plain, false, NULL);
	}
	found_done(&found);
	g_string_free(parameter.value, TRUE);
	return out;
}

char *
parameter_main(const char *raw, size_t len)
{
	g_autofree char *text = text_clean_len(raw, main_length(raw, len));

	/* Behind a space or a comma stand comments and parameters whose semicolon is missing. */
	text[strcspn(text, " ,(")] = '\0';
	return g_ascii_strdown(text, -1);
}

GByteArray *
parameter_bytes(const char *raw, size_t len, const char *name)
{
	g_autofree char *charset = NULL;
	GByteArray *bytes = find(raw, len, name, &charset);

	if (bytes) {
		g_byte_array_append(bytes, (const uint8_t *)"", 1);
		g_byte_array_set_size(bytes, bytes->len - 1);
	}
	return bytes;
}

char *
parameter_text(const char *raw, size_t len, const char *name)
{
	g_autofree char *charset = NULL;
	g_autoptr(GByteArray) bytes = find(raw, len, name, &charset);
	g_autofree char *text = NULL;
	CharsetFacts charset_facts = { 0 };
	EncodedFacts facts = { 0 };
	const char *data = bytes && bytes->len > 0 ? (const char *)bytes->data : "";
	size_t text_len = 0;

	if (!bytes)
		return NULL;
	if (!charset)
		return encoded_words_decode(data, bytes->len, &facts);
	text = charset_to_utf8(data, bytes->len, charset, &text_len, &charset_facts);
	return text_clean_len(text, text_len);
}
