/* SPDX-License-Identifier: MIT */

#include "message/entity.h"

#include <string.h>

#include "message/parameter.h"

static const struct {
	const char *name;
	GMimeContentEncoding encoding;
} encodings[] = {
	{ "base64", GMIME_CONTENT_ENCODING_BASE64 },
	{ "quoted-printable", GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE },
	{ "x-uuencode", GMIME_CONTENT_ENCODING_UUENCODE },
	{ "x-uue", GMIME_CONTENT_ENCODING_UUENCODE },
	{ "uuencode", GMIME_CONTENT_ENCODING_UUENCODE },
	{ "uue", GMIME_CONTENT_ENCODING_UUENCODE },
};

/* Of a field that stands there twice mail programs read the first. */
static GMimeContentEncoding
read_encoding(const GPtrArray *headers)
{
	const Header *h = header_find(headers, "Content-Transfer-Encoding", 0);
	g_autofree char *name = h ? parameter_main(h->raw, h->raw_len) : NULL;

	for (size_t i = 0; name && i < G_N_ELEMENTS(encodings); i++)
		if (strcmp(name, encodings[i].name) == 0)
			return encodings[i].encoding;
	return GMIME_CONTENT_ENCODING_DEFAULT;
}

void
entity_init(Entity *entity, const char *raw, size_t start, size_t end, const char *type)
{
	const Header *h;

	*entity = (Entity){ .raw = raw, .end = end };
	entity->headers = header_scan(raw, end, start, &entity->body);
	entity->encoding = read_encoding(entity->headers);
	h = header_find(entity->headers, "Content-Type", 0);
	entity->type = h ? parameter_main(h->raw, h->raw_len) : g_strdup(type);
	/* RFC 2045 §5.2: what is no type is plain text. */
	if (!strchr(entity->type, '/')) {
		g_free(entity->type);
		entity->type = g_strdup("text/plain");
	}
}

void
entity_done(Entity *entity)
{
	g_ptr_array_unref(entity->headers);
	g_free(entity->type);
}

char *
entity_parameter(const Entity *entity, const char *field, const char *name)
{
	const Header *h = header_find(entity->headers, field, 0);

	return h ? parameter_text(h->raw, h->raw_len, name) : NULL;
}

bool
entity_is_disposed(const Entity *entity, const char *disposition)
{
	const Header *h = header_find(entity->headers, "Content-Disposition", 0);
	g_autofree char *value = h ? parameter_main(h->raw, h->raw_len) : NULL;

	return value && strcmp(value, disposition) == 0;
}

char *
entity_filename(const Entity *entity)
{
	char *name = entity_parameter(entity, "Content-Disposition", "filename");

	return name ? name : entity_parameter(entity, "Content-Type", "name");
}

static size_t
line_end(const Splitter *splitter, size_t pos)
{
	const char *lf = memchr(splitter->raw + pos, '\n', splitter->end - pos);

	return lf ? (size_t)(lf - splitter->raw) : splitter->end;
}

/*
 * Whether the line whose delimiter ends at @pos is one: nothing may follow but "--", which closes
 * the multipart, and white space.
 */
static bool
is_delimiter(const Splitter *splitter, size_t pos, size_t end, bool *ret_closes)
{
	bool closes = end - pos >= 2 && memcmp(splitter->raw + pos, "--", 2) == 0;

	for (size_t i = closes ? pos + 2 : pos; i < end; i++)
		if (!g_ascii_isspace(splitter->raw[i]))
			return false;
	*ret_closes = closes;
	return true;
}

/*
 * Finds the next delimiter line at or after the line end at @pos. *ret_start is where its line
 * begins, *ret_next the end of the line.
 */
static bool
find_delimiter(const Splitter *splitter, size_t pos, size_t *ret_start, size_t *ret_next,
               bool *ret_closes)
{
	const GByteArray *delimiter = splitter->delimiter;

	while (pos < splitter->end) {
		const char *found = memmem(splitter->raw + pos, splitter->end - pos,
		                           delimiter->data, delimiter->len);
		size_t line = found ? (size_t)(found - splitter->raw) + 1 : splitter->end;
		size_t end = line_end(splitter, line);

		if (!found)
			return false;
		if (is_delimiter(splitter, line - 1 + delimiter->len, end, ret_closes)) {
			*ret_start = line;
			*ret_next = end;
			return true;
		}
		pos = end;
	}
	return false;
}

bool
splitter_init(Splitter *splitter, const Entity *entity)
{
	const Header *h = header_find(entity->headers, "Content-Type", 0);
	g_autoptr(GByteArray) boundary = h ? parameter_bytes(h->raw, h->raw_len, "boundary") : NULL;
	size_t start = 0;

	*splitter = (Splitter){ .raw = entity->raw, .end = entity->end };
	if (!boundary || boundary->len == 0)
		return false;
	splitter->delimiter = g_byte_array_sized_new(boundary->len + 3);
	g_byte_array_append(splitter->delimiter, (const uint8_t *)"\n--", 3);
	g_byte_array_append(splitter->delimiter, boundary->data, boundary->len);
	/* The header's last line end is also the one before a delimiter that follows at once. */
	return find_delimiter(splitter, entity->body > 0 ? entity->body - 1 : 0, &start,
	                      &splitter->pos, &splitter->closed);
}

void
splitter_done(Splitter *splitter)
{
	if (splitter->delimiter)
		g_byte_array_unref(splitter->delimiter);
}

bool
splitter_next(Splitter *splitter, size_t *ret_start, size_t *ret_end)
{
	size_t start = MIN(splitter->pos + 1, splitter->end);
	size_t end = splitter->end;
	size_t next = splitter->end;
	bool closes = true; /* a missing last delimiter ends with the body */

	if (splitter->closed || start == splitter->end)
		return false;
	if (find_delimiter(splitter, splitter->pos, &end, &next, &closes)) {
		/* The line end before a delimiter belongs to it. */
		end--;
		if (end > start && splitter->raw[end - 1] == '\r')
			end--;
	}
	splitter->pos = next;
	splitter->closed = closes;
	*ret_start = start;
	*ret_end = MAX(start, end);
	return true;
}
