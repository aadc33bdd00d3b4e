/* SPDX-License-Identifier: MIT */

#include "fetch/mmdb-write.h"

#include <string.h>

#include "fetch/bounds.h"

#define DEPTH     (MMDB_ADDRESS_SIZE * 8)
#define SEPARATOR 16 /* bytes of zero between the tree and the values */

/* What a branch leads to: a node by its number, a value by its offset, or nothing. */
#define VALUE   ((uint32_t)1 << 31)
#define NOTHING UINT32_MAX

typedef enum {
	TYPE_POINTER = 1,
	TYPE_TEXT = 2,
	TYPE_UINT16 = 5,
	TYPE_UINT32 = 6,
	TYPE_MAP = 7,
	TYPE_UINT64 = 9,
	TYPE_ARRAY = 11,
} Type;

typedef struct Node {
	uint32_t branch[2];
} Node;

struct MmdbWriter {
	GArray *nodes; /* Node, the root first */
	GByteArray *data;
};

/* A range while it is laid into the tree. */
typedef struct Range {
	const uint8_t *first, *last;
	unsigned first_len, last_len; /* bits behind which there are only zeros, only ones */
	uint32_t value;
} Range;

static void
add_node(MmdbWriter *writer, uint32_t branches)
{
	Node node = { { branches, branches } };

	g_array_append_val(writer->nodes, node);
}

MmdbWriter *
mmdb_writer_new(void)
{
	MmdbWriter *writer = g_new0(MmdbWriter, 1);

	writer->nodes = g_array_new(FALSE, FALSE, sizeof(Node));
	writer->data = g_byte_array_new();
	add_node(writer, NOTHING);
	return writer;
}

void
mmdb_writer_free(MmdbWriter *writer)
{
	if (!writer)
		return;
	g_array_unref(writer->nodes);
	g_byte_array_unref(writer->data);
	g_free(writer);
}

GByteArray *
mmdb_writer_data(MmdbWriter *writer)
{
	return writer->data;
}

static void
put_big_endian(GByteArray *data, uint64_t number, unsigned bytes)
{
	while (bytes-- > 0) {
		uint8_t byte = (uint8_t)(number >> (8 * bytes));

		g_byte_array_append(data, &byte, 1);
	}
}

/* The type and the size in the first bytes of a value ("Data Field Format"). */
static void
put_head(GByteArray *data, Type type, size_t size)
{
	static const struct {
		size_t from;
		unsigned bytes;
	} longer[] = { { 29, 1 }, { 29 + 256, 2 }, { 29 + 256 + 65536, 3 } };
	unsigned field = (unsigned)MIN(size, 28);
	unsigned n = 0;

	while (n < G_N_ELEMENTS(longer) && size >= longer[n].from)
		field = 29 + n++;
	put_big_endian(data, (type > TYPE_MAP ? 0 : (unsigned)type << 5) | field, 1);
	if (type > TYPE_MAP)
		put_big_endian(data, (unsigned)type - TYPE_MAP, 1);
	if (n > 0)
		put_big_endian(data, size - longer[n - 1].from, longer[n - 1].bytes);
}

void
mmdb_put_map(GByteArray *data, uint32_t pairs)
{
	put_head(data, TYPE_MAP, pairs);
}

void
mmdb_put_text(GByteArray *data, const char *text, size_t len)
{
	put_head(data, TYPE_TEXT, len);
	g_byte_array_append(data, (const guint8 *)text, (guint)len);
}

/* Without the zeros in front. */
static void
put_unsigned(GByteArray *data, Type type, uint64_t number)
{
	unsigned bytes = 0;

	while (bytes < 8 && number >> (8 * bytes) > 0)
		bytes++;
	put_head(data, type, bytes);
	put_big_endian(data, number, bytes);
}

void
mmdb_put_number(GByteArray *data, uint32_t number)
{
	put_unsigned(data, TYPE_UINT32, number);
}

void
mmdb_put_again(GByteArray *data, uint32_t offset)
{
	if (offset < 2048) {
		put_big_endian(data, TYPE_POINTER << 5 | offset >> 8, 1);
		put_big_endian(data, offset & 0xff, 1);
	} else {
		put_big_endian(data, TYPE_POINTER << 5 | 3 << 3, 1);
		put_big_endian(data, offset, 4);
	}
}

static unsigned
bit(const uint8_t *address, unsigned i)
{
	return (unsigned)address[i / 8] >> (7 - i % 8) & 1u;
}

/* Returns how many bits stand before those at the end that are all @value. */
static unsigned
bits_before(const uint8_t *address, unsigned value)
{
	unsigned len = DEPTH;

	while (len > 0 && bit(address, len - 1) == value)
		len--;
	return len;
}

