/* SPDX-License-Identifier: MIT */

#include "message/header.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"

/* Returns the offset after the line at @pos, its end (without CR and LF) in *ret_end. */
static size_t
line_end(const char *raw, size_t len, size_t pos, size_t *ret_end)
{
	const char *lf = memchr(raw + pos, '\n', len - pos);
	size_t end = lf ? (size_t)(lf - raw) : len;

	*ret_end = end > pos && raw[end - 1] == '\r' ? end - 1 : end;
	return lf ? end + 1 : len;
}

static bool
starts_with(const char *raw, size_t len, size_t pos, const char *prefix)
{
	size_t n = strlen(prefix);

	return len - pos >= n && g_ascii_strncasecmp(raw + pos, prefix, n) == 0;
}

size_t
header_start(const char *raw, size_t len)
{
	size_t pos = 0;
	size_t end = 0;

	if (starts_with(raw, len, pos, "From ") || starts_with(raw, len, pos, ">From "))
		pos = line_end(raw, len, pos, &end);
	while (pos < len && starts_with(raw, len, pos, "X-Mozilla-"))
		pos = line_end(raw, len, pos, &end);
	return pos;
}

/* Returns the length of the field name at @pos, 0 when the line is no field (RFC 5322 §2.2). */
static size_t
name_length(const char *raw, size_t pos, size_t end)
{
	for (size_t i = pos; i < end; i++) {
		if (raw[i] == ':')
			return i - pos;
		if ((unsigned char)raw[i] <= ' ' || (unsigned char)raw[i] >= 0x7f) {
			/* Old mail has "Subject : x"; white space may stand before the colon. */
			size_t colon = i;

			while (colon < end && (raw[colon] == ' ' || raw[colon] == '\t'))
				colon++;
			return colon < end && raw[colon] == ':' ? i - pos : 0;
		}
	}
	return 0;
}

/* The name lies behind its header, in one piece. */
static Header *
header_new(const char *name, size_t len)
{
	Header *header = g_malloc(sizeof(Header) + len + 1);
	char *copy = (char *)(header + 1);

	*header = (Header){ .name = copy };
	memcpy(copy, name, len);
	copy[len] = '\0';
	return header;
}

GPtrArray *
header_scan(const char *raw, size_t len, size_t start, size_t *ret_end)
{
	GPtrArray *headers = g_ptr_array_new_full(32, (GDestroyNotify)header_free);
	Header *last = NULL;
	size_t pos = start;

	*ret_end = len;
	while (pos < len) {
		size_t end = 0;
		size_t next = line_end(raw, len, pos, &end);
		size_t name = 0;

		if (end == pos) {
			*ret_end = next;
			break;
		}
		if (raw[pos] == ' ' || raw[pos] == '\t') {
			if (last)
				last->raw_len = (size_t)(raw + end - last->raw);
			pos = next;
			continue;
		}
		last = NULL;
		name = name_length(raw, pos, end);
		if (name > 0 && name <= HEADER_NAME_MAX && headers->len < HEADERS_MAX) {
			const char *value = memchr(raw + pos + name, ':', end - pos - name);

			last = header_new(raw + pos, name);
			last->raw = value + 1;
			last->raw_len = (size_t)(raw + end - last->raw);
			last->offset = pos;
			g_ptr_array_add(headers, last);
		}
		pos = next;
	}
	return headers;
}

void
header_free(Header *header)
{
	g_free(header);
}

const Header *
header_find(const GPtrArray *headers, const char *name, unsigned skip)
{
	for (guint i = 0; i < headers->len; i++) {
		const Header *h = g_ptr_array_index(headers, i);

		/* Most names differ in their first letter, and no field's begins with another mark.
		 */
		if ((h->name[0] ^ name[0]) & 0x5f)
			continue;
		if (g_ascii_strcasecmp(h->name, name) == 0 && skip-- == 0)
			return h;
	}
	return NULL;
}

unsigned
header_count(const GPtrArray *headers, const char *name)
{
	unsigned count = 0;

	while (header_find(headers, name, count))
		count++;
	return count;
}

char *
header_value(const Header *h)
{
	return h ? text_clean_len(h->raw, h->raw_len) : NULL;
}
