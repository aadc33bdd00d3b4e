/* SPDX-License-Identifier: MIT */

#include "fetch/asn-build.h"

#include <arpa/inet.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "fetch/bounds.h"
#include "fetch/geo-files.h"
#include "fetch/geo-record.h"
#include "fetch/mmdb-write.h"

G_DEFINE_QUARK(asn_error, asn_error)

#define DATABASE_TYPE "fuwake ASN"
#define SKIPPED_SHARE 1000 /* one line in so many may be none */
#define WRONG_SHARE   1000 /* and one end of a range may be another's */

typedef struct Line {
	uint8_t first[MMDB_ADDRESS_SIZE], last[MMDB_ADDRESS_SIZE];
	int family;
	uint32_t asn;
	char *name; /* owned */
} Line;

typedef struct Builder {
	MmdbWriter *writer;
	GHashTable *values; /* "13335 Cloudflare, Inc." → offset of its value */
	uint32_t number_key, name_key;
	AsnCount count;
	bool full;
} Builder;

typedef void (*LineVisit)(const Line *line, void *user);

/* Takes the field up to the next comma. Returns whether it is there and fits. */
static bool
take_field(const char **at, const char *end, char *out, size_t size)
{
	const char *comma = memchr(*at, ',', (size_t)(end - *at));
	size_t len = comma ? (size_t)(comma - *at) : 0;

	if (len == 0 || len >= size)
		return false;
	memcpy(out, *at, len);
	out[len] = '\0';
	*at = comma + 1;
	return true;
}

/* The last field, with quotation marks around it or without (RFC 4180). (transfer full). */
static char *
take_name(const char *at, const char *end)
{
	g_autoptr(GString) name = g_string_new(NULL);
	bool quoted = at < end && *at == '"';

	for (at += quoted; at < end; at++) {
		if (quoted && *at == '"' && ++at == end)
			break;
		g_string_append_c(name, *at);
	}
	return text_clean_len(name->str, name->len);
}

/* IPv4 has its place in the tree at ::/96. */
static int
read_address(const char *text, uint8_t ret[MMDB_ADDRESS_SIZE])
{
	memset(ret, 0, MMDB_ADDRESS_SIZE);
	if (inet_pton(AF_INET, text, ret + MMDB_ADDRESS_SIZE - 4) == 1)
		return AF_INET;
	return inet_pton(AF_INET6, text, ret) == 1 ? AF_INET6 : AF_UNSPEC;
}

/* Takes both ends of a range. */
static bool
take_range(const char **at, const char *end, Line *ret)
{
	char first[INET6_ADDRSTRLEN], last[INET6_ADDRSTRLEN];

	if (!take_field(at, end, first, sizeof(first)) || !take_field(at, end, last, sizeof(last)))
		return false;
	ret->family = read_address(first, ret->first);
	return ret->family != AF_UNSPEC && read_address(last, ret->last) == ret->family &&
	       memcmp(ret->first, ret->last, sizeof(ret->first)) <= 0;
}

static bool
read_line(const char *at, const char *end, Line *ret)
{
	char number[16];
	guint64 asn;

	if (end > at && end[-1] == '\r')
		end--;
	if (end - at > ASN_LINE_MAX || !take_range(&at, end, ret) ||
	    !take_field(&at, end, number, sizeof(number)) ||
	    !g_ascii_string_to_unsigned(number, 10, 1, UINT32_MAX, &asn, NULL))
		return false;
	ret->asn = (uint32_t)asn;
	ret->name = take_name(at, end);
	return true;
}

/* Calls @visit for each line of @table. Returns how many are none. */
static unsigned
foreach_line(GMappedFile *table, LineVisit visit, void *user)
{
	const char *at = g_mapped_file_get_contents(table);
	const char *end = at ? at + g_mapped_file_get_length(table) : NULL; /* an empty file's */
	unsigned skipped = 0;

	while (at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *stop = newline ? newline : end;
		Line line = { 0 };

		if (read_line(at, stop, &line))
			visit(&line, user);
		else
			skipped += stop > at;
		g_free(line.name);
		at = newline ? newline + 1 : end;
	}
	return skipped;
}

static void
put_key(GByteArray *data, const char *key, uint32_t *offset)
{
	if (*offset > 0) {
		mmdb_put_again(data, *offset);
		return;
	}
	*offset = data->len;
	mmdb_put_text(data, key, strlen(key));
}

