/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/archive.h"
#include "message/bounds.h"

/* RAR 4: kinds of blocks and their flags. */
#define OLD_HEAD      7
#define OLD_MAIN      0x73
#define OLD_FILE      0x74
#define OLD_END       0x7b
#define OLD_HEADERS   0x80 /* of the main block: headers are encrypted */
#define OLD_ENCRYPTED 0x04
#define OLD_LARGE     0x100
#define OLD_HAS_DATA  0x8000
#define OLD_FILE_LEN  32

/* RAR 5. */
#define NEW_FILE        2
#define NEW_ENCRYPTION  4
#define NEW_END         5
#define NEW_HAS_EXTRA   1
#define NEW_HAS_DATA    2
#define NEW_HAS_TIME    2
#define NEW_HAS_CRC     4
#define NEW_EXTRA_CRYPT 1

/* Numbers of RAR 5: seven bits a byte, the lowest first. */
typedef struct Cursor {
	const char *p, *end;
	bool broken;
} Cursor;

static uint64_t
vint(Cursor *c)
{
	uint64_t value = 0;

	for (unsigned shift = 0; shift < 64; shift += 7) {
		uint8_t byte;

		if (c->p == c->end)
			break;
		byte = (uint8_t)*c->p++;
		value |= (uint64_t)(byte & 0x7f) << shift;
		if (!(byte & 0x80))
			return value;
	}
	c->broken = true;
	return 0;
}

static void
skip(Cursor *c, uint64_t n)
{
	if (n > (uint64_t)(c->end - c->p)) {
		c->broken = true;
		n = (uint64_t)(c->end - c->p);
	}
	c->p += n;
}

/* Whether a record of the extra area says that the file is encrypted. */
static bool
extra_is_encrypted(Cursor extra)
{
	while (extra.p < extra.end && !extra.broken) {
		uint64_t size = vint(&extra);
		Cursor record = extra;

		if (vint(&record) == NEW_EXTRA_CRYPT && !record.broken && size > 0)
			return true;
		skip(&extra, size);
	}
	return false;
}

static void
new_file(Inside *inside, Cursor c, uint64_t extra_len)
{
	Cursor extra = c;
	uint64_t flags, name;

	if (extra_len > 0 && extra_len <= (uint64_t)(c.end - c.p)) {
		extra.p = c.end - extra_len;
		c.end = extra.p;
		inside->encrypted = inside->encrypted || extra_is_encrypted(extra);
	}
	flags = vint(&c);
	(void)vint(&c); /* size */
	(void)vint(&c); /* attributes */
	skip(&c, flags & NEW_HAS_TIME ? 4 : 0);
	skip(&c, flags & NEW_HAS_CRC ? 4 : 0);
	(void)vint(&c); /* method */
	(void)vint(&c); /* system */
	name = vint(&c);
	if (!c.broken)
		inside_add(inside, c.p, (size_t)MIN(name, (uint64_t)(c.end - c.p)));
}

static void
new_read(Inside *inside, const char *data, size_t len)
{
	Cursor c = { data + 8, data + len, false };

	for (size_t n = 0; n < ENTRIES_MAX && !c.broken; n++) {
		uint64_t size, kind, flags, extra, packed;
		Cursor header;

		skip(&c, 4); /* CRC */
		size = vint(&c);
		if (c.broken || size == 0)
			return;
		header = c;
		skip(&c, size);
		header.end = c.p;
		kind = vint(&header);
		flags = vint(&header);
		extra = flags & NEW_HAS_EXTRA ? vint(&header) : 0;
		packed = flags & NEW_HAS_DATA ? vint(&header) : 0;
		if (header.broken || kind == NEW_END)
			return;
		if (kind == NEW_ENCRYPTION) {
			inside->encrypted = inside->names_hidden = true;
			return;
		}
		if (kind == NEW_FILE)
			new_file(inside, header, extra);
		skip(&c, packed);
	}
	inside->cut = true;
}

/* The name stands as plain bytes; what follows a NUL in it is the same in Unicode. */
static void
old_file(Inside *inside, const char *block, size_t size, unsigned flags)
{
	size_t at = flags & OLD_LARGE ? OLD_FILE_LEN + 8 : OLD_FILE_LEN;
	const char *nul;
	size_t n;

	if (size <= at)
		return;
	n = MIN((size_t)le16(block + 26), size - at);
	nul = memchr(block + at, '\0', n);
	inside->encrypted = inside->encrypted || flags & OLD_ENCRYPTED;
	inside_add(inside, block + at, nul ? (size_t)(nul - (block + at)) : n);
}

static void
old_read(Inside *inside, const char *data, size_t len)
{
	size_t pos = OLD_HEAD;

	for (size_t n = 0; n < ENTRIES_MAX; n++) {
		const char *block = data + pos;
		uint64_t next;
		size_t size, left = len - pos;
		unsigned flags;

		if (left < OLD_HEAD)
			return;
		flags = le16(block + 3);
		size = MIN((size_t)le16(block + 5), left);
		if (size < OLD_HEAD || (uint8_t)block[2] == OLD_END)
			return;
		if ((uint8_t)block[2] == OLD_MAIN && flags & OLD_HEADERS) {
			inside->encrypted = inside->names_hidden = true;
			return;
		}
		if ((uint8_t)block[2] == OLD_FILE)
			old_file(inside, block, size, flags);
		next = size;
		if (flags & OLD_HAS_DATA && size >= OLD_HEAD + 4)
			next += le32(block + OLD_HEAD);
		if ((uint8_t)block[2] == OLD_FILE && flags & OLD_LARGE && size >= OLD_FILE_LEN + 4)
			next += (uint64_t)le32(block + OLD_FILE_LEN) << 32;
		if (next > left)
			return;
		pos += (size_t)next;
	}
	inside->cut = true;
}

void
rar_read(Inside *inside, const char *data, size_t len)
{
	if (len >= 8 && memcmp(data + 4, "\x1a\7\1\0", 4) == 0)
		new_read(inside, data, len);
	else if (len >= OLD_HEAD && memcmp(data + 4, "\x1a\7\0", 3) == 0)
		old_read(inside, data, len);
}