/* Returns the node that the branch leads to; where there is none, or a value, one takes its place.
 */
static uint32_t
node_of(MmdbWriter *writer, uint32_t node, unsigned side)
{
	uint32_t branch = g_array_index(writer->nodes, Node, node).branch[side];
	uint32_t made = writer->nodes->len;

	if (branch < VALUE)
		return branch;
	add_node(writer, branch);
	g_array_index(writer->nodes, Node, node).branch[side] = made;
	return made;
}

/*
 * Lays the part of @range under @node, which stands at @depth. The range is open at a side when it
 * covers all of the node's addresses on that side.
 */
static void
cover(MmdbWriter *writer, uint32_t node, unsigned depth, const Range *range, bool open_first,
      bool open_last)
{
	unsigned from = open_first ? 0 : bit(range->first, depth);
	unsigned to = open_last ? 1 : bit(range->last, depth);

	for (unsigned side = from; side <= to; side++) {
		bool first = open_first || side > from || depth + 1 >= range->first_len;
		bool last = open_last || side < to || depth + 1 >= range->last_len;

		if (first && last)
			g_array_index(writer->nodes, Node, node).branch[side] = range->value;
		else
			cover(writer, node_of(writer, node, side), depth + 1, range, first, last);
	}
}

bool
mmdb_writer_set(MmdbWriter *writer, const uint8_t first[MMDB_ADDRESS_SIZE],
                const uint8_t last[MMDB_ADDRESS_SIZE], uint32_t offset)
{
	Range range = {
		.first = first,
		.last = last,
		.first_len = bits_before(first, 0),
		.last_len = bits_before(last, 1),
		.value = VALUE | offset,
	};

	if (memcmp(first, last, MMDB_ADDRESS_SIZE) > 0 || writer->nodes->len > MMDB_NODES_MAX)
		return false;
	cover(writer, 0, 0, &range, range.first_len == 0, range.last_len == 0);
	return true;
}

static void
put_key(GByteArray *data, const char *key)
{
	mmdb_put_text(data, key, strlen(key));
}

static void
put_metadata(GByteArray *out, uint32_t nodes, unsigned record_bits, const char *type,
             uint64_t epoch)
{
	static const char marker[] = "\xab\xcd\xefMaxMind.com";
	const struct {
		const char *key;
		Type type;
		uint64_t number;
	} numbers[] = {
		{ "binary_format_major_version", TYPE_UINT16, 2 },
		{ "binary_format_minor_version", TYPE_UINT16, 0 },
		{ "build_epoch", TYPE_UINT64, epoch },
		{ "ip_version", TYPE_UINT16, 6 },
		{ "node_count", TYPE_UINT32, nodes },
		{ "record_size", TYPE_UINT16, record_bits },
	};

	g_byte_array_append(out, (const guint8 *)marker, sizeof(marker) - 1);
	mmdb_put_map(out, G_N_ELEMENTS(numbers) + 3);
	for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
		put_key(out, numbers[i].key);
		put_unsigned(out, numbers[i].type, numbers[i].number);
	}
	put_key(out, "database_type");
	put_key(out, type);
	put_key(out, "description");
	mmdb_put_map(out, 1);
	put_key(out, "en");
	put_key(out, type);
	put_key(out, "languages");
	put_head(out, TYPE_ARRAY, 0);
}

/* A branch as the file has it: a node, no entry, or a place among the values. */
static uint32_t
record_of(uint32_t branch, uint32_t nodes)
{
	if (branch == NOTHING)
		return nodes;
	return branch < VALUE ? branch : nodes + SEPARATOR + (branch & ~VALUE);
}

bool
mmdb_writer_save(const MmdbWriter *writer, const char *path, const char *type, uint64_t epoch,
                 GError **error)
{
	static const uint8_t separator[SEPARATOR] = { 0 };
	uint32_t nodes = writer->nodes->len;
	uint64_t largest = (uint64_t)nodes + SEPARATOR + writer->data->len;
	unsigned bytes = largest < (uint64_t)1 << 24 ? 3 : 4;
	g_autoptr(GByteArray) out =
		g_byte_array_sized_new(nodes * 2 * bytes + writer->data->len + 4096);

	for (uint32_t i = 0; i < nodes; i++)
		for (unsigned side = 0; side < 2; side++)
			put_big_endian(out,
			               record_of(g_array_index(writer->nodes, Node, i).branch[side],
			                         nodes),
			               bytes);
	g_byte_array_append(out, separator, SEPARATOR);
	g_byte_array_append(out, writer->data->data, writer->data->len);
	put_metadata(out, nodes, bytes * 8, type, epoch);
	return g_file_set_contents_full(path, (const char *)out->data, (gssize)out->len,
	                                G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}