/* Returns where the value of the line's network stands; it is written at its first line. */
static uint32_t
value_of(Builder *builder, const Line *line)
{
	GByteArray *data = mmdb_writer_data(builder->writer);
	g_autofree char *network = g_strdup_printf("%u %s", line->asn, line->name);
	uint32_t offset = data->len;
	gpointer known;

	if (g_hash_table_lookup_extended(builder->values, network, NULL, &known))
		return GPOINTER_TO_UINT(known);
	g_hash_table_insert(builder->values, g_steal_pointer(&network), GUINT_TO_POINTER(offset));
	mmdb_put_map(data, *line->name ? 2 : 1);
	put_key(data, "autonomous_system_number", &builder->number_key);
	mmdb_put_number(data, line->asn);
	if (*line->name) {
		put_key(data, "autonomous_system_organization", &builder->name_key);
		mmdb_put_text(data, line->name, strlen(line->name));
	}
	return offset;
}

static void
add_line(const Line *line, void *user)
{
	Builder *builder = user;
	uint32_t value = value_of(builder, line);

	builder->count.ranges++;
	builder->full |= mmdb_writer_data(builder->writer)->len > MMDB_DATA_MAX ||
	                 !mmdb_writer_set(builder->writer, line->first, line->last, value);
}

typedef struct Probe {
	const GeoFile *file;
	AsnCount *count;
} Probe;

static bool
is_told(const GeoFile *file, const uint8_t *address, const Line *line)
{
	struct sockaddr_in v4 = { .sin_family = AF_INET };
	struct sockaddr_in6 v6 = { .sin6_family = AF_INET6 };
	const void *asked = line->family == AF_INET ? (const void *)&v4 : (const void *)&v6;
	size_t len = strlen(line->name);
	MMDB_entry_s entry;
	GeoRecord record;

	memcpy(&v4.sin_addr, address + MMDB_ADDRESS_SIZE - 4, 4);
	memcpy(&v6.sin6_addr, address, MMDB_ADDRESS_SIZE);
	if (!geo_file_look(file, asked, &entry))
		return false;
	geo_record_read(&entry, &record);
	return record.asn == line->asn && record.provider.len == len &&
	       (len == 0 || memcmp(record.provider.text, line->name, len) == 0);
}

static void
probe_line(const Line *line, void *user)
{
	const Probe *probe = user;

	probe->count->wrong += !is_told(probe->file, line->first, line);
	probe->count->wrong += !is_told(probe->file, line->last, line);
}

/* Whether what was written tells what the tables tell. */
static bool
prove(GPtrArray *tables, const char *path, AsnCount *count)
{
	g_autoptr(GeoFile) file = geo_file_new(path);
	Probe probe = { file, count };

	if (!file || !geo_file_open(file))
		return false;
	for (guint i = 0; i < tables->len; i++)
		(void)foreach_line(g_ptr_array_index(tables, i), probe_line, &probe);
	return count->wrong <= count->ranges * 2 / WRONG_SHARE;
}

static bool
is_complete(const Builder *builder, GError **error)
{
	const AsnCount *count = &builder->count;

	if (builder->full)
		g_set_error_literal(error, ASN_ERROR, ASN_ERROR_FULL,
		                    "the tables of networks are too large");
	else if (count->ranges == 0)
		g_set_error_literal(error, ASN_ERROR, ASN_ERROR_EMPTY,
		                    "there is nothing in the tables of networks");
	else if (count->skipped > count->ranges / SKIPPED_SHARE)
		g_set_error(error, ASN_ERROR, ASN_ERROR_BROKEN,
		            "%u lines of the tables of networks are broken", count->skipped);
	else
		return true;
	return false;
}

/* Returns: (transfer full) (element-type GMappedFile), NULL with @error. */
static GPtrArray *
open_tables(const char *const *paths, GError **error)
{
	g_autoptr(GPtrArray) tables =
		g_ptr_array_new_with_free_func((GDestroyNotify)g_mapped_file_unref);

	for (; *paths; paths++) {
		GMappedFile *table = g_mapped_file_new(*paths, FALSE, error);

		if (!table)
			return NULL;
		g_ptr_array_add(tables, table);
	}
	return g_steal_pointer(&tables);
}

bool
asn_build(const char *const *tables, const char *path, uint64_t epoch, AsnCount *ret,
          GError **error)
{
	g_autoptr(GPtrArray) mapped = open_tables(tables, error);
	g_autoptr(MmdbWriter) writer = mmdb_writer_new();
	g_autoptr(GHashTable) values = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Builder builder = { .writer = writer, .values = values };

	if (!mapped)
		return false;
	for (guint i = 0; i < mapped->len; i++)
		builder.count.skipped +=
			foreach_line(g_ptr_array_index(mapped, i), add_line, &builder);
	if (!is_complete(&builder, error) ||
	    !mmdb_writer_save(writer, path, DATABASE_TYPE, epoch, error))
		return false;
	if (!prove(mapped, path, &builder.count)) {
		g_set_error(error, ASN_ERROR, ASN_ERROR_WRONG,
		            "%u ends of ranges are not found again", builder.count.wrong);
		return false;
	}
	*ret = builder.count;
	return true;
}
